"""What the editor does on command: headings, run styles, slots, tables, fields. One method a command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextTable

from clauses.body import RunStyle, Table
from clauses.section import Section
from clauses.slots import SLOT
from drafting.model.blocks import TableBlock
from drafting.model.letter import Letter
from ui.desk import Desk
from ui.editor import tabling
from ui.editor.document import LetterDocument
from ui.editor.fields import SEVERAL, LineRole
from ui.editor.inserting import as_blocks, insert_after
from ui.editor.lines import fit
from ui.editor.outline import as_heading, as_paragraph
from ui.editor.positions import utf16, utf16_length
from ui.editor.presenter import EditorPresenter
from ui.editor.renumbering import renumbered
from ui.editor.sectioning import is_doubtful, next_doubtful, with_section
from ui.editor.styles import STYLE
from ui.editor.view import LetterView

_KEEP = QTextCursor.MoveMode.KeepAnchor


class EditorActions:
    """The commands, on the desk's letter where they change structure, on the document where they change text."""

    def __init__(self, desk: Desk, presenter: EditorPresenter, view: LetterView, document: LetterDocument) -> None:
        self._desk, self._presenter, self._view, self._document = desk, presenter, view, document

    # Headings and run styles

    def set_level(self, level: int) -> None:
        """The lines of the body under the cursor or selection become headings of ``level``, or paragraphs for 0."""
        first, last = self._lines_selected()
        letter = self._desk.letter
        for line in self._presenter.lines[first : last + 1]:
            if line.blocks:
                letter = as_heading(letter, line.blocks, level) if level else as_paragraph(letter, line)
        self._edit(letter, first)

    def set_section(self, section: Section) -> None:
        """The lines under the cursor or selection belong to ``section``; on to the next doubtful one if theirs was."""
        first, last = self._lines_selected()
        lines = self._presenter.lines[first : last + 1]
        letter = with_section(self._desk.letter, {block.id for line in lines for block in line.blocks}, section)
        settled = any(is_doubtful(line) for line in lines)
        if letter != self._desk.letter:
            self._desk.edit(letter)
        if settled:
            self.next_doubtful()

    def section(self) -> tuple[Section, bool] | None:
        """The section of the line under the cursor and whether it is doubtful; None in a field of the frame."""
        line = self._presenter.lines[self._line_here()]
        return (line.blocks[-1].section, is_doubtful(line)) if line.blocks else None

    def next_doubtful(self) -> bool:
        """Put the cursor into the next line whose section is doubtful; False where there is none."""
        place = next_doubtful(self._presenter.lines, self._line_here())
        if place is not None:
            self._view.put_caret(place, 0)
        return place is not None

    def toggle_style(self, style: RunStyle) -> None:
        """Set the paragraphs' selected words in ``style``, or plain again; headings and tables have none."""
        cursor = self._view.textCursor()
        if cursor.currentTable() or self._view.crosses_fields():
            return
        now = cursor.charFormat().property(STYLE) or RunStyle.PLAIN.value
        wanted = RunStyle.PLAIN if now == style.value else style
        form = self._document.styles.text(LineRole.BODY, 0, wanted)
        first, start = self._document.line_at(cursor.selectionStart())
        last, _ = self._document.line_at(cursor.selectionEnd())
        part = QTextCursor(self._document)
        part.beginEditBlock()
        for line in self._presenter.lines[first : last + 1]:
            end = start + utf16_length(line.shown.text)
            if line.role is LineRole.BODY and not line.shown.level and line.shown.table is None:
                part.setPosition(max(start, cursor.selectionStart()))
                part.setPosition(min(end, cursor.selectionEnd()), _KEEP)
                part.setCharFormat(form)
            first += 1
            start = self._document.start_of(first)
        part.endEditBlock()
        if not cursor.hasSelection():
            cursor.setCharFormat(form)
            self._view.setTextCursor(cursor)

    # Slots

    def next_slot(self, step: int = 1) -> bool:
        """Select the next unfilled slot (the previous for -1), going round at the end; False where there is none."""
        cursor = self._view.textCursor()
        places = list(self._slots())
        if not places:
            return False
        if step > 0:
            found = next((place for place in places if place[0] >= cursor.selectionEnd()), places[0])
        else:
            found = next((place for place in reversed(places) if place[1] <= cursor.selectionStart()), places[-1])
        cursor.setPosition(found[0])
        cursor.setPosition(found[1], _KEEP)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        return True

    def _slots(self) -> Iterator[tuple[int, int]]:
        block = self._document.begin()
        while block.isValid():
            text = block.text()
            if "{" in text:
                for match in SLOT.finditer(text):
                    yield block.position() + utf16(text, match.start()), block.position() + utf16(text, match.end())
            block = block.next()

    def tab(self, step: int = 1) -> None:
        """In a table the next cell, a new row after the last; elsewhere the next unfilled slot."""
        cursor = self._view.textCursor()
        grid = cursor.currentTable()
        if grid is None:
            self.next_slot(step)
            return
        move = QTextCursor.MoveOperation.NextCell if step > 0 else QTextCursor.MoveOperation.PreviousCell
        if not cursor.movePosition(move) and step > 0:
            self.on_table(lambda table, row, column: tabling.add_row(table, len(table.rows)))
            cursor = self._view.textCursor()
            cursor.movePosition(move)
        self._view.setTextCursor(cursor)

    # Tables

    def insert_table(self, rows: int = 3, columns: int = 3) -> None:
        self._insert((tabling.blank(rows, columns),))

    def on_table(self, change: Callable[[Table, int, int], Table]) -> None:
        """Change the table under the cursor; ``change`` is given the table and the cursor's row and column."""
        cursor = self._view.textCursor()
        grid = cursor.currentTable()
        if grid is None:
            return
        place = self._line_here()
        block = self._presenter.lines[place].blocks[0]
        assert isinstance(block, TableBlock)
        cell = grid.cellAt(cursor)
        row, column = cell.row(), cell.column()
        table = change(block.table, row, column)
        blocks = tuple(
            replace(block, table=table) if other.id == block.id else other for other in self._desk.letter.blocks
        )
        self._desk.edit(replace(self._desk.letter, blocks=blocks))
        self._put_in_cell(place, min(row, len(table.rows) - 1), min(column, table.columns - 1))

    def merge_cells(self) -> None:
        first, rows, left, columns = self._view.textCursor().selectedTableCells()
        if rows > 0 and columns > 0 and rows * columns > 1:
            self.on_table(lambda table, row, column: tabling.merge(table, first, left, rows, columns))

    def toggle_header_rows(self) -> None:
        """The rows down to the cursor are the table's head; again, and it has none."""

        def change(table: Table, row: int, column: int) -> Table:
            return replace(table, header_rows=0 if table.header_rows == row + 1 else row + 1)

        self.on_table(change)

    def remove_table(self) -> None:
        if self._view.textCursor().currentTable() is None:
            return
        place = self._line_here()
        gone = {block.id for block in self._presenter.lines[place].blocks}
        blocks = tuple(block for block in self._desk.letter.blocks if block.id not in gone)
        self._edit(replace(self._desk.letter, blocks=blocks), place)

    def _put_in_cell(self, place: int, row: int, column: int) -> None:
        grid: QTextTable | None = self._document.grid(place)
        if grid is not None:
            self._view.setTextCursor(grid.cellAt(row, column).firstCursorPosition())

    # Pasting

    def paste(self, source: QMimeData) -> None:
        """Plain paragraphs and tables, at the cursor; in a cell a copied grid fills the cells from there on."""
        from ui.editor.pasting import parts_of  # html.parser is not needed for the first paint

        parts = parts_of(source.html() if source.hasHtml() else "", source.text())
        cursor = self._view.textCursor()
        if cursor.currentTable() is not None:
            self._paste_into_cells(parts, cursor)
            return
        role = self._presenter.lines[self._line_here()].role
        texts = [part if isinstance(part, str) else _words(part) for part in parts]
        if role is LineRole.BODY and any(isinstance(part, Table) for part in parts):
            self._insert(parts)
        else:
            between = "\n" if role in SEVERAL else " "
            cursor.insertText(between.join("\n".join(fit(line) for line in text.split("\n")) for text in texts))
            self._view.setTextCursor(cursor)

    def _paste_into_cells(self, parts: tuple[str | Table, ...], cursor: QTextCursor) -> None:
        grids = [part for part in parts if isinstance(part, Table)]
        if not grids:
            cursor.insertText("\n".join(fit(part) for part in parts if isinstance(part, str)))
            self._view.setTextCursor(cursor)
            return
        self.on_table(lambda table, row, column: tabling.put_texts(table, row, column, grids[0].texts))

    def _insert(self, parts: tuple[str | Table, ...] | tuple[Table]) -> None:
        place, offset = self._document.caret(self._view.textCursor().position())
        caret = self._presenter.span_at(place, offset)
        letter = self._desk.letter
        section = next(
            (block.section for block in letter.blocks if caret and block.id == caret.block_id), Section.OTHER
        )
        blocks = as_blocks(letter, parts, section)
        self._desk.edit(insert_after(letter, caret, blocks))

    def _line_here(self) -> int:
        """The line the cursor stands in."""
        return self._document.line_at(self._view.textCursor().position())[0]

    def _lines_selected(self) -> tuple[int, int]:
        """The first and the last line that the selection touches."""
        cursor = self._view.textCursor()
        return self._document.line_at(cursor.selectionStart())[0], self._document.line_at(cursor.selectionEnd())[0]

    def _edit(self, letter: Letter, place: int) -> None:
        blocks = renumbered(self._desk.letter.blocks, letter.blocks, frozenset())
        self._desk.edit(replace(letter, blocks=blocks))
        self._view.put_caret(min(place, len(self._presenter.lines) - 1), 10_000)


def _words(table: Table) -> str:
    return "\n".join("\t".join(row) for row in table.texts)
