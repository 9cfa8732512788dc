"""The text document of the editor: shows lines, takes steps, and tells which lines a change touched and what they read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextTable,
)

from clauses.body import RunStyle
from drafting.model.blocks import Figure
from ui.editor.fields import SEVERAL, LineRole
from ui.editor.grids import grid_key, insert_grid, patch_grid, read_grid
from ui.editor.lines import Shown
from ui.editor.positions import code_points, utf16
from ui.editor.reading import read_line
from ui.editor.steps import Do, Step
from ui.editor.styles import Styles
from ui.editor.writing import dress_line, write_line

Changed = Callable[[int, int, Sequence[Shown]], None]
FULL_WIDTH = 440
_KEEP = QTextCursor.MoveMode.KeepAnchor


class LetterDocument(QTextDocument):
    """``changed(first, last, found)`` is called when lines ``first`` to ``last`` were edited and now read ``found``.

    A table is one line together with the empty line Qt keeps before it. Steps taken here are not told.
    """

    def __init__(self, changed: Changed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.styles = Styles()
        self._changed = changed
        self._lengths: list[int] = [1]
        self._figures: dict[str, Figure] = {}
        self._own = False
        # Without a layout a document tells of no change.
        self.documentLayout()
        self.contentsChange.connect(self._note)

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show another letter: everything is built anew."""
        self._own = True
        self.clear()
        self._lengths, self._figures = [1], {}
        self._own = False
        self.take([*(Step(Do.INSERT, 0, shown) for shown in reversed(lines)), Step(Do.REMOVE, len(lines))])

    def take(self, wanted: Sequence[Step]) -> None:
        """Take the steps, in their order, as one change of the document."""
        self._own = True
        edit = QTextCursor(self)
        edit.beginEditBlock()
        try:
            for step in wanted:
                if step.do is Do.REMOVE:
                    self._remove(step.place)
                elif step.do is Do.INSERT and step.shown:
                    self._insert(step.place, step.shown)
                elif step.shown:
                    self._patch(step.place, step.shown)
        finally:
            edit.endEditBlock()
            self._own = False

    def framed(self, form: QTextFrameFormat) -> None:
        """Margins around the text."""
        self._own = True
        self.rootFrame().setFrameFormat(form)
        self._own = False

    def line_at(self, position: int) -> tuple[int, int]:
        """The line that holds ``position`` and where that line starts, in UTF-16 units."""
        start = 0
        for line, length in enumerate(self._lengths):
            if position < start + length:
                return line, start
            start += length
        return len(self._lengths) - 1, start - self._lengths[-1]

    def start_of(self, line: int) -> int:
        return sum(self._lengths[:line])

    def caret(self, position: int) -> tuple[int, int]:
        """A position as its line and the code point within that line's text; within a table the offset means nothing."""
        line, start = self.line_at(position)
        return line, code_points(self.findBlock(start).text(), position - start)

    def text_before(self, line: int, offset: int) -> str:
        """What stands in a line before a code point of it."""
        return self.findBlock(self.start_of(line)).text()[:offset]

    def position(self, line: int, offset: int) -> int:
        """The position of code point ``offset`` of a line; a table's is its first cell."""
        line = min(line, len(self._lengths) - 1)
        start = self.start_of(line)
        if self.grid(line):
            return start + 1
        text = self.findBlock(start).text()
        return start + utf16(text, min(offset, len(text)))

    def grid(self, line: int) -> QTextTable | None:
        """The Qt table of a line, if it is one."""
        return _table_before_or_at(self.findBlock(self.start_of(line)))

    def read(self) -> list[Shown]:
        """Every line as the document holds it now."""
        return [shown for shown, _ in self._walk(0, self.characterCount())]

    def erase(self, start: int, end: int) -> None:
        """Remove what stands between two line starts, as an edit of the officer's."""
        edit = QTextCursor(self)
        edit.beginEditBlock()
        self._erase(start, end)
        edit.endEditBlock()

    def erase_across(self, start: int, end: int, roles: Sequence[LineRole]) -> None:
        """Empty a stretch that runs over several fields, line by line: lines of the body go, fields stay empty."""
        first, _ = self.line_at(start)
        last, _ = self.line_at(end)
        starts = [0, *accumulate(self._lengths)]
        edit = QTextCursor(self)
        edit.beginEditBlock()
        for place in range(last, first - 1, -1):
            head, tail = max(start, starts[place]), min(end, starts[place + 1] - 1)
            whole = head == starts[place] and tail == starts[place + 1] - 1
            again = place > 0 and roles[place] in SEVERAL and roles[place - 1] is roles[place]
            if whole and (again or roles[place] is LineRole.BODY):
                self._erase(head, tail + 1)
            else:
                cursor = QTextCursor(self)
                cursor.setPosition(head)
                cursor.setPosition(tail, _KEEP)
                cursor.removeSelectedText()
        edit.endEditBlock()

    def _note(self, position: int, removed: int, added: int) -> None:
        if self._own:
            return
        before, now = sum(self._lengths), self.characterCount()
        first, start = self.line_at(position)
        last, end = self.line_at(min(position + removed, before - 1))
        end += self._lengths[last] + now - before
        found = list(self._walk(start, end))
        reached = start + sum(length for _, length in found)
        while reached > end and last + 1 < len(self._lengths):
            last += 1
            end += self._lengths[last]
        if reached != end:
            first, last, found = 0, len(self._lengths) - 1, list(self._walk(0, now))
        self._lengths[first : last + 1] = [length for _, length in found]
        self._changed(first, last + 1, [shown for shown, _ in found])

    def _walk(self, start: int, end: int) -> Iterator[tuple[Shown, int]]:
        """The lines between two positions, each with its length."""
        block = self.findBlock(start)
        while block.isValid() and block.position() < end:
            grid = _table_before_or_at(block)
            if grid is None:
                yield read_line(block, self._figures)
                block = block.next()
                continue
            bare = grid.firstPosition() == block.position()
            shown = Shown(LineRole.BODY, grid_key(grid), table=read_grid(grid), bare=bare)
            yield shown, grid.lastPosition() + 1 - block.position()
            block = self.findBlock(grid.lastPosition() + 1)

    def _insert(self, place: int, shown: Shown) -> None:
        start = self.start_of(place)
        cursor = QTextCursor(self)
        if place == len(self._lengths) or QTextCursor(self.findBlock(start)).currentTable():
            cursor.setPosition(start - 1)
            cursor.insertBlock()
            block = cursor.block()
        else:
            block = self._insert_before(start)
        self._lengths.insert(place, 1)
        if shown.table is None:
            self._write(block, shown)
            self._lengths[place] = block.length()
            return
        # A table takes the place of the line just made: what is left of that line after it goes.
        cursor.setPosition(block.position())
        grid = insert_grid(cursor, shown.table, shown.key, self.styles)
        gap = self.findBlock(start)
        QTextCursor(gap).setBlockFormat(self.styles.gap())
        self._lengths[place] = grid.lastPosition() + 1 - start
        rest = grid.lastPosition() + 1
        self._erase(rest, rest + 1)

    def _insert_before(self, start: int) -> QTextBlock:
        """A new line before the one at ``start``, which keeps its format."""
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.insertBlock()
        return self.findBlock(start)

    def _remove(self, place: int) -> None:
        start, length = self.start_of(place), self._lengths[place]
        if place + 1 < len(self._lengths):
            self._erase(start, start + length)
        else:
            block = self.findBlock(start - 1)
            form, characters = block.blockFormat(), block.charFormat()
            cursor = QTextCursor(self)
            cursor.setPosition(start - 1)
            cursor.setPosition(start + length - 1, _KEEP)
            cursor.removeSelectedText()
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(characters)
        del self._lengths[place]

    def _erase(self, start: int, end: int) -> None:
        """Remove what stands between two line starts; the line at ``end`` keeps its formats."""
        block = self.findBlock(end)
        form, characters = block.blockFormat(), block.charFormat()
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.removeSelectedText()
        cursor.setPosition(start)
        cursor.setBlockFormat(form)
        if cursor.block().length() == 1:
            cursor.setBlockCharFormat(characters)

    def _patch(self, place: int, shown: Shown) -> None:
        start = self.start_of(place)
        block = self.findBlock(start)
        if shown.table is None:
            self._write(block, shown)
            self._lengths[place] = block.length()
            return
        grid = self.grid(place)
        if grid is not None and grid.firstPosition() == start:
            cursor = QTextCursor(self)
            cursor.setPosition(start - 1)
            cursor.insertBlock(self.styles.gap())
            self._lengths[place] += 1
        if grid is not None and patch_grid(grid, shown.table, self.styles):
            if grid_key(grid) != shown.key:
                grid.setFormat(self.styles.table(shown.key, shown.table.header_rows))
            self._lengths[place] = grid.lastPosition() + 1 - start
        else:
            self._remove(place)
            self._insert(place, shown)

    def _write(self, block: QTextBlock, shown: Shown) -> None:
        if shown.image is not None:
            self._write_figure(block, shown, shown.image)
        else:
            write_line(block, shown, self.styles)

    def _write_figure(self, block: QTextBlock, shown: Shown, figure: Figure) -> None:
        self._figures[figure.id] = figure
        image = QImage.fromData(figure.image)
        self.addResource(QTextDocument.ResourceType.ImageResource, QUrl(figure.id), image)
        form = QTextImageFormat()
        form.setName(figure.id)
        form.setWidth(min(figure.width_mm / 156 * FULL_WIDTH, FULL_WIDTH))
        dress_line(block, shown, self.styles)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        cursor.removeSelectedText()
        cursor.setBlockCharFormat(self.styles.text(shown.role, 0, RunStyle.PLAIN))
        cursor.insertImage(form)


def _table_before_or_at(block: QTextBlock) -> QTextTable | None:
    """The table ``block`` stands in, or the one it is the empty line before."""
    table = QTextCursor(block).currentTable()
    if table is None and block.length() == 1 and block.next().isValid():
        table = QTextCursor(block.next()).currentTable()
    return table
