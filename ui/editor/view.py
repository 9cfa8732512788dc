"""The editor on screen: keys, the guarded edits at the borders of fields, and the names in the margin."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.editor.borders import Borders
from ui.editor.document import LetterDocument
from ui.editor.fields import LineRole
from ui.editor.lines import Line
from ui.editor.margin import gutter, names_beside
from ui.editor.surface import viewport
from ui.words import Tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QObject
    from PySide6.QtGui import QContextMenuEvent, QDropEvent, QInputMethodEvent, QKeyEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QMenu

# The first touch of Qt's own name space takes as long as laying out the letter: until the first paint and the first key
# are done with, keys go by their names and enumerations by their numbers.
_NO_SCROLL_BAR = 1
_FURNISHED_AFTER = 300
_KEEP = QTextCursor.MoveMode.KeepAnchor
Command = Callable[[], object]


class Taker(Protocol):
    """Takes in what comes from outside."""

    def may_take(self, source: QMimeData) -> bool: ...

    def paste(self, source: QMimeData) -> None: ...

    def drop(self, event: QDropEvent) -> None: ...


class LetterView(QTextEdit):
    """A text edit that keeps the letter's fields apart. ``edited`` follows every event that may have changed the text.

    ``commands`` gives what key sequences (portable text) do; ``pasted`` takes what the clipboard holds. ``unnumbered`` answers a Backspace right
    behind a heading's number. ``zoomed``: the wheel was turned with Ctrl. ``slashed``: a / in an empty paragraph;
    ``clause_dropped``: a clause was dragged to where the cursor now stands.
    """

    intake: Callable[[], Taker]
    """What takes in what is pasted or dragged here; set before the first of it comes."""

    edited = Signal()
    zoomed = Signal(int)
    slashed = Signal()
    clause_dropped = Signal(str)

    def __init__(self, document: LetterDocument, lines: Callable[[], list[Line]], tr: Tr) -> None:
        super().__init__()
        self._surface = viewport()
        self.setViewport(self._surface)
        self.setDocument(document)
        self._document, self._lines, self._tr = document, lines, tr
        self._borders = Borders(self, document, lines)
        self.commands: Callable[[], dict[str, Command]] = dict
        self.pasted: Callable[[QMimeData], None] = lambda source: None
        self.as_one: Callable[[], AbstractContextManager[None]] = nullcontext
        self.unnumbered: Callable[[], bool] = lambda: False
        self.menu: Callable[[], QMenu] | None = None
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        self.setAccessibleName(tr("答复件"))
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", _NO_SCROLL_BAR)
        QTimer.singleShot(_FURNISHED_AFTER, self, self._furnish)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.tell)
        document.contentsChanged.connect(self._later.start)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with self.as_one():
            self._press(event)
        self.tell()

    def _press(self, event: QKeyEvent) -> None:
        keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        # A single letter is typed: the commands need not be there yet.
        command = self.commands().get(keys) if len(keys) > 1 else None
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        if command is not None:
            command()
        elif event.text() == "/" and self._in_empty_paragraph():
            self.slashed.emit()
        elif not self._borders.answers(keys, event.text()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # A Chinese input method makes 、 of the same key.
        if event.commitString() in ("/", "、") and self._in_empty_paragraph():
            self.slashed.emit()
            return
        with self.as_one():
            if (event.commitString() or event.preeditString()) and self.crosses_fields():
                self.erase_selection()
            super().inputMethodEvent(event)
        self.tell()

    def _in_empty_paragraph(self) -> bool:
        if self.isReadOnly() or self.textCursor().block().text():
            return False
        place, _ = self._document.caret(self.textCursor().position())
        lines = self._lines()
        return place < len(lines) and lines[place].role is LineRole.BODY and lines[place].shown.table is None

    def tell(self) -> None:
        """Tell of an edit, but not while an input method is composing in the line it might put right."""
        if not self.textCursor().block().layout().preeditAreaText():
            self.edited.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.menu is not None:
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger or smaller text."""
        from PySide6.QtCore import Qt

        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # Selections over several fields

    def crosses_fields(self) -> bool:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return False
        first, _ = self._document.line_at(cursor.selectionStart())
        last, _ = self._document.line_at(cursor.selectionEnd())
        lines = self._lines()
        return lines[first].role is not lines[last].role

    def replace_selection(self, text: str) -> None:
        with self.as_one():
            self.erase_selection()
            cursor = self.textCursor()
            cursor.insertText(text)
            self.setTextCursor(cursor)
            self.tell()

    def erase_selection(self) -> None:
        """Empty what is selected; the fields themselves stay."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if not self.crosses_fields():
            cursor.removeSelectedText()
            self.setTextCursor(cursor)
            return
        self._document.erase_across(start, end, [line.role for line in self._lines()])
        cursor.setPosition(min(start, self._document.characterCount() - 1))
        self.setTextCursor(cursor)

    # Clipboard and dragging

    def cut_selection(self) -> None:
        if self.textCursor().hasSelection():
            self.copy()
            self.erase_selection()
            self.tell()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self.intake().may_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.intake().paste(source)

    def dropEvent(self, event: QDropEvent) -> None:
        self.intake().drop(event)

    def is_own(self, source: QObject | None) -> bool:
        """Whether what is dragged comes from here."""
        return source in (self, self._surface)

    # The caret

    def put_caret(self, line: int, offset: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._document.position(line, offset))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def select(self, line: int, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._document.position(line, start))
        cursor.setPosition(self._document.position(line, end), _KEEP)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self._surface)
        shift = self.verticalScrollBar().value()
        area = event.rect().translated(0, shift)
        painter.translate(0, -shift)
        font = self.font()
        width = gutter(font)
        font.setPointSizeF(max(font.pointSizeF() - 1.0, 7.0))
        painter.setFont(font)
        for box, name in names_beside(self._document, self._lines(), area.top(), area.bottom(), width):
            word, metrics = self._tr(name), painter.fontMetrics()
            left = box.right() - metrics.horizontalAdvance(word)
            painter.drawText(QPointF(left, box.center().y() + (metrics.ascent() - metrics.descent()) / 2), word)
        painter.end()

    def _furnish(self) -> None:
        """What can wait until the window is there."""
        from PySide6.QtCore import Qt

        self._surface.setCursor(Qt.CursorShape.IBeamCursor)
