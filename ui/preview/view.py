"""The preview's view: the pages, over them zoom and grid, under them the page's number. Layout only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from drafting.layout.fit import Overrun, Tightness
from drafting.layout.pages import Page
from drafting.layout.seals import Seal
from ui.preview.canvas import PageCanvas
from ui.preview.fitting import FitBar
from ui.preview.painter import QtPagePainter
from ui.preview.places import Box
from ui.preview.spread import Fit
from ui.words import Tr

PAUSE = 400
"""Milliseconds without a key after which the end of a long letter is looked at anew."""


class PreviewPane(QWidget):
    """``clicked`` a point of a page (index, millimetres); ``watched`` the pages have come into sight."""

    clicked = Signal(int, float, float)
    watched = Signal()

    def __init__(self, tr: Tr, painter: QtPagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._tr = tr
        self._wanted: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do)
        self._settle: Callable[[], None] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._do_settle)
        self.canvas = PageCanvas(painter)
        self.canvas.clicked.connect(self.clicked)
        self.canvas.turned.connect(self._show_number)
        self.canvas.zoomed.connect(self._show_zoom)
        self._number, self._notices = QLabel(), QLabel()
        self._number.setProperty("quiet", True)
        self._notices.setWordWrap(True)
        self._notices.setContentsMargins(12, 2, 12, 6)
        self.setFocusProxy(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._percent = self._button("", tr("与纸同大"), lambda: self.canvas.set_zoom(1.0))
        column.addLayout(self._bar())
        column.addWidget(self._notices)
        self.fit = FitBar(tr)
        column.addWidget(self.fit)
        column.addWidget(self.canvas, 1)
        column.addLayout(self._foot(painter.notices))
        self.show_notices(())
        self._show_zoom(self.canvas.zoom)

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        self.canvas.show_pages(pages)

    def show_place(self, place: tuple[Box, ...]) -> None:
        self.canvas.show_place(place)

    def follow(self, place: tuple[Box, ...]) -> None:
        self.canvas.show_caret(place)

    def show_notices(self, notices: tuple[str, ...]) -> None:
        self._notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))

    def show_findings(self, found: Callable[[int], tuple[tuple[Box, str], ...]]) -> None:
        self.canvas.show_findings(found)

    def show_seals(self, seals: tuple[Seal, ...]) -> None:
        self.canvas.show_seals(seals)
        self._seal.setEnabled(bool(seals))

    def show_fit(self, over: Overrun | None, tried: Tightness | None, own: Tightness) -> None:
        self.fit.show_fit(over, tried, own)

    def to_top(self) -> None:
        self.canvas.to_page(0)

    def later(self, act: Callable[[], None]) -> None:
        self._wanted = act
        self._timer.start()

    def after_pause(self, act: Callable[[], None]) -> None:
        self._settle = act
        self._pause.start()

    def is_watched(self) -> bool:
        return self.isVisible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.watched.emit()

    def _do(self) -> None:
        if self._wanted and self.isVisible():
            self._wanted()

    def _do_settle(self) -> None:
        if self._settle and self.isVisible():
            self._settle()

    def _bar(self) -> QHBoxLayout:
        tr, canvas, bar = self._tr, self.canvas, QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(4)
        for part in (
            self._button("−", tr("缩小（Ctrl+滚轮）"), lambda: canvas.step_zoom(-1)),
            self._percent,
            self._button("+", tr("放大（Ctrl+滚轮）"), lambda: canvas.step_zoom(1)),
            self._button(tr("页宽"), tr("一页与窗格同宽"), lambda: canvas.fit(Fit.WIDTH)),
            self._button(tr("双页"), tr("两页并排，与窗格同宽"), lambda: canvas.fit(Fit.PAIR)),
            self._button(tr("整页"), tr("看到一整页"), lambda: canvas.fit(Fit.WHOLE)),
        ):
            bar.addWidget(part)
        bar.addStretch(1)
        self.guides = self._button(f"{tr('显示')} ▾", tr("网格、标尺、订口、印章"), lambda: None)
        self.guides.setMenu(self._guides())
        self.guides.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        bar.addWidget(self.guides)
        return bar

    def _guides(self) -> QMenu:
        """What may be drawn on the pages. In a menu: beside the zoom a narrow pane has no room for it."""
        tr, canvas, menu = self._tr, self.canvas, QMenu(self)
        menu.setToolTipsVisible(True)
        self._switch(menu, tr("网格"), tr("每面 22 行、每行 28 字的版心网格"), canvas.show_grid)
        self._switch(menu, tr("标尺"), tr("上边数字，左边数行；正在写的地方标出来"), canvas.show_rulers)
        self._switch(menu, tr("订口"), tr("订口：单页在左，双页在右；两钉距纸边各 70 毫米"), canvas.show_binding)
        self._seal = self._switch(menu, tr("印章"), tr("印章将盖住的地方（直径 42 毫米）"), canvas.draw_seals)
        return menu

    def _foot(self, notices: tuple[str, ...]) -> QHBoxLayout:
        """The page's number, and whether other typefaces stand in. Not in the bar: a narrow pane has no room for both."""
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 4)
        foot.addWidget(self._number)
        foot.addStretch(1)
        if notices:
            fonts = QLabel(self._tr("代用字体"))
            fonts.setProperty("quiet", True)
            fonts.setToolTip("\n".join(notices))
            foot.addWidget(fonts)
        return foot

    def _button(self, text: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(text=text, toolTip=tip, autoRaise=True)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _switch(self, menu: QMenu, text: str, tip: str, act: Callable[[bool], None]) -> QAction:
        switch = menu.addAction(text)
        switch.setToolTip(tip)
        switch.setCheckable(True)
        switch.toggled.connect(act)
        return switch

    def _show_number(self, index: int, count: int) -> None:
        self._number.setText(self._tr("第 {n} 页，共 {total} 页").format(n=index + 1, total=count) if count else "")

    def _show_zoom(self, zoom: float) -> None:
        self._percent.setText(f"{round(zoom * 100)}%")
