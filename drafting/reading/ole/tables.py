"""Rows of a binary Word table -> Table: merged cells by the edges and marks of each row's definition ([MS-DOC] 2.9.321)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from clauses.body import Cell, Table
from drafting.reading.letter.grids import header_rows

_CELL = 20
_MERGED_LEFT, _MERGED_ABOVE, _BEGINS_ABOVE = 0x2, 0x20, 0x40
_NEAR = 60
"""Edges this near (twentieths of a point) are one: they were dragged by hand."""


@dataclass(frozen=True, slots=True)
class Row:
    """The texts of a row's cells and the definition that its end carries."""

    texts: tuple[str, ...]
    definition: bytes = b""


@dataclass(frozen=True, slots=True)
class _Placed:
    text: str
    left: int
    right: int
    above: bool


def table_of(rows: Sequence[Row]) -> Table:
    """The table as a full grid."""
    placed = [_placed(row) for row in rows]
    edges = _edges(placed)
    columns = max(1, len(edges) - 1)
    grid: list[list[Cell | None]] = [[Cell("")] * columns for _ in placed]
    for number, row in enumerate(placed):
        for cell in row:
            left = _nearest(edges, cell.left)
            span = max(1, min(_nearest(edges, cell.right), columns) - left)
            if left >= columns:
                continue
            owner = _owner(grid, number, left) if cell.above else None
            for at in range(left, min(left + span, columns)):
                grid[number][at] = None
            if owner is None:
                grid[number][left] = Cell(cell.text, 1, span)
            else:
                top = grid[owner][left]
                assert top is not None
                grid[owner][left] = Cell(top.text, number - owner + 1, top.column_span)
    table = Table(tuple(tuple(row) for row in grid))
    return Table(table.rows, header_rows(table))


def _owner(grid: list[list[Cell | None]], row: int, column: int) -> int | None:
    """The row above in which the cell that reaches down to here begins."""
    for above in range(row - 1, -1, -1):
        cell = grid[above][column]
        if cell is not None:
            return above if above + cell.row_span == row else None
    return None


def _placed(row: Row) -> list[_Placed]:
    """The cells with their edges; without a definition each is one column wide."""
    definition = row.definition[2:]
    count = definition[0] if definition else 0
    if not count or len(definition) < 1 + 2 * (count + 1):
        return [_Placed(text, 1000 * at, 1000 * (at + 1), False) for at, text in enumerate(row.texts)]
    edges = struct.unpack_from(f"<{count + 1}h", definition, 1)
    cells = definition[1 + 2 * (count + 1) :]
    found: list[_Placed] = []
    for at, text in enumerate(row.texts[:count]):
        (flags,) = struct.unpack_from("<H", cells, _CELL * at) if len(cells) >= _CELL * at + 2 else (0,)
        if flags & _MERGED_LEFT and found:
            last = found[-1]
            found[-1] = _Placed(last.text, last.left, edges[at + 1], last.above)
        else:
            above = bool(flags & _MERGED_ABOVE) and not flags & _BEGINS_ABOVE
            found.append(_Placed(text, edges[at], edges[at + 1], above))
    return found


def _edges(rows: Sequence[Sequence[_Placed]]) -> list[int]:
    edges: list[int] = []
    for edge in sorted({edge for row in rows for cell in row for edge in (cell.left, cell.right)}):
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _nearest(edges: list[int], edge: int) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - edge))
