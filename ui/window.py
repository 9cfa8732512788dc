"""The main window's view: register left, letter in the middle, clauses, checks and pages right. Layout only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QTabWidget, QToolBar, QVBoxLayout, QWidget

from ui.actions import MENUS, RECENT, TOOLS, build_actions
from ui.icons import icon
from ui.items.view import RegisterView
from ui.letters.empty import EmptyState
from ui.letters.find_bar import FindBar
from ui.letters.heading import LetterHeading
from ui.notice import NoticeBar
from ui.status import StatusBar
from ui.tasks import Tasks
from ui.words import Tr

TABS = ("clauses", "review", "preview")


class MainWindow(QMainWindow):
    """Everything the window shows. ``closing`` is emitted once, before it goes; ``tabbed`` names the tab shown."""

    closing = Signal()
    tabbed = Signal(str)

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self.setWindowTitle(tr("答复起草台"))
        self.actions_by_name: dict[str, QAction] = {}
        self.register = RegisterView(tr)
        self.heading = LetterHeading(tr)
        self.notice = NoticeBar(tr)
        self.find_bar = FindBar(tr)
        self.empty = EmptyState()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.empty)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.tabBar().setDrawBase(False)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.register, self._centre(), self.tabs):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setStretchFactor(2, 2)
        self.register.setMinimumWidth(330)
        self.middle.setMinimumWidth(360)
        self.tabs.setMinimumWidth(300)
        self.setCentralWidget(self.splitter)

    def complete(self, tasks: Tasks) -> None:
        """What may come after the first paint: menus, tool bar, status bar."""
        self.setWindowIcon(icon("dafu"))
        self.status = StatusBar(self._tr)
        self.status.follow(tasks)
        self.setStatusBar(self.status)

    def build_commands(self) -> None:
        self.actions_by_name = build_actions(self, self._tr)
        self.recent = QMenu(self._tr("最近的工作库"), self)
        for title, names in MENUS:
            menu = self.menuBar().addMenu(self._tr(title))
            for name in names.split():
                if name == "|":
                    menu.addSeparator()
                elif name == RECENT:
                    menu.addMenu(self.recent)
                else:
                    menu.addAction(self.actions_by_name[name])
        bar = QToolBar(self._tr("工具栏"), self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name in TOOLS.split():
            if name == "|":
                bar.addSeparator()
            else:
                bar.addAction(self.actions_by_name[name])
        self.addToolBar(bar)

    def on(self, name: str, act: Callable[[], object]) -> None:
        """What a command does."""
        self.actions_by_name[name].triggered.connect(lambda _checked=False: act())

    def enable(self, names: str, able: bool) -> None:
        for name in names.split():
            self.actions_by_name[name].setEnabled(able)

    def show_letter(self, editor: QWidget | None) -> None:
        """Show the editor in the middle, or the empty state."""
        self.middle.setCurrentWidget(editor or self.empty)

    def show_tab(self, name: str) -> QWidget | None:
        for place in range(self.tabs.count()):
            if self.tabs.widget(place).objectName() == name:
                self.tabs.setCurrentIndex(place)
                return self.tabs.widget(place)
        return None

    def show_recent(self, places: list[tuple[str, Callable[[], None]]]) -> None:
        self.recent.clear()
        for name, act in places:
            self.recent.addAction(name).triggered.connect(lambda _checked=False, act=act: act())
        self.recent.setEnabled(bool(places))

    def restore(self, geometry: str, widths: list[int]) -> None:
        """Place the window and its splitter as they were, or well for this screen."""
        if not (geometry and self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
            room = self.screen().availableGeometry()
            self.resize(min(1440, room.width() * 19 // 20), min(900, room.height() * 9 // 10))
        width = max(self.width(), 1000)
        self.splitter.setSizes(widths or [370, (width - 370) * 56 // 100, (width - 370) * 44 // 100])

    def placement(self) -> tuple[str, list[int]]:
        return bytes(self.saveGeometry().toBase64().data()).decode(), self.splitter.sizes()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.notice, self.heading, self.find_bar):
            column.addWidget(part)
        column.addWidget(self.middle, 1)
        return centre
