"""The find bar over the letter. Layout only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from ui.icons import icon
from ui.words import Tr


class FindBar(QFrame):
    """``typed`` carries the words, ``stepped`` 1 or -1, ``left`` when it is closed."""

    typed = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setPlaceholderText(tr("在正文中查找"))
        self.line.setAccessibleName(tr("在正文中查找"))
        self._count = QLabel()
        self._count.setMinimumWidth(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for name, tip, by in (("up", tr("上一处（Shift+Enter）"), -1), ("down", tr("下一处（Enter）"), 1)):
            button = QToolButton(autoRaise=True)
            button.setIcon(icon(name))
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, by=by: self.stepped.emit(by))
            row.addWidget(button)
        cross = QToolButton(autoRaise=True)
        cross.setIcon(icon("close"))
        cross.setToolTip(tr("收起（Esc）"))
        cross.clicked.connect(self.close)
        row.addWidget(cross)
        self.line.textChanged.connect(self.typed)
        self.hide()

    def show_count(self, text: str, none: bool) -> None:
        self._count.setProperty("grave", none)
        self._count.style().polish(self._count)
        self._count.setText(text)

    def begin(self, words: str) -> None:
        """Show the bar, with what is selected in the letter."""
        self.show()
        if words:
            self.line.setText(words)
        self.line.setFocus()
        self.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def close(self) -> bool:
        self.left.emit()
        return super().close()
