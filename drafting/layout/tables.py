"""Column widths and type size of a table, so that it stays within the type area (GB/T 9704-2012, section 8; usual practice)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from math import ceil

from clauses.body import Align, Cell, Table
from drafting.layout.arranged import StyledTable
from drafting.layout.profile import Profile
from drafting.layout.widths import width

# What a cell leaves free at each side, in points.
_PADDING = 4.0
# Sizes tried, largest first, with their line pitch: 四号, 小四, 五号.
SMALL_FOUR = 12.0
_SIZES = ((14.0, 22.0), (SMALL_FOUR, 19.0), (10.5, 16.0))
# The rows of a table of no more than this are at least as high as a body line.
_ON_GRID = 15
# The rule under a table's last row. Rows on the grid leave room for it: where a head and one row fill a page to the point,
# LibreOffice (7.4) prints them and loses the rest of the table.
RULE = 0.5
_LONGEST_WORD = 4
# Characters a column may be wider than its figures for them to stand flush right.
_SPARE = 3
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[%％]?|[—–-]")
# What is not torn apart: Latin words, figures with their unit, dates.
_WHOLE = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|[!-~]+[元个人张项次件年月日%％]?")
_MOST_LINES = 12
# So many columns lie on their side where a cell has more lines than this.
_MANY = 7
_TOWER = 6


def style_table(table: Table, block_id: str, profile: Profile, *, may_lie: bool = False) -> StyledTable:
    """The table at the largest size at which every cell stands on one line, else smaller; its widths fill the type area.

    Where even 小四 must wrap, it wraps at 小四; 五号 only where figures would otherwise be torn apart. Where that is too
    narrow too, and the table ``may_lie``, it is set on a sheet lying on its side.
    """
    room = profile.type_width
    landscape = may_lie and _cramped(table, room)
    if landscape:
        room = profile.points("page.type_height")
    size, pitch, widths = _fitted(table, room)
    height = profile.type_width if landscape else profile.points("page.type_height")
    return StyledTable(
        table=_figures_aligned(table, widths, size),
        block_id=block_id,
        widths=widths,
        size=size,
        pitch=pitch,
        landscape=landscape,
        padding=_PADDING,
        row_height=profile.pitch - RULE if len(table.rows) <= _ON_GRID else 0.0,
        tall_rows=_tall_rows(table, widths, size, int(height / pitch)),
    )


@lru_cache(maxsize=256)
def _fitted(table: Table, room: float) -> tuple[float, float, tuple[float, ...]]:
    """Size, line pitch and column widths."""
    for size, pitch in _SIZES[:2]:
        natural = _natural_widths(table, size)
        if sum(natural) <= room:
            return size, pitch, _shared(natural, _least_widths(table, size), room, size)
    for size, pitch in _SIZES[1:]:
        least = _least_widths(table, size)
        if sum(least) <= room or size == _SIZES[-1][0]:
            return size, pitch, _shared(_natural_widths(table, size), least, room, size)
    raise AssertionError("the smallest size is always taken")


@lru_cache(maxsize=256)
def _cramped(table: Table, room: float) -> bool:
    """Whether the table is too wide: even 五号 does not fit, or many columns are so narrow that cells become towers."""
    size, _, widths = _fitted(table, room)
    if sum(_least_widths(table, size)) > room:
        return True
    return table.columns >= _MANY and _tallest(table, widths, size) > _TOWER


def whole_twips(widths: tuple[float, ...]) -> list[int]:
    """Column widths as they are written, in whole twentieths of a point whose sum does not exceed the sum of the parts."""
    whole = [int(width * 20) for width in widths]
    spare = int(sum(widths) * 20) - sum(whole)
    return [width + (1 if index < spare else 0) for index, width in enumerate(whole)]


@lru_cache(maxsize=256)
def _tall_rows(table: Table, widths: tuple[float, ...], size: float, lines: int) -> frozenset[int]:
    """The rows with a cell of more lines than a page of so many has beside the table's head."""
    lines -= sum(_row_lines(row, widths, size) for row in table.rows[: table.header_rows])
    return frozenset(
        row
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell
        and cell.row_span == 1
        # A quick look first: hardly any cell is so long.
        and len(cell.text) * size > lines * widths[column] / 2
        and _lines(cell, sum(widths[column : column + cell.column_span]), size) > lines
    )


