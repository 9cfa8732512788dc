"""The head: 发文机关标志, red rules, 文号, marks, title, addressees (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2 and 10.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.body import typed_indent
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage, TableSheet
from drafting.layout.measuring.look import is_red
from drafting.layout.measuring.pitch import gap_above
from drafting.layout.measuring.shape import Shaped
from drafting.layout.metrics import BASELINE
from drafting.layout.profile import Force, Profile
from drafting.layout.widths import EM_ASCENT
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form

_LEFT_MARKS = frozenset({Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY})
_SLACK = 4.0
_YEAR = re.compile(r"[\[［【（(〔]\s*(?P<year>\d+)\s*[\]］】）)〕]")
_NUMBER = re.compile(r"[〕\]］】）)]\s*(?P<ordinal>第?)\s*(?P<digits>\d*)\s*号")
_TITLE = Provision("7.3.1", Force.MUST)
_ADDRESSEES = Provision("7.3.2", Force.MUST)


def head_departures(found: Description, shaped: Shaped, profile: Profile) -> Iterator[Departure]:
    yield from _authority(found, shaped, profile)
    yield from _headers(found)
    for place, part in enumerate(found.flow):
        passages = part.passages if isinstance(part, TableSheet) else (part,)
        for passage in passages:
            if passage.role is Role.DOC_NUMBER:
                yield from _doc_number(passage, shaped)
            elif passage.role in _LEFT_MARKS and not passage.in_table:
                yield from _mark(passage)
        if isinstance(part, Passage) and part.role is Role.TITLE:
            yield from _title(found, place, part, shaped)
        elif isinstance(part, Passage) and part.role is Role.ADDRESSEES:
            yield from _addressees(found, place, part)


def _authority(found: Description, shaped: Shaped, profile: Profile) -> Iterator[Departure]:
    name = shaped.authority
    if name is None:
        return
    if (not name.boxed and not name.in_table and (name.align is not Alignment.CENTER or _lopsided(name))) or (
        name.boxed and name.align in (Alignment.LEFT, Alignment.RIGHT) and name.y is not None and not name.side
    ):
        yield depart("authority-align", Provision("7.2.4, 10.1", Force.MUST), "居中", _aligned(name), at=name)
    top = authority_top(found, shaped)
    if top is None or shaped.form is Form.PLAIN:
        return
    if shaped.form is Form.LETTER:
        number, base, edge = profile.numbers["letter.authority_top"], 0.0, "上页边"
    else:
        number, base, edge = profile.numbers["red_head.authority_top"], profile.value("page.top"), "版心上边缘"
    exact = name.boxed
    if abs(top - base - number.value) > (2.5 if exact else 8.0):
        expected, have = f"上边缘距{edge}{number.value:g}毫米", f"约{top - base:.0f}毫米"
        yield depart("authority-top", Provision(number.clause, number.force), expected, have, at=name)


def _headers(found: Description) -> Iterator[Departure]:
    """The standard knows no running header."""
    parts = (part for section in found.sections for part in section.furniture if part.kind == "header")
    for passage in (one for part in parts for one in part.passages):
        if is_black_rule(passage):
            yield depart("header-rule", Provision("7.1", Force.CUSTOM), "没有页眉横线", "有一条横线", where="页眉")
            return
        if passage.role is None and passage.text.strip(WHITE) and not passage.boxed:
            have = f"“{passage.text.strip(WHITE)[:12]}”"
            yield depart("header-text", Provision("7.1", Force.CUSTOM), "没有页眉文字", have, where="页眉")
            return


def is_black_rule(passage: Passage) -> bool:
    """Whether an empty header prints the line that Word's own header style draws."""
    return passage.blank and passage.below is not None and not is_red(passage.below.colour)


def authority_top(found: Description, shaped: Shaped) -> float | None:
    """The upper edge of the authority's characters in millimetres from the sheet's top, None where only layout knows."""
    name = shaped.authority
    if name is None:
        return None
    size, pitch = name.size, name.line if name.rule.value == "exact" else 1.3 * name.size
    inside = (BASELINE * pitch - EM_ASCENT * size + name.before) / POINTS_PER_MM
    if name.boxed:
        return None if name.y is None else name.y + max(inside, 0.0)
    if name not in found.flow:
        return None
    room, above = gap_above(found.flow, found.flow.index(name), found.sections)
    if above >= 0:
        return None
    section = found.sections[name.section]
    return (section.top + room) / POINTS_PER_MM + max(inside, 0.0) - name.before / POINTS_PER_MM


