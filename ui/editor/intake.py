"""What comes into the letter from outside: the clipboard, dragged text, dragged clauses."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

from ui import ask
from ui.editor.view import LetterView
from ui.words import Tr

MOST_PASTED = 100_000
"""Characters taken from the clipboard at once: 180 pages. More is the wrong thing copied, and would stop the window."""
CLAUSE = "application/x-dafu-clause"
"""What the clause list drags: a clause's id."""


class Intake:
    """Takes things in for ``view``; each is one step of the history."""

    def __init__(self, view: LetterView, tr: Tr) -> None:
        self._view, self._tr = view, tr

    def may_take(self, source: QMimeData) -> bool:
        # Files are for the window: dragged here they are passed on to it.
        return not source.hasUrls() and (source.hasText() or source.hasHtml() or source.hasFormat(CLAUSE))

    def paste(self, source: QMimeData) -> None:
        """Put it in the place of what is selected."""
        view = self._view
        if not self._fits(source):
            return
        with view.as_one():
            if view.textCursor().hasSelection():
                view.erase_selection()
                view.tell()
            view.pasted(source)
            view.tell()

    def drop(self, event: QDropEvent) -> None:
        """Dragged text: taken out where it was when it comes from here, then pasted where it falls."""
        view, source = self._view, event.mimeData()
        target = view.cursorForPosition(event.position().toPoint())
        if source.hasFormat(CLAUSE):
            view.setTextCursor(target)
            event.acceptProposedAction()
            view.clause_dropped.emit(bytes(source.data(CLAUSE).data()).decode())
            return
        selection, inside = view.textCursor(), view.is_own(event.source())
        onto_itself = inside and selection.selectionStart() <= target.position() <= selection.selectionEnd()
        if onto_itself or not (inside or self._fits(source)):
            event.ignore()
            return
        with view.as_one():
            if inside and event.dropAction() == Qt.DropAction.MoveAction:
                view.erase_selection()
                # The source has moved its own text already: nothing is left for it to remove.
                event.setDropAction(Qt.DropAction.CopyAction)
            view.setTextCursor(target)
            view.tell()
            view.pasted(source)
            view.tell()
        event.accept()

    def _fits(self, source: QMimeData) -> bool:
        size = len(source.text())
        if size > MOST_PASTED:
            text = self._tr("要粘贴的内容有 {size} 字，一件答复最多一次粘贴 {most} 字，没有粘贴。请检查复制的内容。")
            ask.tell(self._view, self._tr("答复起草台"), text.format(size=size, most=MOST_PASTED))
        return size <= MOST_PASTED
