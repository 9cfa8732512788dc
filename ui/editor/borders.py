"""Keys at the borders of lines: what belongs to different fields never runs together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QTextCursor

from ui.editor.document import LetterDocument
from ui.editor.fields import SEVERAL, LineRole
from ui.editor.lines import Line

# Keys by their names: see view.py.
_ENTER, _BACK, _DELETE = ("Return", "Enter"), "Backspace", "Del"
_CUT = ("Ctrl+X", "Shift+Del")


class Edited(Protocol):
    """What is asked of the text edit whose keys are answered."""

    def textCursor(self) -> QTextCursor: ...
    def setTextCursor(self, cursor: QTextCursor, /) -> None: ...
    def copy(self) -> None: ...
    def crosses_fields(self) -> bool: ...
    def erase_selection(self) -> None: ...
    def unnumbered(self) -> bool: ...
    def put_caret(self, line: int, offset: int) -> None: ...


class Borders:
    """Answers the keys that would cross from one field into another; all others are the text edit's own."""

    def __init__(self, view: Edited, document: LetterDocument, lines: Callable[[], list[Line]]) -> None:
        self._view, self._document, self._lines = view, document, lines

    def answers(self, keys: str, text: str) -> bool:
        """Whether the key was answered here, because it would have run two fields into one another."""
        key = keys.rsplit("+", 1)[-1]
        enter, erasing, cut = key in _ENTER, key in (_BACK, _DELETE), keys in _CUT
        typing = enter or (bool(text) and text.isprintable())
        if (erasing or typing or cut) and self._view.crosses_fields():
            if cut:
                self._view.copy()
            self._view.erase_selection()
            return erasing or cut
        if enter:
            return self._enter()
        cursor = self._view.textCursor()
        if erasing and not cursor.hasSelection():
            if key == _BACK and self._view.unnumbered():
                return True
            if key == _BACK and cursor.atBlockStart():
                return self._join(backwards=True)
            if key == _DELETE and cursor.atBlockEnd():
                return self._join(backwards=False)
        return False

    def _enter(self) -> bool:
        """A new line where the field has several; else on to the next field."""
        place, _ = self._document.line_at(self._view.textCursor().position())
        lines = self._lines()
        role = lines[place].role
        if role in SEVERAL or role is LineRole.ADDRESSEES:
            cursor = self._view.textCursor()
            if role is LineRole.ADDRESSEES and cursor.positionInBlock() >= len(cursor.block().text()) - 1:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
            self._view.setTextCursor(cursor)
        elif place + 1 < len(lines):
            self._view.put_caret(place + 1, 0)
        return True

    def _join(self, *, backwards: bool) -> bool:
        """Backspace at a line's start or Delete at its end: only lines of one field run together."""
        cursor = self._view.textCursor()
        if cursor.currentTable() is not None:
            return False
        here, start = self._document.line_at(cursor.position())
        lines = self._lines()
        other = here - 1 if backwards else here + 1
        if not 0 <= other < len(lines):
            return True
        first, second = lines[min(here, other)], lines[max(here, other)]
        if first.role is second.role and first.role in SEVERAL and not first.shown.table and not second.shown.table:
            return False
        alone = sum(line.role is lines[here].role for line in lines) == 1
        empty = not lines[here].shown.text and lines[here].shown.table is None
        if empty and not alone and lines[here].role in SEVERAL and lines[other].role in SEVERAL:
            self._document.erase(start, start + 1)
        if backwards:
            self._caret_at_end(other)
        return True

    def _caret_at_end(self, place: int) -> None:
        grid = self._document.grid(place)
        if grid is not None:
            cursor = grid.lastCursorPosition()
        else:
            cursor = self._view.textCursor()
            cursor.setPosition(self._document.start_of(place))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self._view.setTextCursor(cursor)
