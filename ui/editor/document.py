"""The text document of the editor: shows lines, takes steps, and tells which lines a change touched and what they read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)

from ui.editor.building import Builder
from ui.editor.fields import SEVERAL, LineRole
from ui.editor.grids import grid_key, read_grid, table_at
from ui.editor.lines import Shown
from ui.editor.positions import code_points, utf16
from ui.editor.reading import read_line
from ui.editor.steps import Do, Step
from ui.editor.styles import Styles

Changed = Callable[[int, int, Sequence[Shown]], None]
_KEEP = QTextCursor.MoveMode.KeepAnchor


class LetterDocument(QTextDocument):
    """``changed(first, last, found)`` is called when lines ``first`` to ``last`` were edited and now read ``found``.

    A table is one line together with the empty line Qt keeps before it. Steps taken here are not told.
    """

    def __init__(self, changed: Changed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self._changed = changed
        self._lengths: list[int] = [1]
        self._builder = Builder(self, self._lengths)
        self._own = False
        # Without a layout a document tells of no change.
        self.documentLayout()
        self.contentsChange.connect(self._note)

    @property
    def styles(self) -> Styles:
        return self._builder.styles

    @styles.setter
    def styles(self, styles: Styles) -> None:
        self._builder.styles = styles

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show another letter: everything is built anew."""
        self._own = True
        self.clear()
        self._lengths[:] = [1]
        self._builder.figures.clear()
        self._own = False
        self.take([*(Step(Do.INSERT, 0, shown) for shown in reversed(lines)), Step(Do.REMOVE, len(lines))])

    def take(self, wanted: Sequence[Step]) -> None:
        """Take the steps, in their order, as one change of the document."""
        self._own = True
        edit = QTextCursor(self)
        edit.beginEditBlock()
        try:
            for step in wanted:
                self._builder.take(step)
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
        return table_at(self.findBlock(self.start_of(line)))

    def read(self) -> list[Shown]:
        """Every line as the document holds it now."""
        return [shown for shown, _ in self._walk(0, self.characterCount())]

    def erase(self, start: int, end: int) -> None:
        """Remove what stands between two line starts, as an edit of the officer's."""
        edit = QTextCursor(self)
        edit.beginEditBlock()
        self._builder.erase(start, end)
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
                self._builder.erase(head, tail + 1)
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
            grid = table_at(block)
            if grid is None:
                yield read_line(block, self._builder.figures)
                block = block.next()
                continue
            bare = grid.firstPosition() == block.position()
            shown = Shown(LineRole.BODY, grid_key(grid), table=read_grid(grid), bare=bare)
            yield shown, grid.lastPosition() + 1 - block.position()
            block = self.findBlock(grid.lastPosition() + 1)
