"""The find bar under the text: what to look for, on and back, replacing it here or everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.editor.positions import utf16_length
from ui.editor.view import LetterView
from ui.icons import icon
from ui.words import Tr

_EXACT = QTextDocument.FindFlag.FindCaseSensitively


class FindBar(QWidget):
    """Hidden until ``open``; Enter goes on, Shift+Enter back, Esc closes."""

    closed = Signal()

    def __init__(self, view: LetterView, tr: Tr) -> None:
        super().__init__()
        self._view, self._tr = view, tr
        self.words, self.other = QLineEdit(placeholderText=tr("查找")), QLineEdit(placeholderText=tr("替换为"))
        self.words.setAccessibleName(tr("查找"))
        self.other.setAccessibleName(tr("替换为"))
        self.told = QLabel()
        self.told.setProperty("quiet", True)
        back, on = self._arrow("up", tr("上一处（Shift+F3）")), self._arrow("down", tr("下一处（F3）"))
        self.replace_button, self.all_button = QPushButton(tr("替换")), QPushButton(tr("全部替换"))
        cross = QToolButton(autoRaise=True)
        cross.setIcon(icon("close"))
        cross.setToolTip(tr("收起"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 6, 8, 6)
        rows.setSpacing(6)
        for parts in (
            (self.words, self.told, back, on, cross),
            (self.other, self.replace_button, self.all_button),
        ):
            row = QHBoxLayout()
            row.setSpacing(6)
            for part in parts:
                row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
            rows.addLayout(row)
        self.words.textChanged.connect(self._typed)
        back.clicked.connect(lambda _on: self.seek(back=True))
        on.clicked.connect(lambda _on: self.seek())
        self.replace_button.clicked.connect(lambda _on: self.replace())
        self.all_button.clicked.connect(lambda _on: self.replace_all())
        cross.clicked.connect(lambda _on: self.dismiss())
        self.hide()

    def open(self) -> None:
        chosen = self._view.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        self.show()
        self.words.setFocus()
        self.words.selectAll()

    def dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def seek(self, back: bool = False) -> bool:
        """Select the next place, going round at the end; say so where there is none."""
        words, document = self.words.text(), self._view.document()
        if not words:
            return False
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = document.find(words, self._view.textCursor(), flags)
        if found.isNull():
            start = QTextCursor(document)
            if back:
                start.movePosition(QTextCursor.MoveOperation.End)
            found = document.find(words, start, flags)
        self.told.setText("" if not found.isNull() else self._tr("没有找到"))
        if not found.isNull():
            self._view.setTextCursor(found)
            self._view.ensureCursorVisible()
        return not found.isNull()

    def replace(self) -> None:
        """Replace what is selected if it is what was looked for, and go on to the next."""
        if self._view.textCursor().selectedText() == self.words.text() != "":
            self._view.replace_selection(self.other.text())
        self.seek()

    def replace_all(self) -> None:
        """Replace it everywhere, as one step of the history, and say how often."""
        words, other, document = self.words.text(), self.other.text(), self._view.document()
        count, place = 0, 0
        with self._view.as_one():
            while words and not (found := document.find(words, place, _EXACT)).isNull():
                size, place = document.characterCount(), found.selectionStart() + utf16_length(other)
                self._view.setTextCursor(found)
                self._view.replace_selection(other)
                # A field's own mark (：) comes back where it was taken out.
                place += 0 if other or document.characterCount() < size else utf16_length(words)
                count += 1
        self.told.setText(self._tr("已替换 {count} 处").format(count=count) if count else self._tr("没有找到"))

    def _arrow(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIcon(icon(name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _typed(self) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._view.setTextCursor(cursor)
        self.seek()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.other.hasFocus():
                self.replace()
            else:
                self.seek(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
