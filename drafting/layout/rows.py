"""A table into rows of set lines: how high each row is, and what stands in it. Points throughout.

A row's height is its upper rule and its lines; under the last row of a page stands one rule more.
Cells break their text like paragraphs; a cell over several rows makes the last of them higher where it needs room. Where
the page ends within it, it becomes two cells: what has no room in the first goes on in the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from clauses.body import Align, Cell
from drafting.layout.advances import Column
from drafting.layout.arranged import Alignment, Role, StyledParagraph, StyledRun, StyledTable
from drafting.layout.breaking import BrokenLine, Notes, break_paragraph
from drafting.layout.footnotes import cell_lines
from drafting.layout.metrics import BASELINE, SLACK
from drafting.layout.pages import Line, Stroke
from drafting.layout.portions import TWIPS
from drafting.layout.tables import RULE, whole_twips
from drafting.model.lengths import MM_PER_PT

_ALIGNMENT = {Align.LEFT: Alignment.LEFT, Align.CENTER: Alignment.CENTER, Align.RIGHT: Alignment.RIGHT}

_Edge = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class BrokenCell:
    """A cell with its place in the grid and its lines. ``x`` and ``width`` in points on the sheet.

    ``torn``: its row goes over a page's foot, and its lines stand at the top.
    """

    row: int
    row_span: int
    x: float
    width: float
    lines: tuple[BrokenLine, ...]
    torn: bool = False


@dataclass(frozen=True, slots=True)
class BrokenTable:
    """The table's cells and the height of every row, ``least`` where its lines do not need more."""

    cells: tuple[BrokenCell, ...]
    heights: tuple[float, ...]
    header_rows: int
    pitch: float
    least: float
    noted: bool = False

    def notes_of(self, row: int) -> Notes:
        """The footnotes of the cells that begin in a row, by number and text."""
        if not self.noted:
            return ()
        return tuple(note for cell in self.cells if cell.row == row for line in cell.lines for note in line.notes)


def break_table(table: StyledTable, column: Column) -> BrokenTable:
    """Set every cell. The table stands in the middle of the column."""
    widths = [width / TWIPS for width in whole_twips(table.widths)]
    edges = [*accumulate(widths, initial=column.left + (column.width - sum(widths)) / 2)]
    cells = tuple(
        _broken_cell(table, cell, row, place, edges, column)
        for row, places in enumerate(table.table.rows)
        for place, cell in enumerate(places)
        if cell is not None
    )
    least = max(table.pitch + RULE, table.row_height)
    heights = _heights(cells, [least] * len(table.table.rows), table.pitch)
    noted = any(line.notes for cell in cells for line in cell.lines)
    return BrokenTable(cells, heights, table.table.header_rows, table.pitch, least, noted)


def _broken_cell(
    table: StyledTable, cell: Cell, row: int, place: int, edges: list[float], column: Column
) -> BrokenCell:
    x, width = edges[place], edges[min(place + cell.column_span, len(edges) - 1)] - edges[place]
    room = width - 2 * table.padding
    inner = Column(x + table.padding, max(room, table.size), column.rules)
    lines = tuple(line for part in _paragraphs(table)[row][place] for line in break_paragraph(part, inner))
    return BrokenCell(row, cell.row_span, x, width, lines)


@lru_cache(maxsize=64)
def _paragraphs(table: StyledTable) -> tuple[tuple[tuple[StyledParagraph, ...], ...], ...]:
    """The lines every cell was typed in, as paragraphs; both programs break the same."""
    heads = table.table.header_rows
    return tuple(
        tuple(
            tuple(
                _cell_paragraph(table, cell, runs)
                for runs in cell_lines(table, cell, table.header_typeface if row < heads else table.typeface)
            )
            if cell
            else ()
            for cell in places
        )
        for row, places in enumerate(table.table.rows)
    )


def _cell_paragraph(table: StyledTable, cell: Cell, runs: tuple[StyledRun, ...]) -> StyledParagraph:
    return StyledParagraph(
        role=Role.TABLE,
        runs=runs,
        block_id=table.block_id,
        size=table.size,
        pitch=table.pitch,
        align=_ALIGNMENT[cell.align or Align.CENTER],
    )


def _heights(cells: Sequence[BrokenCell], least: list[float], pitch: float) -> tuple[float, ...]:
    """Every row's height, none less than ``least``."""
    heights = least
    for cell in sorted(cells, key=lambda cell: cell.row_span):
        last = min(cell.row + cell.row_span, len(heights)) - 1
        missing = len(cell.lines) * pitch + RULE - sum(heights[cell.row : last + 1])
        heights[last] += max(0.0, missing)
    return tuple(heights)


