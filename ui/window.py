"""The main window's view: register left, letter in the middle, clauses, checks and pages right. Layout only.

It is shown with nothing but the editor; ``ui.furniture.furnish`` puts in the rest after the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QMenu, QTabWidget

    from ui.items.view import RegisterView
    from ui.letters.empty import EmptyState
    from ui.letters.heading import LetterHeading
    from ui.notice import NoticeBar
    from ui.status import StatusBar

TABS = ("clauses", "review", "preview")
# What menus and tool bar will take: the letter stands where it will stay.
BARS_HEIGHT = 86


class MainWindow(QMainWindow):
    """Everything the window shows. ``closing`` is emitted before it goes; ``may_close`` is asked first. ``dropped``
    carries the paths of files and folders that were dragged onto it."""

    closing = Signal()
    dropped = Signal(list)

    register: RegisterView
    heading: LetterHeading
    notice: NoticeBar
    centre: QWidget
    empty: EmptyState
    tabs: QTabWidget
    status: StatusBar
    recent: QMenu
    actions_by_name: dict[str, QAction]

    def __init__(self, title: str, editor: QWidget) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.connected: set[str] = set()
        self.may_close: Callable[[], bool] = lambda: True
        self.middle = QStackedWidget()
        self.middle.addWidget(editor)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (QWidget(), self.middle, QWidget()):
            self.splitter.addWidget(part)
        for place, stretch in enumerate((0, 3, 2)):
            self.splitter.setStretchFactor(place, stretch)
        self.setContentsMargins(0, BARS_HEIGHT, 0, 0)
        self.setCentralWidget(self.splitter)
        self.setAcceptDrops(True)

    def on(self, name: str, act: Callable[[], object]) -> None:
        """What a command does."""
        self.connected.add(name)
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


def local_paths(source: QMimeData) -> list[str]:
    """The files and folders that are being dragged."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
