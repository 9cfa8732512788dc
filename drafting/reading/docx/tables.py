"""Tables of Word -> Table: merged cells by gridSpan, vMerge and hMerge, rows that begin or end inside the grid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from clauses.body import Cell, Table
from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.letter.grids import header_rows
from drafting.reading.textual.pipes import ABOVE, LEFT

CellRead = Callable[[Any], Cell]


def table_of(table: Any, cell_of: CellRead) -> Table:
    """The table; ``cell_of`` reads a ``w:tc``."""
    rows: list[list[Cell]] = []
    marked = 0
    for row in rows_of(table):
        if len(rows) == marked and switched_on(row.find(W + "trPr"), "tblHeader"):
            marked += 1
        rows.append(_places(row, cell_of))
    width = max((len(row) for row in rows), default=0)
    full = [row + [_EMPTY] * (width - len(row)) for row in rows]
    grid = _without_empty_columns(full)
    result = _joined(grid)
    return Table(result.rows, marked or header_rows(result))


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, also those inside content controls and accepted insertions."""
    for child in table:
        if child.tag == W + "tr" and child.find(f"{W}trPr/{W}del") is None:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from rows_of(child)


def cells_of(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            yield from cells_of(child)


def _places(row: Any, cell_of: CellRead) -> list[Cell]:
    properties = row.find(W + "trPr")
    places = [_EMPTY] * _count(value(properties, "gridBefore"))
    for cell in cells_of(row):
        cell_properties = cell.find(W + "tcPr")
        span = max(1, _count(value(cell_properties, "gridSpan")) or 1)
        if _continues(cell_properties, "hMerge"):
            places.append(_LEFT)
            continue
        continued = _continues(cell_properties, "vMerge")
        places.append(_ABOVE if continued else cell_of(cell))
        places.extend([_LEFT] * (span - 1))
    return places + [_EMPTY] * _count(value(properties, "gridAfter"))


# Marks of covered places are told from text that happens to say ^^ or <<.
_LEFT, _ABOVE, _EMPTY = Cell("\x00" + LEFT), Cell("\x00" + ABOVE), Cell("")


def _joined(grid: list[list[Cell]]) -> Table:
    rows: list[list[Cell | None]] = [[None] * len(row) for row in grid]
    for top, row in enumerate(grid):
        for left, cell in enumerate(row):
            if cell == _LEFT or (cell == _ABOVE and top):
                continue
            across = 1
            while left + across < len(row) and row[left + across] == _LEFT:
                across += 1
            down = 1
            while top + down < len(grid) and grid[top + down][left] == _ABOVE:
                down += 1
            shown = _EMPTY if cell == _ABOVE else cell
            rows[top][left] = replace(shown, row_span=down, column_span=across) if down > 1 or across > 1 else shown
    return Table(tuple(tuple(row) for row in rows))


def _without_empty_columns(grid: list[list[Cell]]) -> list[list[Cell]]:
    """Drop columns of the grid that no cell begins in: Word leaves them behind when borders are dragged."""
    columns = range(len(grid[0]) if grid else 0)
    kept = [column for column in columns if any(row[column] != _LEFT for row in grid)]
    return [[row[column] for column in kept] for row in grid]


def _continues(properties: Any, name: str) -> bool:
    found = value(properties, name)
    return found is not None and found != "restart"


def _count(number: str | None) -> int:
    return int(number) if number and re.fullmatch(r"\d{1,3}", number) else 0
