"""The plain notation of our own resource texts: paragraphs by line, ``#`` headings, ``|`` tables. Pure.

``# 工作进展`` is a first-level heading, ``##`` a second-level one. A table's rows begin with ``|``; ``|---|`` ends its
header rows; a cell ``<`` is covered by the cell to its left, ``^`` by the one above.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from clauses.body import Align, Body, Cell, Paragraph, Table
from clauses.section import Section
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock

LEFT, ABOVE = "<", "^"
_FIGURE_SIGNS = frozenset("0123456789.,%+-～—")
_SECTION_WORDS = (
    (Section.NEXT_STEPS, ("下一步", "下步", "打算", "计划", "会办意见")),
    (Section.SITUATION, ("基本情况", "现状")),
    (Section.PROGRESS, ("进展", "办理", "开展", "工作")),
)


def body_of(text: str) -> Body:
    """A clause's body."""
    return tuple(_parts(text))


def blocks_of(text: str, first: int = 1) -> tuple[Block, ...]:
    """A letter's blocks between opening and closing; ids from ``b{first}``; sections by the first-level headings."""
    blocks: list[Block] = []
    section = Section.OTHER
    for number, part in enumerate(_parts(text), first):
        if isinstance(part, Table):
            blocks.append(TableBlock(id=f"b{number}", table=part, section=section))
            continue
        level = len(part.text) - len(part.text.lstrip("#"))
        words = part.text[level:].strip()
        if level == 1:
            section = _section_of(words)
        if level:
            blocks.append(Heading(id=f"b{number}", level=level, text=words, section=section))
        else:
            blocks.append(TextBlock(id=f"b{number}", body=part, section=section))
    return tuple(blocks)


def _section_of(heading: str) -> Section:
    return next((section for section, words in _SECTION_WORDS if any(word in heading for word in words)), Section.OTHER)


def _parts(text: str) -> Iterator[Paragraph | Table]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for in_table, group in groupby(lines, key=lambda line: line.startswith("|")):
        if in_table:
            yield _table(list(group))
        else:
            yield from (Paragraph.of(line) for line in group)


def _table(lines: list[str]) -> Table:
    ruled = [set(line) <= set("|-") for line in lines]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line, rule in zip(lines, ruled, strict=True)
        if not rule
    ]
    grid = [[_cell(text) for text in row] for row in rows]
    for down, row in enumerate(rows):
        for across, text in enumerate(row):
            if text == LEFT:
                _stretch(grid, down, _owner(row, across), columns=1)
            elif text == ABOVE:
                top = next(above for above in range(down, -1, -1) if rows[above][across] != ABOVE)
                _stretch(grid, top, across, rows=1)
    return Table(tuple(tuple(row) for row in grid), header_rows=ruled.index(True) if True in ruled else 0)


def _owner(row: list[str], across: int) -> int:
    return next(left for left in range(across, -1, -1) if row[left] != LEFT)


def _stretch(grid: list[list[Cell | None]], down: int, across: int, *, rows: int = 0, columns: int = 0) -> None:
    cell = grid[down][across]
    if cell:
        grid[down][across] = replace(cell, row_span=cell.row_span + rows, column_span=cell.column_span + columns)


def _cell(text: str) -> Cell | None:
    if text in (LEFT, ABOVE):
        return None
    return Cell(text, align=Align.CENTER if set(text) <= _FIGURE_SIGNS else None)
