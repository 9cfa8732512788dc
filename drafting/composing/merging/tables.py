"""Tables: a kept table patched by what was changed in its printed state, and three states of one merged cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest

from clauses.body import Cell, Table

Row = tuple[Cell | None, ...]


def table_patched(before: Table, after: Table, kept: Table) -> Table:
    """``kept`` (printed as ``before``) with what ``after`` changed; its alignments and header rows stay."""
    if before == after:
        return kept
    if before.texts != kept.texts or before.columns != after.columns or _spans(after) or _spans(kept):
        if _shape(before) == _shape(after) == _shape(kept):
            return replace(kept, rows=tuple(map(_row_patched, before.rows, after.rows, kept.rows)))
        return replace(after, header_rows=min(kept.header_rows, len(after.rows)))
    rows: list[Row] = []
    matcher = SequenceMatcher(None, before.texts, after.texts, autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        # Rows changed where they stand keep how their cells are set; more rows than before are new.
        for old, new in zip_longest(range(start, end), range(new_start, new_end)):
            if new is not None:
                row = after.rows[new]
                rows.append(row if old is None else _row_patched(before.rows[old], row, kept.rows[old]))
    return replace(kept, rows=tuple(rows), header_rows=min(kept.header_rows, len(rows)))


def table_merged(base: Table, ours: Table, theirs: Table, *, prefer_theirs: bool) -> tuple[Table, bool]:
    """What either side changed; whether both changed one cell, or the rows, differently (the preferred side stands)."""
    if theirs in (base, ours):
        return ours, False
    if ours == base:
        return theirs, False
    if not _shape(base) == _shape(ours) == _shape(theirs):
        return (theirs if prefer_theirs else ours), True
    conflict = False
    rows: list[Row] = []
    for was_row, own_row, other_row in zip(base.rows, ours.rows, theirs.rows, strict=True):
        row: list[Cell | None] = []
        for was, own, other in zip(was_row, own_row, other_row, strict=True):
            both = own != was and other not in (was, own)
            conflict |= both
            row.append(other if own == was or (both and prefer_theirs) else own)
        rows.append(tuple(row))
    return replace(ours, rows=tuple(rows)), conflict


def table_lines(table: Table) -> str:
    """A table for reading: a line a row, cells parted by a bar."""
    return "\n".join(" | ".join(row) for row in table.texts)


def _row_patched(before: Row, after: Row, kept: Row) -> Row:
    return tuple(map(_cell_patched, before, after, kept))


def _cell_patched(before: Cell | None, after: Cell | None, kept: Cell | None) -> Cell | None:
    if before == after:
        return kept
    return replace(kept, text=after.text, notes=after.notes) if kept and after else after


def _shape(table: Table) -> Sequence[Sequence[tuple[int, int] | None]]:
    return [[(cell.row_span, cell.column_span) if cell else None for cell in row] for row in table.rows]


def _spans(table: Table) -> bool:
    return any(cell is None for row in table.rows for cell in row)
