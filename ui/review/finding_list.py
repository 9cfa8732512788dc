"""The list of findings: worked through with the keys alone, or with the menu of one. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from drafting.proofread.finding import Finding
from ui.review.delegate import FindingDelegate
from ui.review.model import ReviewModel
from ui.words import Tr


class FindingList(QListView):
    """``gone`` a finding is to be shown in the text; ``looked`` it was chosen and the list is worked in on; ``fixed``,
    ``ignored`` and ``spared`` what is to be done with it; ``left`` the officer wants to go on writing."""

    gone = Signal(int)
    looked = Signal(int)
    fixed = Signal(int)
    ignored = Signal(int)
    ignored_group = Signal(int)
    spared = Signal(int)
    left = Signal()

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self._quiet = False
        self.findings = ReviewModel(tr, self)
        self.setModel(self.findings)
        self.setItemDelegate(FindingDelegate(tr, self))
        self.setAccessibleName(tr("校对结果"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self.tell(self.gone))
        self._add_actions()

    @property
    def chosen(self) -> Finding | None:
        place = self._place()
        return self.findings.at(place) if place >= 0 else None

    def take(self, findings: Sequence[Finding]) -> None:
        self._quiet = True
        self.findings.take(findings)
        self._quiet = False

    def choose(self, place: int) -> None:
        """Without telling so: it was not the officer who chose."""
        row = self.findings.row_of(place)
        if row >= 0:
            index = self.findings.index(row)
            self._quiet = True
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if place == 0:
                self.scrollToTop()
            self.scrollTo(index)
            self._quiet = False

    def tell(self, signal: SignalInstance) -> None:
        """The signal with the chosen finding's place, where there is one."""
        if self._place() >= 0:
            signal.emit(self._place())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if not self._quiet:
            self.tell(self.looked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts().get(QKeySequence(event.keyCombination()).toString())
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _place(self) -> int:
        return self.findings.place_of(self.currentIndex().row())

    def _acts(self) -> dict[str, Callable[[], None]]:
        """What keys do while the list is being worked through."""
        finding = self.chosen
        fix_or_show = self.fixed if finding is not None and finding.suggestion is not None else self.gone
        return {
            "Return": lambda: self.tell(fix_or_show),
            "Enter": lambda: self.tell(fix_or_show),
            "Shift+Return": lambda: self.tell(self.spared),
            "Shift+Enter": lambda: self.tell(self.spared),
            "Esc": self.left.emit,
        }

    def _add_actions(self) -> None:
        for text, keys, signal in (
            (self._tr("在正文中显示"), "", self.gone),
            (self._tr("改正"), "Ctrl+R", self.fixed),
            (self._tr("忽略"), "Delete", self.ignored),
            (self._tr("这一组都忽略"), "Shift+Delete", self.ignored_group),
            # Shift+Enter never gets to a shortcut of the list: its keys answer it.
            (self._tr("对这个词以后都不提") + "\tShift+Enter", "", self.spared),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, signal=signal: self.tell(signal))
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
