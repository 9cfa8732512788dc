"""What closes a letter: 附件说明, 署名, 成文日期, 附注, 版记 and the attachments' own pages (RULES 1.3, 1.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from drafting.layout.arranged import Role
from drafting.reading.letter.tail import (
    ATTACHMENT_LIST,
    ATTACHMENT_NUMBER,
    ATTACHMENT_PAGE,
    CC,
    DATE,
    DATE_LINE,
    ISSUED,
    is_organisation,
)

_NAMED_DATE = re.compile(rf".{{2,60}}?[ \t\u3000]+{DATE}")
# A date whose year lacks its century, or whose numbers were not filled in.
_SHORT_DATE = re.compile(
    r"(?:\d{2,4}|[一二三四五六七八九十〇○零]{2,4})\s*年\s*[\d一二三四五六七八九十]{0,3}\s*月\s*[\d一二三四五六七八九十]{0,3}\s*日?"
)
_NOTED = re.compile(r"[（(]|(?:联\s*系|承\s*办|经\s*办|电\s*话)")
_NO_TEXT = re.compile(r"[（(]?\s*此页无正文\s*[）)]?")
_WIDE = re.compile(r"[ \t\u3000]{2,}|\u3000")
_LONGEST_NAME = 120


class Told(Protocol):
    """A printed line whose role is to be found."""

    text: str
    role: Role | None
    centred: bool


def closing_roles(units: Sequence[Told], start: int | None) -> int:
    """Set the roles from the attachment list on; where the body ends. ``start``: where the tail begins if known."""
    for unit in units:
        if _NO_TEXT.fullmatch(unit.text):
            unit.role = Role.BLANK
    imprint = _imprint(units)
    pages = _pages(units, imprint)
    end = min(imprint, pages)
    date = _date(units, end, start)
    if date is None and (date := _inner_date(units, end)) is not None:
        end = pages = _after_notes(units, date + 1, end)
    if date is None:
        noted = _notes(units, end)
        signed = _signatures(units, noted)
        _body_of_pages(units, pages, imprint)
        return _attachment_list(units, signed)
    units[date].role = Role.SIGNATURE if _NAMED_DATE.fullmatch(units[date].text) else Role.DATE
    _after_date(units[date + 1 : end])
    signed = _signatures(units, date)
    _body_of_pages(units, pages, imprint)
    return _attachment_list(units, signed)


def _after_date(units: Sequence[Told]) -> None:
    """Notes, but for what has slipped below the date: the signature, the list of attachments."""
    listed = False
    for place, unit in enumerate(units):
        listed = bool(ATTACHMENT_LIST.fullmatch(unit.text)) or (listed and bool(ATTACHMENT_NUMBER.match(unit.text)))
        if listed:
            unit.role = unit.role or Role.ATTACHMENT_NOTE
        elif not place and is_organisation(unit.text):
            unit.role = unit.role or Role.SIGNATURE
        else:
            unit.role = unit.role or Role.NOTE


def _imprint(units: Sequence[Told]) -> int:
    """Where the imprint begins: from 抄送 or, without one, the line of 印发."""
    last = len(units)
    while last and units[last - 1].role in (Role.CC, Role.ISSUED):
        last -= 1
    if last < len(units):
        return last
    issued = next((at for at in range(last - 1, max(-1, last - 4), -1) if _is_issued(units[at].text)), None)
    bottom = last if issued is None else issued
    if issued is not None:
        units[issued].role = Role.ISSUED
    for place in range(bottom - 1, max(-1, bottom - 6), -1):
        if CC.fullmatch(units[place].text) or units[place].text.startswith(("抄送", "抄报", "分送")):
            for unit in units[place:bottom]:
                unit.role = Role.CC
            return place
        if DATE_LINE.fullmatch(units[place].text):
            break
    return bottom


def _is_issued(text: str) -> bool:
    match = ISSUED.fullmatch(text.replace("\t", "　"))
    return match is not None and bool(match["by"].strip() or match["on"].endswith("发"))


def _pages(units: Sequence[Told], imprint: int) -> int:
    """Where the attachments' own pages begin: the first 附件 alone on a line after a date."""
    dated = next((at for at, unit in enumerate(units[:imprint]) if DATE_LINE.fullmatch(unit.text)), None)
    if dated is None:
        return imprint
    labels = (at for at in range(dated + 1, imprint) if ATTACHMENT_PAGE.fullmatch(units[at].text))
    return next(labels, imprint)


def _date(units: Sequence[Told], end: int, start: int | None) -> int | None:
    for place in range(end - 1, max(-1, end - 8), -1):
        text = units[place].text
        if (
            DATE_LINE.fullmatch(text)
            or _SHORT_DATE.fullmatch(text)
            or (_NAMED_DATE.fullmatch(text) and is_organisation(_WIDE.split(text)[0]))
        ):
            return place
        if not text or (start is not None and place < start):
            return None
    return None


def _notes(units: Sequence[Told], end: int) -> int:
    """Notes at the end of a letter without a date, under its signature; where they begin."""
    place = end
    while place > 1 and _NOTED.match(units[place - 1].text) and end - place < 4:
        place -= 1
    if place == end or not is_organisation(units[place - 1].text):
        return end
    for unit in units[place:end]:
        unit.role = Role.NOTE
    return place


def _inner_date(units: Sequence[Told], end: int) -> int | None:
    """The last date under a bureau's name, with pages behind it that no 附件 announces."""
    places = range(end - 1, 0, -1)
    return next(
        (at for at in places if DATE_LINE.fullmatch(units[at].text) and is_organisation(units[at - 1].text)), None
    )


def _after_notes(units: Sequence[Told], start: int, end: int) -> int:
    place = start
    while place < end and _NOTED.match(units[place].text):
        place += 1
    return place


def _signatures(units: Sequence[Told], end: int) -> int:
    """The signing bureaus above the date; where they begin."""
    place = end
    while place > 0 and end - place < 10:
        text = units[place - 1].text
        names = [part for part in _WIDE.split(text) if part]
        if not text or units[place - 1].role is Role.BLANK or not all(is_organisation(name) for name in names):
            break
        units[place - 1].role = Role.SIGNATURE
        place -= 1
    return place


def _attachment_list(units: Sequence[Told], end: int) -> int:
    """The list of attachments above the signature; where it begins, else ``end``."""
    for place in range(end - 1, max(-1, end - 14), -1):
        text = units[place].text
        if ATTACHMENT_LIST.fullmatch(text) and len(text) <= _LONGEST_NAME:
            for unit in units[place:end]:
                unit.role = unit.role or Role.ATTACHMENT_NOTE
            return place
        if not text or (not ATTACHMENT_NUMBER.match(text) and text.endswith("。")):
            break
    return end


def _body_of_pages(units: Sequence[Told], start: int, end: int) -> None:
    """The attachments' pages: a label, the title under it, and text as in the body."""
    for place in range(start, end):
        unit = units[place]
        if unit.role is not None:
            continue
        above = units[place - 1].role
        if ATTACHMENT_PAGE.fullmatch(unit.text):
            unit.role = Role.ATTACHMENT_LABEL
        elif above is Role.ATTACHMENT_LABEL or (above is Role.ATTACHMENT_TITLE and unit.centred):
            unit.role = Role.ATTACHMENT_TITLE
        elif unit.text:
            unit.role = _page_role(unit.text)


def _page_role(text: str) -> Role:
    from drafting.reading.letter.headings import split_heading

    split = split_heading(text)
    if split is None or split.rest:
        return Role.BODY
    return (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)[split.level - 1]
