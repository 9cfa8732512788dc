"""The quiet line over the pages that tells of a few lines too many, and offers to set the letter closer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from drafting.layout.fit import Overrun, Tightness
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
        self.try_it = QToolButton(text=tr("试排紧一些"), toolTip=tr("先看行距、字距小一些的样子，不改动公文"))
        self.take_it = QToolButton(text=tr("采用"))
        self.leave_it = QToolButton(text=tr("还原"))
        self.try_it.clicked.connect(lambda: self.tried.emit())
        self.take_it.clicked.connect(lambda: self.taken.emit())
        self.leave_it.clicked.connect(lambda: self.left.emit())
        for button in (self.try_it, self.take_it, self.leave_it):
            row.addWidget(button)
        self.show_fit(None, None, Tightness())

    def show_fit(self, over: Overrun | None, tried: Tightness | None, own: Tightness) -> None:
        tr, words = self._tr, ""
        if tried:
            words = tr("试排：{closer}，少一页。").format(closer=self._told(tried))
        elif over:
            words = tr("有 {lines} 行超出第 {page} 页，单占最后一页。").format(lines=over.lines, page=over.page)
            words += tr("行距、字距在国标许可内收不进去，请删减文字。") if tried is not None else ""
        elif own:
            words = tr("这一件：{closer}。").format(closer=self._told(own))
        self._words.setText(words)
        self.try_it.setVisible(bool(over) and tried is None)
        self.take_it.setVisible(bool(tried))
        self.leave_it.setVisible(bool(tried) or bool(own and not over))
        self.setVisible(bool(words))

    def _told(self, tightness: Tightness) -> str:
        parts: list[str] = []
        if tightness.pitch:
            parts.append(self._tr("行距 {pitch} 磅").format(pitch=f"{tightness.pitch:g}"))
        if tightness.spacing:
            parts.append(self._tr("字距紧缩 {spacing} 磅").format(spacing=f"{-tightness.spacing:g}"))
        return self._tr("，").join(parts)
