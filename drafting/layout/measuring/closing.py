"""The closing: 署名, 成文日期, 附注 (GB/T 9704-2012, 7.3.5 and 7.3.6), what must not be missing, and what shares a page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.body import TEXT
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Flowing, Passage
from drafting.layout.measuring.pitch import gap_above
from drafting.layout.profile import Force, Profile

_DATE = re.compile(r"\s*(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日\s*")
_PADDED = re.compile(r"(?:年|月)\s*0\d")
_ANY_DATE = re.compile(r"[\d〇○零一二三四五六七八九十]{4}\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]")
_SUBJECT_WORDS = re.compile(r"主\s*题\s*词")
# Addressees too many for the first page stand in the imprint (7.3.2).
_SENT = re.compile(r"\s*主\s*送\s*[：:]")
_SPACED_DATE = re.compile(r"\d\s+[年月日]|[年月]\s+\d")
_BODY_ROLES = TEXT | {Role.TABLE, Role.FIGURE, Role.CAPTION}
_NOTE_PROVISION = Provision("7.3.6", Force.MUST)
_DIGITS = Provision("7.3.5.4", Force.MUST)


def closing_departures(found: Description, profile: Profile) -> Iterator[Departure]:
    yield from _missing(found)
    yield from _apart(found)
    for place, part in enumerate(found.flow):
        if not isinstance(part, Passage):
            continue
        if part.role in (Role.DATE, Role.SIGNATURE):
            yield from _digits(part)
            if part.role is Role.DATE:
                yield from _near(found, place, part)
            elif any(_is(one, {Role.DATE}) for one in found.flow[:place]):
                yield depart("signature-order", Provision("7.3.5", Force.MUST), "在成文日期之上", "在其下", at=part)
        elif part.role is Role.NOTE:
            yield from _note(part, profile)
        elif part.role is Role.BLANK:
            provision = Provision("7.3.5.5", Force.USUALLY)
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
    wanted = [(Role.TITLE, "title", "7.3.1", Force.MUST)]
    copied = [one.text for one in found.flow if isinstance(one, Passage) and one.role is Role.CC]
    if not any(_SENT.match(text) for text in (*elsewhere, *copied)):
        wanted.append((Role.ADDRESSEES, "addressees", "7.3.2", Force.USUALLY))
    if not dated:
        wanted += [(Role.SIGNATURE, "signature", "7.3.5", Force.MUST), (Role.DATE, "date", "7.3.5", Force.MUST)]
    for role, code, clause, force in wanted:
        if role not in roles:
            yield depart(
                f"{code}-missing", Provision(clause, force), f"有{ELEMENTS[role]}", "没有", where=ELEMENTS[role]
            )


def _apart(found: Description) -> Iterator[Departure]:
    """A page break that leaves the first page without text, or the signature without any."""
    start = next((at for at, one in enumerate(found.flow) if _is(one, TEXT)), None)
    if start is None:
        return
    first, head = found.flow[start], [one for one in found.flow[:start] if isinstance(one, Passage) and one.role]
    if head and isinstance(first, Passage) and any(_breaks(one) for one in found.flow[1 : start + 1]):
        provision = Provision("7.3.3", Force.MUST)
        yield depart("first-page", provision, "首页有正文", "正文另起一页", where=ELEMENTS[Role.BODY], at=first)
    signed = next((at for at, one in enumerate(found.flow) if _is(one, {Role.SIGNATURE, Role.DATE})), None)
    if signed is None:
        return
    last = next((at for at in range(signed, -1, -1) if not _is(found.flow[at], None) and _of_body(found.flow[at])), -1)
    passage = found.flow[signed]
    if last >= 0 and isinstance(passage, Passage) and any(_breaks(one) for one in found.flow[last + 1 : signed + 1]):
        provision = Provision("7.3.5.5", Force.USUALLY)
        yield depart("signature-page", provision, "与正文同页（调整行距、字距）", "另起一页", at=passage)


def _is(part: Flowing, roles: Collection[Role] | None) -> bool:
    return isinstance(part, Passage) and (part.blank if roles is None else part.role in roles)


def _of_body(part: Flowing) -> bool:
    return not isinstance(part, Passage) or part.role in _BODY_ROLES or part.picture


def _breaks(part: Flowing) -> bool:
    return isinstance(part, Passage) and part.page_break


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
    elif _SPACED_DATE.search(text):
        provision = Provision("7.3.5.4", Force.CUSTOM)
        yield depart("date-spaces", provision, "数字与年、月、日之间不空格", text, at=passage)


def _near(found: Description, place: int, date: Passage) -> Iterator[Departure]:
    """The date stands on the line under the signature."""
    gap, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    if isinstance(over, Passage) and over.role is Role.SIGNATURE and gap > 20:
        provision = Provision("7.3.5", Force.MUST)
        yield depart("date-gap", provision, "在署名下一行", f"与署名之间空{gap / 28:.1f}行", at=date)


def _note(note: Passage, profile: Profile) -> Iterator[Departure]:
    text = note.text.strip(WHITE)
    if _SUBJECT_WORDS.match(text):
        provision = Provision("7.4", Force.USUALLY)
        yield depart("subject-words", provision, "没有主题词（2012年版已取消）", "有主题词", where="主题词", at=note)
        return
    if not (text.startswith("（") and text.endswith(("）", "）。"))):
        yield depart("note-brackets", _NOTE_PROVISION, "加圆括号", f"“{text[:1]}…{text[-1:]}”", at=note)
    wanted = profile.roles[Role.NOTE].first_line
    room = (note.indent) / (note.size or 16.0)
    if note.align in (Alignment.CENTER, Alignment.RIGHT) or abs(room - wanted) > 0.35:
        found_at = "居中或居右" if note.align in (Alignment.CENTER, Alignment.RIGHT) else f"左空{room:.1f}字"
        yield depart("note-indent", _NOTE_PROVISION, "居左空二字", found_at, at=note)
