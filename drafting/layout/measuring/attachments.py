"""Attachments: their list under the body, and their own pages (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.body import TEXT
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage
from drafting.layout.measuring.pitch import gap_above
from drafting.layout.profile import Force

_LIST = Provision("7.3.4", Force.MUST)
_PAGE = Provision("7.3.7", Force.MUST)
_WORD = re.compile(r"附\s*件\s*[：:]?\s*")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})\s*[.．]\s*(?P<name>.*)")
_MISNUMBERED = re.compile(r"(?:\d{1,2}\s*[、：:]|[（(]\s*\d{1,2}\s*[）)]|[一二三四五六七八九十]{1,3}\s*[、.．])")
_LABEL = re.compile(r"附件\s*(?P<number>\d{0,2})")
# Where the number of a further attachment stands: two characters in, behind 附件：.
_NUMBER_AT = 5.0


def attachment_departures(found: Description) -> Iterator[Departure]:
    notes: list[Passage] = []
    for place, part in enumerate(found.flow):
        if not isinstance(part, Passage):
            continue
        if part.role is Role.ATTACHMENT_NOTE:
            yield from _attachment(found, place, part)
            notes.append(part)
        elif part.role is Role.ATTACHMENT_LABEL:
            yield from _label(found, place, part)
        elif part.role is Role.ATTACHMENT_TITLE:
            yield from _title(found, place, part)
    yield from _numbers(notes)
    yield from _agreement(found, _names(notes))


def _attachment(found: Description, place: int, note: Passage) -> Iterator[Departure]:
    text = note.text.strip(WHITE)
    if text.startswith("附") and _after_date(found, place):
        yield depart("attachment-note-place", _LIST, "正文之下、署名之上", "在成文日期之后", at=note)
    if text[-1:] in "。；;，,、.":
        end = len(note.text.rstrip(WHITE))
        yield depart(
            "attachment-note-punctuation", _LIST, "附件名称后不加标点", f"有“{text[-1]}”", at=note, part=(end - 1, end)
        )
    if not text.startswith("附"):
        return
    if re.match(r"附\s*件\s*:", text):
        yield depart("attachment-note-colon", _LIST, "“附件”后标全角冒号", "半角冒号", at=note)
    room = (note.indent) / (note.size or 16.0)
    if note.align in (Alignment.CENTER, Alignment.RIGHT) or abs(room - 2) > 0.35:
        found_at = f"左空{room:.1f}字" if room > 0.15 else "顶格"
        yield depart("attachment-note-indent", _LIST, "左空二字", found_at, at=note)
    gap, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    if isinstance(over, Passage) and over.role in TEXT and not 0.45 <= gap / 28.0 <= 2.2:
        yield depart("attachment-note-gap", _LIST, "正文下空一行", f"空{gap / 28:.1f}行", at=note)


def _after_date(found: Description, place: int) -> bool:
    return any(isinstance(one, Passage) and one.role is Role.DATE for one in found.flow[:place])


def _numbers(notes: list[Passage]) -> Iterator[Departure]:
    """1. 2. 3., one under another."""
    due = 1
    for note in notes:
        lead = len(note.text) - len(note.text.lstrip(WHITE))
        word = _WORD.match(note.text, lead)
        at = word.end() if word else lead
        wrong = _MISNUMBERED.match(note.text, at)
        if wrong:
            part = wrong.span()
            yield depart("attachment-note-number", _LIST, f"“{due}.”", f"“{wrong[0].strip()}”", at=note, part=part)
            due += 1
            continue
        numbered = _NUMBERED.match(note.text, at)
        if numbered is None:
            continue
        if int(numbered["number"]) != due:
            have, part = f"“{numbered['number']}.”", numbered.span("number")
            yield depart("attachment-note-number", _LIST, f"“{due}.”（连续编号）", have, at=note, part=part)
        due = int(numbered["number"]) + 1
        start = (note.indent) / (note.size or 16.0)
        if word is None and abs(start - _NUMBER_AT) > 0.9:
            provision = Provision("7.3.4", Force.USUALLY)
            have = f"左空{start:.1f}字" if start > 0.15 else "顶格"
            yield depart("attachment-note-align", provision, "序号上下对齐（左空五字）", have, at=note)


def _names(notes: list[Passage]) -> dict[int, str]:
    """The names listed, by number; 0 for the only one."""
    found: dict[int, str] = {}
    last = 0
    for note in notes:
        text = note.text.strip(WHITE)
        bare = _WORD.sub("", text, count=1) if _WORD.match(text) else text
        numbered = _NUMBERED.match(bare)
        if numbered:
            last = int(numbered["number"])
            found[last] = numbered["name"]
        elif bare:
            found[last] = found.get(last, "") + bare
    return found


def _agreement(found: Description, names: dict[int, str]) -> Iterator[Departure]:
    """The title of an attachment as its list has it."""
    for place, part in enumerate(found.flow):
        if not isinstance(part, Passage) or part.role is not Role.ATTACHMENT_LABEL:
            continue
        label = _LABEL.match(part.text.strip(WHITE))
        name = _plain(names.get(int(label["number"] or 0), "")) if label else ""
        titles = _titles(found, place)
        title = _plain("".join(one.text for one in titles))
        if name and title and not title.startswith(name):
            yield depart("attachment-title-name", _PAGE, f"与附件说明一致（{name}）", title, at=titles[0])


def _titles(found: Description, label: int) -> list[Passage]:
    titles: list[Passage] = []
    for part in found.flow[label + 1 :]:
        if isinstance(part, Passage) and part.role is Role.ATTACHMENT_TITLE:
            titles.append(part)
        elif titles or not (isinstance(part, Passage) and part.blank):
            break
    return titles


def _plain(text: str) -> str:
    return re.sub(r"[\s《》。；;]", "", text)


def _title(found: Description, place: int, title: Passage) -> Iterator[Departure]:
    if title.align is not Alignment.CENTER:
        yield depart("attachment-title-align", _PAGE, "居中", "不居中", at=title)
    gap, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    if isinstance(over, Passage) and over.role is Role.ATTACHMENT_LABEL and not 0.45 <= gap / 28.0 <= 2.2:
        have = "紧接附件标识" if gap < 13 else f"空{gap / 28:.1f}行"
        yield depart("attachment-title-gap", _PAGE, "编排在版心第三行（附件标识下空一行）", have, at=title)


def _label(found: Description, place: int, label: Passage) -> Iterator[Departure]:
    start = label.indent
    if label.align in (Alignment.CENTER, Alignment.RIGHT) or abs(start) > 4.0:
        yield depart("attachment-label-place", _PAGE, "顶格编排在版心左上角第一行", "没有顶格", at=label)
    before = next((one for one in reversed(found.flow[:place]) if not isinstance(one, Passage) or not one.blank), None)
    between = found.flow[found.flow.index(before) + 1 : place] if before is not None else ()
    breaks = label.page_break or any(isinstance(one, Passage) and one.page_break for one in between)
    if before is not None and not breaks:
        yield depart("attachment-label-page", _PAGE, "另面编排", "接排在前文之后", at=label)
    text = label.text.strip(WHITE)
    if not _LABEL.fullmatch(text) and not re.search(r"号\s*附件", text):
        yield depart("attachment-label-form", _PAGE, "“附件”和阿拉伯数字顺序号，不加标点", f"“{text}”", at=label)
