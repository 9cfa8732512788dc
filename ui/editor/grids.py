"""Tables of a letter as Qt tables, merged cells included, and back."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable, QTextTableCell

from clauses.body import Align, Cell, Note, Table
from ui.editor.positions import code_points, utf16, utf16_length
from ui.editor.styles import ALIGN, KEY, NOTE_END, NOTES, Styles


def insert_grid(cursor: QTextCursor, table: Table, key: str, styles: Styles) -> QTextTable:
    """Put ``table`` at the cursor, which stands at the start of a line; an empty line is left before it."""
    grid = cursor.insertTable(max(len(table.rows), 1), max(table.columns, 1), styles.table(key, table.header_rows))
    for row, places in enumerate(table.rows):
        for column, cell in enumerate(places):
            if cell is None:
                continue
            if cell.row_span > 1 or cell.column_span > 1:
                grid.mergeCells(row, column, cell.row_span, cell.column_span)
            _fill(grid.cellAt(row, column), cell, styles, row < table.header_rows)
    return grid


def patch_grid(grid: QTextTable, table: Table, styles: Styles) -> bool:
    """Make ``grid`` show ``table`` where both have the same cells; False where it must be built anew."""
    now = read_grid(grid)
    if now.header_rows != table.header_rows or _skeleton(now) != _skeleton(table):
        return False
    for row, (places, wanted) in enumerate(zip(now.rows, table.rows, strict=True)):
        for column, (old, new) in enumerate(zip(places, wanted, strict=True)):
            if new is not None and old != new:
                cell = grid.cellAt(row, column)
                cursor = cell.firstCursorPosition()
                cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                _fill(cell, new, styles, row < table.header_rows)
    return True


def read_grid(grid: QTextTable) -> Table:
    rows = tuple(
        tuple(_read(grid.cellAt(row, column), row, column) for column in range(grid.columns()))
        for row in range(grid.rows())
    )
    return Table(rows, grid.format().toTableFormat().headerRowCount())


def table_at(block: QTextBlock) -> QTextTable | None:
    """The table ``block`` stands in, or the one it is the empty line before."""
    table = QTextCursor(block).currentTable()
    if table is None and block.length() == 1 and block.next().isValid():
        table = QTextCursor(block.next()).currentTable()
    return table


def grid_key(grid: QTextTable) -> str:
    return grid.format().property(KEY) or ""


def _skeleton(table: Table) -> list[list[tuple[int, int] | None]]:
    return [[cell and (cell.row_span, cell.column_span) for cell in row] for row in table.rows]


def _fill(place: QTextTableCell, cell: Cell, styles: Styles, header: bool) -> None:
    cursor = place.firstCursorPosition()
    characters, block = styles.cell_text(header), styles.cell(cell.align)
    for number, line in enumerate(cell.text.split("\n")):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        cursor.mergeBlockCharFormat(characters)
        cursor.insertText(line, characters)
    if cell.notes:
        _fill_notes(place, cell, styles, header)


def _fill_notes(place: QTextTableCell, cell: Cell, styles: Styles, header: bool) -> None:
    """The footnotes with the characters before their marks, at the start of a cell with the first."""
    held: dict[int, tuple[str, ...]] = {}
    for note in cell.notes:
        at = min(max(note.at, 1), len(cell.text)) - 1
        held[at] = (*held.get(at, ()), note.text)
    cursor = place.firstCursorPosition()
    first = cursor.position()
    for at, notes in held.items():
        start = first + utf16(cell.text, at)
        cursor.setPosition(start)
        cursor.setPosition(start + utf16_length(cell.text[at : at + 1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(styles.cell_text(header, notes))


def _read(place: QTextTableCell, row: int, column: int) -> Cell | None:
    if place.row() != row or place.column() != column:
        return None
    first = place.firstCursorPosition().block()
    align = first.blockFormat().property(ALIGN)
    lines, notes = _lines(first, place.lastPosition())
    return Cell("\n".join(lines), place.rowSpan(), place.columnSpan(), Align(align) if align else None, notes)


def _lines(block: QTextBlock, last: int) -> tuple[list[str], tuple[Note, ...]]:
    lines: list[str] = []
    notes: list[Note] = []
    while block.isValid() and block.position() <= last:
        before = sum(len(line) + 1 for line in lines)
        step = block.begin()
        while not step.atEnd():
            fragment = step.fragment()
            # What was typed behind the character of a note took its format: the note is that of the first alone.
            if noted := fragment.charFormat().property(NOTES):
                at = code_points(block.text(), fragment.position() - block.position()) + 1
                notes += [Note(before + at, text) for text in noted.split(NOTE_END)]
            step += 1
        lines.append(block.text())
        block = block.next()
    return lines, tuple(notes)
