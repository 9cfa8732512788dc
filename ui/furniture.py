"""Furnishes the window after its first paint: register, tabs, bars over and under the letter, menus and tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTabWidget, QToolBar, QVBoxLayout, QWidget

from ui.actions import MENUS, RECENT, TOOLS, build_actions
from ui.icons import icon
from ui.items.view import RegisterView
from ui.letters.empty import EmptyState
from ui.letters.heading import LetterHeading
from ui.notice import NoticeBar
from ui.status import StatusBar
from ui.window import MainWindow
from ui.words import Tr


def furnish(window: MainWindow, tr: Tr) -> None:
    """Put everything in its place; what it does is connected later."""
    window.setWindowIcon(icon("dafu"))
    window.register = RegisterView(tr)
    window.tabs = QTabWidget(documentMode=True)
    window.tabs.tabBar().setDrawBase(False)
    window.tabs.setMinimumWidth(300)
    window.empty = EmptyState()
    window.middle.addWidget(window.empty)
    window.middle.setMinimumWidth(360)
    # Kept: replaceWidget leaves the part to Python, which would take it away again.
    window.centre = _centre(window, tr)
    for place, part in ((0, window.register), (1, window.centre), (2, window.tabs)):
        _put(window, place, part)
    window.status = StatusBar(tr)
    window.setStatusBar(window.status)
    window.actions_by_name = build_actions(window, tr)
    _menus(window, tr)
    _tools(window, tr)
    window.setContentsMargins(0, 0, 0, 0)


def _put(window: MainWindow, place: int, part: QWidget) -> None:
    sizes = window.splitter.sizes()
    former = window.splitter.replaceWidget(place, part)
    if former is window.middle:
        part.layout().addWidget(window.middle, 1)
        window.middle.show()
    else:
        former.deleteLater()
    part.show()
    window.splitter.setSizes(sizes)


def _centre(window: MainWindow, tr: Tr) -> QWidget:
    window.notice, window.heading = NoticeBar(tr), LetterHeading(tr)
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in (window.notice, window.heading):
        column.addWidget(part)
    return centre


def _menus(window: MainWindow, tr: Tr) -> None:
    window.recent = QMenu(tr("最近的工作库"), window)
    for title, names in MENUS:
        menu = window.menuBar().addMenu(tr(title))
        for name in names.split():
            if name == "|":
                menu.addSeparator()
            elif name == RECENT:
                menu.addMenu(window.recent)
            else:
                menu.addAction(window.actions_by_name[name])


def _tools(window: MainWindow, tr: Tr) -> None:
    bar = QToolBar(tr("工具栏"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in TOOLS.split():
        if name == "|":
            bar.addSeparator()
        else:
            bar.addAction(window.actions_by_name[name])
    window.addToolBar(bar)
