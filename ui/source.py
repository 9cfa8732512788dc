"""A learned reply to be read as it was, at the words one came for. Layout only."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ui.words import Tr


class SourceDialog(QDialog):
    """``words`` are chosen and brought into view; a text of "" says why there is nothing to read."""

    def __init__(self, tr: Tr, title: str, text: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("原件"))
        self.text = QTextBrowser(openLinks=False)
        self.text.setAccessibleName(title)
        nothing = tr("这一件是用以前的版本学的，没有留下全文。把原文件再学一次，就能在这里看。")
        lines = (text or nothing).strip().split("\n")
        self.text.setHtml("".join(f'<p style="margin:0 0 6px 0">{escape(line)}</p>' for line in lines))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setText(tr("关闭"))
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.text)
        column.addWidget(box)
        self.resize(640, 600)
        self._show(words)

    def _show(self, words: str) -> None:
        start = QTextCursor(self.text.document())
        found = self.text.document().find(words, start, QTextDocument.FindFlag.FindCaseSensitively) if words else start
        self.text.setTextCursor(start if found.isNull() else found)
        self.text.ensureCursorVisible()
