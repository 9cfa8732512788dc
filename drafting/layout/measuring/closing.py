"""The closing: 附件说明, 署名, 成文日期, 附注, attachments (GB/T 9704-2012, 7.3.4 to 7.3.7), and what must not be missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.body import TEXT, typed_indent
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage
from drafting.layout.measuring.pitch import gap_above
from drafting.layout.profile import Force, Profile

_DATE = re.compile(r"\s*(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日\s*")
_PADDED = re.compile(r"(?:年|月)\s*0\d")
_ANY_DATE = re.compile(r"[\d〇○零一二三四五六七八九十]{4}\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]")
_NOTE_PROVISION = Provision("7.3.6", Force.MUST)
_LIST = Provision("7.3.4", Force.MUST)
_DIGITS = Provision("7.3.5.4", Force.MUST)
_PAGE = Provision("7.3.7", Force.MUST)


def closing_departures(found: Description, profile: Profile) -> Iterator[Departure]:
    yield from _missing(found)
    for place, part in enumerate(found.flow):
        if not isinstance(part, Passage):
            continue
        if part.role is Role.ATTACHMENT_NOTE:
            yield from _attachment(found, place, part)
        elif part.role in (Role.DATE, Role.SIGNATURE):
            yield from _digits(part)
            if part.role is Role.DATE:
                yield from _near(found, place, part)
        elif part.role is Role.NOTE:
            yield from _note(part, profile)
        elif part.role is Role.ATTACHMENT_LABEL:
            yield from _label(found, place, part)
        elif part.role is Role.ATTACHMENT_TITLE and part.align is not Alignment.CENTER:
            yield depart("attachment-title-align", _PAGE, "居中", "不居中", at=part)
        elif part.role is Role.BLANK:
            provision = Provision("7.3.5.5", Force.CUSTOM)
            yield depart("no-text-page", provision, "调整行距、字距使落款与正文同页", "“此页无正文”", at=part)


def _missing(found: Description) -> Iterator[Departure]:
    """What no letter goes out without. A file without any text of a letter is not asked for it."""
    roles = {one.role for one in found.flow if isinstance(one, Passage)}
    if Role.BODY not in roles and Role.ADDRESSEES not in roles:
        return
    elsewhere = [one.text.strip(WHITE) for part in found.flow if not isinstance(part, Passage) for one in part.passages]
    elsewhere += [one.text.strip(WHITE) for one in found.boxes]
    signed = [one.text for one in found.flow if isinstance(one, Passage) and one.role is Role.SIGNATURE]
    dated = any(_ANY_DATE.match(text) for text in elsewhere) or any(_ANY_DATE.search(text) for text in signed)
    wanted = [(Role.TITLE, "title", "7.3.1", Force.MUST), (Role.ADDRESSEES, "addressees", "7.3.2", Force.USUALLY)]
    if not dated:
        wanted += [(Role.SIGNATURE, "signature", "7.3.5", Force.MUST), (Role.DATE, "date", "7.3.5", Force.MUST)]
    for role, code, clause, force in wanted:
        if role not in roles:
            yield depart(
                f"{code}-missing", Provision(clause, force), f"有{ELEMENTS[role]}", "没有", where=ELEMENTS[role]
            )


def _attachment(found: Description, place: int, note: Passage) -> Iterator[Departure]:
    text = note.text.strip(WHITE)
    if text[-1:] in "。；;，,、.":
        end = len(note.text.rstrip(WHITE))
        yield depart(
            "attachment-note-punctuation", _LIST, "附件名称后不加标点", f"有“{text[-1]}”", at=note, part=(end - 1, end)
        )
    if not text.startswith("附"):
        return
    if re.match(r"附\s*件\s*:", text):
        yield depart("attachment-note-colon", _LIST, "“附件”后标全角冒号", "半角冒号", at=note)
    room = (note.left + note.first_line + typed_indent(note)) / (note.size or 16.0)
    if note.align in (Alignment.CENTER, Alignment.RIGHT) or abs(room - 2) > 0.35:
        found_at = f"左空{room:.1f}字" if room > 0.15 else "顶格"
        yield depart("attachment-note-indent", _LIST, "左空二字", found_at, at=note)
    gap, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    if isinstance(over, Passage) and over.role in TEXT and not 0.45 <= gap / 28.0 <= 2.2:
        yield depart("attachment-note-gap", _LIST, "正文下空一行", f"空{gap / 28:.1f}行", at=note)


def _digits(passage: Passage) -> Iterator[Departure]:
    """The date in Arabic numerals, the year whole, month and day without a leading nought."""
    text = passage.text.strip(WHITE)
    if passage.role is Role.SIGNATURE and not _ANY_DATE.search(text):
        return
    if _PADDED.search(text):
        yield depart("date-padded", _DIGITS, "月、日不编虚位", text, at=passage)
    elif passage.role is Role.DATE and not _DATE.fullmatch(text):
        expected = "用阿拉伯数字标全年、月、日（如2025年9月5日）"
        yield depart("date-form", _DIGITS, expected, text, at=passage)


def _near(found: Description, place: int, date: Passage) -> Iterator[Departure]:
    """The date stands on the line under the signature."""
    gap, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    if isinstance(over, Passage) and over.role is Role.SIGNATURE and gap > 20:
        provision = Provision("7.3.5", Force.MUST)
        yield depart("date-gap", provision, "在署名下一行", f"与署名之间空{gap / 28:.1f}行", at=date)


def _note(note: Passage, profile: Profile) -> Iterator[Departure]:
    text = note.text.strip(WHITE)
    if not (text.startswith("（") and text.endswith(("）", "）。"))):
        yield depart("note-brackets", _NOTE_PROVISION, "加圆括号", f"“{text[:1]}…{text[-1:]}”", at=note)
    wanted = profile.roles[Role.NOTE].first_line
    room = (note.left + note.first_line + typed_indent(note)) / (note.size or 16.0)
    if note.align in (Alignment.CENTER, Alignment.RIGHT) or abs(room - wanted) > 0.35:
        found_at = "居中或居右" if note.align in (Alignment.CENTER, Alignment.RIGHT) else f"左空{room:.1f}字"
        yield depart("note-indent", _NOTE_PROVISION, "居左空二字", found_at, at=note)


def _label(found: Description, place: int, label: Passage) -> Iterator[Departure]:
    start = label.left + label.first_line + typed_indent(label)
    if label.align in (Alignment.CENTER, Alignment.RIGHT) or abs(start) > 4.0:
        yield depart("attachment-label-place", _PAGE, "顶格编排在版心左上角第一行", "没有顶格", at=label)
    before = next((one for one in reversed(found.flow[:place]) if not isinstance(one, Passage) or not one.blank), None)
    between = found.flow[found.flow.index(before) + 1 : place] if before is not None else ()
    breaks = label.page_break or any(isinstance(one, Passage) and one.page_break for one in between)
    if before is not None and not breaks:
        yield depart("attachment-label-page", _PAGE, "另面编排", "接排在前文之后", at=label)