def cut_above(table: BrokenTable, row: int) -> BrokenTable:
    """The table as it is when a page begins with ``row``: cells that go on into it are cut in two above it."""
    if not any(cell.row < row < cell.row + cell.row_span for cell in table.cells):
        return table
    cells: list[BrokenCell] = []
    for cell in table.cells:
        if cell.row < row < cell.row + cell.row_span:
            room = sum(table.heights[cell.row : row]) - RULE
            fitting = max(int((room + SLACK) / table.pitch), 0)
            cells.append(replace(cell, row_span=row - cell.row, lines=cell.lines[:fitting]))
            rest = cell.row + cell.row_span - row
            cells.append(replace(cell, row=row, row_span=rest, lines=cell.lines[fitting:]))
        else:
            cells.append(cell)
    below = [table.least] * (len(table.heights) - row)
    heights = _heights([replace(cell, row=cell.row - row) for cell in cells if cell.row >= row], below, table.pitch)
    return replace(table, cells=tuple(cells), heights=(*table.heights[:row], *heights))


def split_row(table: BrokenTable, row: int, lines: int) -> BrokenTable:
    """The table with a row cut in two after so many lines; cells over several rows go over both."""
    cells: list[BrokenCell] = []
    for cell in table.cells:
        if cell.row == row and cell.row_span == 1:
            cells.append(replace(cell, lines=cell.lines[:lines], torn=True))
            cells.append(replace(cell, row=row + 1, lines=cell.lines[lines:], torn=True))
        elif cell.row <= row < cell.row + cell.row_span:
            cells.append(replace(cell, row_span=cell.row_span + 1))
        else:
            cells.append(replace(cell, row=cell.row + 1) if cell.row > row else cell)
    rest = max(lines * table.pitch + RULE, table.heights[row]) - lines * table.pitch
    heights = (*table.heights[:row], lines * table.pitch + RULE, rest, *table.heights[row + 1 :])
    return replace(table, cells=tuple(cells), heights=heights)


@dataclass(frozen=True, slots=True)
class TablePart:
    """The rows of a table that stand on one page, at their place on the sheet."""

    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...]
    height: float


def part_of_table(
    table: BrokenTable, block_id: str, head: int, first: int, last: int, y: float, *, drawn: bool = True
) -> TablePart:
    """Rows ``first`` to ``last`` (exclusive) with the head's rows above them, set from ``y`` points down.

    ``drawn``: lines have their characters, and cells their rules.
    """
    rows = [*range(head), *range(first, last)]
    tops: dict[int, float] = {}
    bottom = y
    for row in rows:
        tops[row] = bottom
        bottom += table.heights[row]
    lines: list[Line] = []
    edges: dict[_Edge, None] = {}
    for cell in table.cells:
        shown = [row for row in range(cell.row, cell.row + cell.row_span) if row in tops]
        if not shown:
            continue
        top, end = tops[shown[0]], tops[shown[-1]] + table.heights[shown[-1]]
        if drawn:
            _frame(edges, cell.x, top, cell.x + cell.width, end)
        if cell.row == shown[0]:
            lines += _cell_lines(table, cell, block_id, (top, end), drawn)
    strokes = tuple(_stroke(edge) for edge in edges)
    return TablePart(tuple(lines), strokes, bottom + RULE - y)


def _frame(edges: dict[_Edge, None], x: float, top: float, right: float, end: float) -> None:
    x, top, right, end = (round(place, 2) for place in (x, top + RULE / 2, right, end + RULE / 2))
    for edge in ((x, top, right, top), (x, end, right, end), (x, top, x, end), (right, top, right, end)):
        edges[edge] = None


def _cell_lines(
    table: BrokenTable, cell: BrokenCell, block_id: str, place: tuple[float, float], drawn: bool
) -> Iterator[Line]:
    """The cell's text, in the middle of its height."""
    top, end = place
    spare = 0.0 if cell.torn else max(0.0, end - top - RULE - len(cell.lines) * table.pitch)
    y = top + RULE + spare / 2
    for number, line in enumerate(cell.lines):
        if line.seen:
            baseline = (y + (number + BASELINE) * table.pitch) * MM_PER_PT
            yield Line(Role.TABLE, block_id, line.start, line.end, baseline, line.pieces if drawn else ())


def _stroke(edge: _Edge) -> Stroke:
    x1, y1, x2, y2 = (place * MM_PER_PT for place in edge)
    return Stroke(x1, y1, x2, y2, RULE * MM_PER_PT)
