"""Tables of Word -> Table: merged cells by gridSpan, vMerge and hMerge, rows that begin or end inside the grid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from clauses.body import Cell, Table
from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.grids import header_rows
from drafting.reading.pipes import ABOVE, LEFT

CellText = Callable[[Any], str]


def table_of(table: Any, text_of: CellText) -> Table:
    """The table; ``text_of`` reads a ``w:tc``."""
    rows: list[list[str]] = []
    marked = 0
    for row in rows_of(table):
        if len(rows) == marked and switched_on(row.find(W + "trPr"), "tblHeader"):
            marked += 1
        rows.append(_places(row, text_of))
    width = max((len(row) for row in rows), default=0)
    full = [row + [""] * (width - len(row)) for row in rows]
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


def _places(row: Any, text_of: CellText) -> list[str]:
    properties = row.find(W + "trPr")
    places = [""] * _count(value(properties, "gridBefore"))
    for cell in cells_of(row):
        cell_properties = cell.find(W + "tcPr")
        span = max(1, _count(value(cell_properties, "gridSpan")) or 1)
        if _continues(cell_properties, "hMerge"):
            places.append(_SIGN + LEFT)
            continue
        continued = _continues(cell_properties, "vMerge")
        places.append(_SIGN + ABOVE if continued else text_of(cell))
        places.extend([_SIGN + LEFT] * (span - 1))
    return places + [""] * _count(value(properties, "gridAfter"))


# Marks of covered places are told from text that happens to say ^^ or <<.
_SIGN = "\x00"


def _joined(grid: list[list[str]]) -> Table:
    rows: list[list[Cell | None]] = [[None] * len(row) for row in grid]
    for top, row in enumerate(grid):
        for left, text in enumerate(row):
            if text == _SIGN + LEFT or (text == _SIGN + ABOVE and top):
                continue
            across = 1
            while left + across < len(row) and row[left + across] == _SIGN + LEFT:
                across += 1
            down = 1
            while top + down < len(grid) and grid[top + down][left] == _SIGN + ABOVE:
                down += 1
            rows[top][left] = Cell(text.removeprefix(_SIGN + ABOVE), down, across)
    return Table(tuple(tuple(row) for row in rows))


def _without_empty_columns(grid: list[list[str]]) -> list[list[str]]:
    """Drop columns of the grid that no cell begins in: Word leaves them behind when borders are dragged."""
    columns = range(len(grid[0]) if grid else 0)
    kept = [column for column in columns if any(row[column] != _SIGN + LEFT for row in grid)]
    return [[row[column] for column in kept] for row in grid]


def _continues(properties: Any, name: str) -> bool:
    found = value(properties, name)
    return found is not None and found != "restart"


def _count(number: str | None) -> int:
    return int(number) if number and re.fullmatch(r"\d{1,3}", number) else 0