def _row_lines(row: tuple[Cell | None, ...], widths: tuple[float, ...], size: float) -> int:
    cells = [(cell, sum(widths[column : column + cell.column_span])) for column, cell in enumerate(row) if cell]
    return max((_lines(cell, room, size) for cell, room in cells if cell.row_span == 1), default=1)


def _lines(cell: Cell, room: float, size: float) -> int:
    """A line holds whole characters."""
    line = max(int((room - 2 * _PADDING) / size), 1) * size
    return sum(max(ceil(width(text, size) / line), 1) for text in cell.text.split("\n"))


def _tallest(table: Table, widths: tuple[float, ...], size: float) -> int:
    """The lines of the cell that has most of them, by its width alone."""
    return max(
        (
            _lines(cell, widths[column], size)
            for row in table.rows
            for column, cell in enumerate(row)
            if cell and cell.column_span == 1
        ),
        default=0,
    )


@lru_cache(maxsize=256)
def _figures_aligned(table: Table, widths: tuple[float, ...], size: float) -> Table:
    """The table with columns of decimal figures set flush right, so that their points stand under one another.

    Where a column is much wider than its figures they would seem lost at its edge, and stay in the middle.
    """
    body = table.rows[table.header_rows :]
    decimal = [_is_decimal([row[column] for row in body], room, size) for column, room in enumerate(widths)]
    if not any(decimal):
        return table
    rows = tuple(
        tuple(
            replace(cell, align=Align.RIGHT) if cell and right and not cell.align and cell.column_span == 1 else cell
            for cell, right in zip(row, decimal, strict=True)
        )
        for row in body
    )
    return replace(table, rows=(*table.rows[: table.header_rows], *rows))


def _is_decimal(cells: list[Cell | None], room: float, size: float) -> bool:
    texts = [cell.text.strip() for cell in cells if cell and cell.text.strip()]
    if len(texts) < 2 or not all(map(_FIGURE.fullmatch, texts)) or not any("." in text for text in texts):
        return False
    return room - max(width(text, size) for text in texts) <= _SPARE * size


def _natural_widths(table: Table, size: float) -> tuple[float, ...]:
    """Each column's widest text on one line, by cells that span one column."""
    widths = [size] * table.columns
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell and cell.column_span == 1:
                widths[column] = max(widths[column], *(width(line, size) for line in cell.text.split("\n")))
    return tuple(found + 2 * _PADDING + 1 for found in widths)


def _least_widths(table: Table, size: float) -> tuple[float, ...]:
    """Each column's width below which figures would be torn apart or words stand in a single file."""
    widths = [size] * table.columns
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell and cell.column_span == 1 and cell.text:
                torn = max((width(word, size) for word in _WHOLE.findall(cell.text)), default=0.0)
                widths[column] = max(widths[column], torn, width(cell.text[:_LONGEST_WORD], size))
    return tuple(found + 2 * _PADDING + 1 for found in widths)


def _shared(natural: tuple[float, ...], least: tuple[float, ...], room: float, size: float) -> tuple[float, ...]:
    """``room`` shared out: the widest columns wrap first, each no more than it must; what is left over goes round."""
    if sum(least) >= room:
        return tuple(part * room / sum(least) for part in least)
    lines = [1] * len(natural)
    widths = list(natural)
    while sum(widths) > room and min(lines) < _MOST_LINES:
        narrower = [
            max(wish / (count + 1) + size, floor) if floor < now else now
            for wish, count, floor, now in zip(natural, lines, least, widths, strict=True)
        ]
        gains = [(now - then) / count for now, then, count in zip(widths, narrower, lines, strict=True)]
        column = max(range(len(gains)), key=gains.__getitem__)
        if gains[column] <= 0:
            widths = list(least)
            break
        # Columns of one kind stay alike.
        alike = [
            place for place, now in enumerate(widths) if abs(now - widths[column]) < 1 and lines[place] == lines[column]
        ]
        for place in alike:
            widths[place], lines[place] = narrower[place], lines[place] + 1
    spare = room - sum(widths)
    wrapped = sum(found for found, count in zip(widths, lines, strict=True) if count > 1)
    if wrapped:
        return tuple(
            found + (spare * found / wrapped if count > 1 else 0.0) for found, count in zip(widths, lines, strict=True)
        )
    return tuple(found + spare * found / sum(widths) for found in widths)