def _doc_number(passage: Passage, shaped: Shaped) -> Iterator[Departure]:
    year, number = _YEAR.search(passage.text), _NUMBER.search(passage.text)
    provision = Provision("7.2.5", Force.MUST)
    if year and year[0][0] + year[0][-1] != "〔〕":
        part = year.start(), year.end()
        expected = f"六角括号〔{year['year']}〕"
        yield depart("doc-number-brackets", provision, expected, year[0], at=passage, part=part)
    if year and len(year["year"]) != 4:
        yield depart(
            "doc-number-year", provision, "四位年份", year["year"], at=passage, part=(year.start(), year.end())
        )
    if number and (number["ordinal"] or (number["digits"].startswith("0") and len(number["digits"]) > 1)):
        part = number.start() + 1, number.end()
        expected = f"{number['digits'].lstrip('0') or 'X'}号，不加“第”、不编虚位"
        yield depart("doc-number-serial", provision, expected, number[0][1:], at=passage, part=part)
    if passage.in_table or passage.boxed or "\t" in passage.text or "签发人" in passage.text:
        return
    typed = typed_indent(passage)
    if shaped.form is Form.LETTER and (passage.align is not Alignment.RIGHT or passage.right > _SLACK):
        if typed < 60 and passage.left < 100:
            yield depart(
                "doc-number-place", Provision("10.1", Force.MUST), "顶格居版心右边缘", _aligned(passage), at=passage
            )
    elif shaped.form is Form.RED_HEAD and (passage.align is not Alignment.CENTER or _lopsided(passage)):
        yield depart("doc-number-place", provision, "居中", _aligned(passage), at=passage)


def _mark(passage: Passage) -> Iterator[Departure]:
    start = passage.left + passage.first_line + typed_indent(passage)
    if passage.align in (Alignment.CENTER, Alignment.RIGHT) or abs(start) > _SLACK:
        clause = {Role.COPY_NUMBER: "7.2.1", Role.SECRECY: "7.2.2"}.get(passage.role or Role.URGENCY, "7.2.3")
        code = f"{(passage.role or Role.URGENCY).value.replace('_', '-')}-place"
        yield depart(code, Provision(clause, Force.MUST), "顶格居版心左上角", _aligned(passage), at=passage)


def _title(found: Description, place: int, title: Passage, shaped: Shaped) -> Iterator[Departure]:
    if title.align is not Alignment.CENTER or _lopsided(title):
        yield depart("title-align", _TITLE, "居中", _aligned(title), at=title)
    room, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    lines = room / shaped.pitch
    if isinstance(over, Passage) and over.role in (Role.DOC_NUMBER, *_LEFT_MARKS) and lines < 0.9:
        yield depart("title-gap", _TITLE, "与其上要素相距二行", _lines(lines), at=title)


def _addressees(found: Description, place: int, names: Passage) -> Iterator[Departure]:
    start = names.left + names.first_line + typed_indent(names)
    if names.align in (Alignment.CENTER, Alignment.RIGHT) or abs(start) > _SLACK:
        found_at = _aligned(names) if abs(start) <= _SLACK else f"左空{start / (names.size or 16):.1f}字"
        yield depart("addressees-indent", _ADDRESSEES, "居左顶格", found_at, at=names)
    text = names.text.rstrip(WHITE)
    following = next((one for one in found.flow[place + 1 :] if isinstance(one, Passage) and not one.blank), None)
    if not text.endswith("：") and (following is None or following.role is not Role.ADDRESSEES):
        have = "半角冒号" if text.endswith(":") else "没有冒号"
        yield depart("addressees-colon", _ADDRESSEES, "最后一个名称后标全角冒号", have, at=names)
    room, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    lines = room / 28.0
    if isinstance(over, Passage) and over.role is Role.TITLE and not 0.45 <= lines <= 2.2:
        yield depart("addressees-gap", _ADDRESSEES, "标题下空一行", _lines(lines), at=names)


def _lopsided(passage: Passage) -> bool:
    """Whether a centred paragraph's indents or typed spaces push it more than a character to one side."""
    left = passage.left + max(passage.first_line, 0.0) + typed_indent(passage)
    trailing = len(passage.text) - len(passage.text.rstrip("\u3000"))
    return abs(left - passage.right - trailing * passage.size) > 1.5 * passage.size


def _aligned(passage: Passage) -> str:
    names = {"left": "居左", "justify": "居左", "center": "居中", "right": "居右"}
    return "偏离中线" if passage.align is Alignment.CENTER and _lopsided(passage) else names[passage.align.value]


def _lines(count: float) -> str:
    return "没有空行" if count < 0.3 else f"空{count:.1f}行"
