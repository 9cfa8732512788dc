"""Clauses at the cursor: a / in an empty paragraph opens it, words or initials find a clause, Enter puts it there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from clauses.clause import Clause
from drafting.services.library import Hit
from ui.clauses.delegate import ClauseDelegate
from ui.clauses.model import ClausesModel
from ui.clauses.rows import row_of
from ui.words import Tr

LIMIT = 30
_WIDTH, _HEIGHT, _LINE = 460, 340, 36
_AWAY = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class QuickClauses(QFrame):
    """``look`` finds clauses for the words typed. ``chosen`` carries a Clause; ``left`` nothing was chosen."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, tr: Tr, look: Callable[[str], tuple[Hit, ...]], parent: QWidget) -> None:
        # Not a window of its own: an input method's list of words would close that.
        super().__init__(parent)
        self._tr, self._look = tr, look
        self._hits: tuple[Hit, ...] = ()
        self._done = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.search = QLineEdit(placeholderText=tr("找条款：字词或拼音首字母"))
        self.search.setAccessibleName(tr("搜索条款"))
        self.model, self.list = ClausesModel(self), QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ClauseDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(tr("↑↓ 选择　Enter 插入　Esc 不插入"))
        hint.setProperty("quiet", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        for part in (self.search, self.list, hint):
            column.addWidget(part)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._take())
        self.resize(_WIDTH, _HEIGHT)
        self._show()

    def open_at(self, below: QPoint) -> None:
        """Open with the left upper corner there (a point of the parent), or above it where there is no room below."""
        room = self.parentWidget().rect()
        y = below.y() if below.y() + self.height() < room.bottom() else below.y() - self.height() - _LINE
        self.move(max(min(below.x(), room.right() - self.width()), 0), max(y, 0))
        self.raise_()
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                row = self.list.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                if 0 <= row < self.model.rowCount():
                    self.list.setCurrentIndex(self.model.index(row))
                return True
            if event.key() == Qt.Key.Key_Escape:
                QTimer.singleShot(0, self, self.close)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # Not at once: the key is still on its way to the field that closing takes away.
                QTimer.singleShot(0, self, self._take)
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() in _AWAY:
            QTimer.singleShot(0, self, self._unless_within)
        return super().eventFilter(watched, event)

    def _unless_within(self) -> None:
        if not self._done and not self.isAncestorOf(self.window().focusWidget() or self):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._done:
            self.left.emit()
        super().closeEvent(event)

    def _show(self) -> None:
        self._hits, today = self._look(self.search.text()), date.today()
        self.model.take([row_of(hit, today, self._tr) for hit in self._hits])
        if self._hits:
            self.list.setCurrentIndex(self.model.index(0))

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._hits):
            clause: Clause = self._hits[row].clause
            self._done = True
            self.close()
            self.chosen.emit(clause)
