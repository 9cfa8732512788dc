"""The quiet line over the pages that tells of a few lines too many, and offers a closer pitch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from drafting.layout.fit import Overrun
from ui.words import Tr


class FitBar(QWidget):
    """``tried``: show me; ``taken``: keep it; ``left``: back."""

    tried = Signal()
    taken = Signal()
    left = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("quiet", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 4)
        row.addWidget(self._words, 1)
        self.try_it = QToolButton(text=tr("试排紧一些"), toolTip=tr("先看行距小一些的样子，不改动公文"))
        self.take_it = QToolButton(text=tr("采用"))
        self.leave_it = QToolButton(text=tr("还原"))
        self.try_it.clicked.connect(lambda: self.tried.emit())
        self.take_it.clicked.connect(lambda: self.taken.emit())
        self.leave_it.clicked.connect(lambda: self.left.emit())
        for button in (self.try_it, self.take_it, self.leave_it):
            row.addWidget(button)
        self.show_fit(None, None, 0.0)

    def show_fit(self, over: Overrun | None, tried: float | None, pitch: float) -> None:
        tr, words = self._tr, ""
        if tried:
            words = tr("试排：行距 {pitch} 磅，少一页。").format(pitch=f"{tried:g}")
        elif over:
            words = tr("有 {lines} 行超出第 {page} 页，单占最后一页。").format(lines=over.lines, page=over.page)
            words += tr("行距在国标许可内收不进去，请删减文字。") if tried == 0.0 else ""
        elif pitch:
            words = tr("这一件的行距是 {pitch} 磅。").format(pitch=f"{pitch:g}")
        self._words.setText(words)
        self.try_it.setVisible(bool(over) and tried is None)
        self.take_it.setVisible(bool(tried))
        self.leave_it.setVisible(bool(tried) or bool(pitch and not over))
        self.setVisible(bool(words))
