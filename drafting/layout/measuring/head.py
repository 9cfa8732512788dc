"""The head: 发文机关标志, red rules, 文号, marks, title, addressees (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2 and 10.1)."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage
from drafting.layout.measuring.look import is_red
from drafting.layout.measuring.marks import LEFT_MARKS, aligned, lopsided, mark_departures
from drafting.layout.measuring.pitch import gap_above
from drafting.layout.measuring.shape import Shaped
from drafting.layout.metrics import BASELINE
from drafting.layout.profile import Force, Profile
from drafting.layout.widths import EM_ASCENT
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form

_SLACK = 4.0
_TITLE = Provision("7.3.1", Force.MUST)
_ADDRESSEES = Provision("7.3.2", Force.MUST)


def head_departures(found: Description, shaped: Shaped, profile: Profile) -> Iterator[Departure]:
    yield from _authority(found, shaped, profile)
    yield from _headers(found)
    yield from mark_departures(found, shaped)
    for place, part in enumerate(found.flow):
        if isinstance(part, Passage) and part.role is Role.TITLE:
            yield from _title(found, place, part, shaped)
        elif isinstance(part, Passage) and part.role is Role.ADDRESSEES:
            yield from _addressees(found, place, part)


def _authority(found: Description, shaped: Shaped, profile: Profile) -> Iterator[Departure]:
    name = shaped.authority
    if name is None:
        return
    if (not name.boxed and not name.in_table and (name.align is not Alignment.CENTER or lopsided(name))) or (
        name.boxed and name.align in (Alignment.LEFT, Alignment.RIGHT) and name.y is not None and not name.side
    ):
        yield depart("authority-align", Provision("7.2.4, 10.1", Force.MUST), "居中", aligned(name), at=name)
    text = "".join(name.text.split())
    if shaped.form is Form.LETTER and text.endswith("文件"):
        provision = Provision("10.1", Force.MUST)
        yield depart("authority-words", provision, "全称或规范化简称，不加“文件”", f"“{text[-4:]}”", at=name)
    if any(piece.bold for piece in name.pieces if piece.text.strip(WHITE)):
        yield depart("authority-bold", Provision("7.2.4, 10.1", Force.RECOMMENDED), "小标宋体，不加粗", "加粗", at=name)
    top = top_of(found, name)
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


def top_of(found: Description, name: Passage | None) -> float | None:
    """The upper edge of a line's characters in millimetres from the sheet's top, None where only layout knows."""
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


def _title(found: Description, place: int, title: Passage, shaped: Shaped) -> Iterator[Departure]:
    if title.align is not Alignment.CENTER or lopsided(title):
        yield depart("title-align", _TITLE, "居中", aligned(title), at=title)
    bare = title.text.rstrip(WHITE)
    if bare[-1:] in "。．.，,；;：:":
        part = len(bare) - 1, len(bare)
        provision = Provision("7.3.1", Force.CUSTOM)
        yield depart("title-stop", provision, "标题末不加标点", f"有“{bare[-1]}”", at=title, part=part)
    room, above = gap_above(found.flow, place, found.sections)
    over = found.flow[above] if above >= 0 else None
    lines = room / shaped.pitch
    if isinstance(over, Passage) and over.role in (Role.DOC_NUMBER, *LEFT_MARKS) and lines < 0.9:
        yield depart("title-gap", _TITLE, "与其上要素相距二行", _lines(lines), at=title)


def _addressees(found: Description, place: int, names: Passage) -> Iterator[Departure]:
    start = names.indent
    if names.align in (Alignment.CENTER, Alignment.RIGHT) or abs(start) > _SLACK:
        found_at = aligned(names) if abs(start) <= _SLACK else f"左空{start / (names.size or 16):.1f}字"
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


def _lines(count: float) -> str:
    return "没有空行" if count < 0.3 else f"空{count:.1f}行"
