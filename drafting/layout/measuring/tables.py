"""Tables: within the type area, the head repeated where the table may break over pages (5.2.1; RULES 1.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from drafting.layout.arranged import Alignment, Role, Typeface
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage, TableSheet
from drafting.layout.measuring.fonts import typeface_of
from drafting.layout.measuring.look import size_name
from drafting.layout.measuring.pitch import advance_of, pitch_of
from drafting.layout.profile import Force
from drafting.model.lengths import MM_PER_PT

# Word lets a table stand out by its cells' inner margins.
_SLACK = 11.5
_CELL_CHARACTERS = 8
_SMALLEST, _LARGEST = 10.5, 14.0
_CAPTIONS = frozenset({Typeface.HEITI, Typeface.XIAOBIAOSONG})


def table_departures(found: Description) -> Iterator[Departure]:
    tables = [(at, one) for at, one in enumerate(found.flow) if isinstance(one, TableSheet) and not one.imprint]
    where = ELEMENTS[Role.TABLE]
    yield from _captions(found)
    for order, (place, table) in enumerate(tables, 1):
        if any(one.role is not Role.TABLE for one in table.passages):
            continue
        label = where if len(tables) == 1 else f"{where}{order}"
        first = next((one for one in table.passages if not one.blank), None)
        area = found.sections[table.section].type_width
        if table.left < -_SLACK or table.right > area + _SLACK:
            over = max(-table.left, 0.0) + max(table.right - area, 0.0)
            have = f"超出版心{over * MM_PER_PT:.0f}毫米"
            yield depart("table-width", Provision("5.2.1", Force.MUST), "不超出版心", have, where=label, at=first)
        yield from _texts(table, label)
        if table.head and not table.repeated and _breaks(found, place, table):
            provision = Provision("", Force.CUSTOM)
            yield depart("table-header", provision, "跨页时重复表头", "没有设为重复标题行", where=label, at=first)


def _texts(table: TableSheet, label: str) -> Iterator[Departure]:
    """Smaller than the body, but not so small that it is hard to read."""
    shown = [one for one in table.passages if not one.blank]
    wrong = next((one for one in shown if not _SMALLEST - 0.3 <= one.size <= _LARGEST + 0.3), None)
    if wrong is not None:
        expected = f"{size_name(_LARGEST)}或{size_name(12.0)}"
        yield depart("table-size", Provision("", Force.CUSTOM), expected, size_name(wrong.size), where=label, at=wrong)


def _captions(found: Description) -> Iterator[Departure]:
    for one in found.flow:
        if isinstance(one, Passage) and one.role is Role.CAPTION and not one.blank:
            if one.align is not Alignment.CENTER and not re.match(r"\s*(?:单位|计量单位)", one.text):
                yield depart("caption-align", Provision("", Force.CUSTOM), "居中", "不居中", at=one)
            fonts = {typeface_of(piece.east_asian) for piece in one.pieces if piece.text.strip(WHITE)}
            if fonts.isdisjoint(_CAPTIONS):
                have = next((piece.east_asian for piece in one.pieces if piece.text.strip(WHITE)), "") or "未指定字体"
                yield depart("caption-font", Provision("", Force.CUSTOM), "黑体或小标宋体", have, at=one)


def _breaks(found: Description, place: int, table: TableSheet) -> bool:
    """Whether the table may run over a page's end, by a rough count of the lines before it."""
    section = found.sections[table.section]
    room, at = section.type_height, 0.0
    for part in found.flow[:place]:
        if isinstance(part, Passage):
            at = 0.0 if part.page_break else at
            at += _height(part, found)
        else:
            at += _table_height(part, found)
    height, at = _table_height(table, found), at % room
    # The count is a line or three out by the end of a page.
    return at + height > room * 1.12 or height > room * 0.8


def _height(passage: Passage, found: Description) -> float:
    section = found.sections[passage.section]
    advance = advance_of(passage, passage.pieces[0], section) if passage.pieces else 16.0
    lines = max(1, ceil(len(passage.text) * max(advance, 1.0) / max(section.type_width, 1.0)))
    return lines * pitch_of(passage, section) + passage.before + passage.after


def _table_height(table: TableSheet, found: Description) -> float:
    section = found.sections[table.section]
    total = 0.0
    for row in table.rows:
        heights = [pitch_of(one, section) * max(1, ceil(len(one.text) / _CELL_CHARACTERS / 2)) for one in row.passages]
        total += max(heights, default=20.0)
    return total
