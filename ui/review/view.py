"""The checks panel: counts by severity, the findings, and what to do about one. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafting.proofread.finding import Finding, Severity
from ui.review.delegate import FindingDelegate
from ui.review.groups import FAMILIES
from ui.review.model import ReviewModel
from ui.review.note import RuleNote
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.proofread.rule import Rule


class ReviewPane(QWidget):
    """``gone`` a finding is to be shown in the text; ``looked`` it was chosen in the list and the list is worked in on; ``fixed``, ``ignored`` and ``spared`` what is to be done with it;
    ``left`` the officer wants to go on writing."""

    gone = Signal(int)
    looked = Signal(int)
    fixed = Signal(int)
    ignored = Signal(int)
    ignored_group = Signal(int)
    spared = Signal(int)
    left = Signal()
    heeded = Signal()
    all_fixed = Signal()
    filtered = Signal(object)
    filtered_family = Signal(str)
    asked = Signal()

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self.setObjectName("review")
        self._quiet = False
        self._act: Callable[[], None] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._do)
        self.chips = {severity: self._chip(severity) for severity in Severity}
        self.model = ReviewModel(tr, self)
        self.list = self._list()
        self.nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.nothing.setProperty("quiet", True)
        self.card_of: Callable[[str], Rule | None] = lambda code: None
        self.note = RuleNote(tr)
        self.family = QComboBox(accessibleName=tr("类别"))
        self._fill_families(())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        self.fix_button, self.ignore_button = QPushButton(tr("改正")), QPushButton(tr("忽略"))
        self.all_button, self.again_button = QPushButton(tr("全部改正")), QPushButton(tr("重新校对"))
        self.fix_button.setProperty("main", True)
        self.all_button.setToolTip(tr("一次改正所有不必细看的问题"))
        self.heed_button = QToolButton(autoRaise=True)
        self.heed_button.setToolTip(tr("恢复这一件里忽略了的问题"))
        self.heed_button.hide()
        self._arrange()
        self._connect()

    # What the presenter shows

    def later(self, milliseconds: int, act: Callable[[], None]) -> None:
        self._act = act
        self._pause.start(milliseconds)

    def show_findings(self, findings: Sequence[Finding], chosen: int) -> None:
        self._quiet = True
        self.model.take(findings)
        self._quiet = False
        self.stack.setCurrentWidget(self.list if findings else self.nothing)
        self.choose(chosen)
        self._enable()

    def show_counts(self, counts: dict[Severity, int], fixable: int) -> None:
        for severity, chip in self.chips.items():
            chip.setText(f"{self._tr(severity.chinese)} {counts[severity]}")
        self.all_button.setEnabled(fixable > 0)

    def show_nothing(self, text: str) -> None:
        self.nothing.setText(text)

    def show_ignored(self, count: int) -> None:
        self.heed_button.setText(self._tr("已忽略 {count}").format(count=count))
        self.heed_button.setVisible(count > 0)

    def show_families(self, families: Sequence[str]) -> None:
        if families != self._families():
            self._fill_families(families)

    def choose(self, place: int) -> None:
        row = self.model.row_of(place)
        if row >= 0:
            index = self.model.index(row)
            self._quiet = True
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if place == 0:
                self.list.scrollToTop()
            self.list.scrollTo(index)
            self._quiet = False

    def is_worked_in(self) -> bool:
        return self.list.hasFocus()

    def work_in(self) -> None:
        self.list.setFocus()

    # What the officer does

    def _do(self) -> None:
        if self._act:
            self._act()

    def _enable(self) -> None:
        place = self._place()
        finding = self.model.at(place) if place >= 0 else None
        self.fix_button.setEnabled(finding is not None and finding.suggestion is not None)
        self.ignore_button.setEnabled(finding is not None)
        self.note.show_card(self.card_of(finding.code) if finding is not None else None)

    def _look(self) -> None:
        self._enable()
        if not self._quiet and self._place() >= 0:
            self.looked.emit(self._place())

    def _place(self) -> int:
        return self.model.place_of(self.list.currentIndex().row())

    def _current(self, signal: Signal) -> None:
        if self._place() >= 0:
            signal.emit(self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._keys().get(QKeySequence(event.keyCombination()).toString())
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _keys(self) -> dict[str, Callable[[], None]]:
        """What keys do while the list is being worked through."""
        fix_or_show = self.fixed if self.fix_button.isEnabled() else self.gone
        return {
            "Return": lambda: self._current(fix_or_show),
            "Enter": lambda: self._current(fix_or_show),
            "Shift+Return": lambda: self._current(self.spared),
            "Shift+Enter": lambda: self._current(self.spared),
            "Esc": self.left.emit,
        }

    def _families(self) -> Sequence[str]:
        return [str(self.family.itemData(place)) for place in range(1, self.family.count())]

    def _fill_families(self, families: Sequence[str]) -> None:
        before = self.family.currentData()
        self.family.blockSignals(True)
        self.family.clear()
        self.family.addItem(self._tr("全部类别"), "")
        for family in families:
            self.family.addItem(self._tr(FAMILIES[family]), family)
        self.family.setCurrentIndex(max(self.family.findData(before), 0))
        self.family.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _chip(self, severity: Severity) -> QCheckBox:
        chip = QCheckBox(f"{self._tr(severity.chinese)} 0", checked=True)
        chip.setToolTip(self._tr("列出或收起这一类"))
        chip.toggled.connect(lambda _on: self.filtered.emit(self._shown()))
        return chip

    def _shown(self) -> frozenset[Severity]:
        return frozenset(severity for severity, chip in self.chips.items() if chip.isChecked())

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(FindingDelegate(self._tr, view))
        view.setAccessibleName(self._tr("校对结果"))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMouseTracking(True)
        return view

    def _connect(self) -> None:
        self.list.doubleClicked.connect(lambda _index: self._current(self.gone))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._look())
        self.list.installEventFilter(self)
        self.fix_button.clicked.connect(lambda _on: self._current(self.fixed))
        self.ignore_button.clicked.connect(lambda _on: self._current(self.ignored))
        self.heed_button.clicked.connect(lambda _on: self.heeded.emit())
        self.all_button.clicked.connect(lambda _on: self.all_fixed.emit())
        self.family.currentIndexChanged.connect(lambda _place: self.filtered_family.emit(self.family.currentData()))
        self.again_button.clicked.connect(lambda _on: self.asked.emit())
        for text, keys, signal in (
            (self._tr("在正文中显示"), "", self.gone),
            (self._tr("改正"), "Ctrl+R", self.fixed),
            (self._tr("忽略"), "Delete", self.ignored),
            (self._tr("这一组都忽略"), "Shift+Delete", self.ignored_group),
            # Shift+Enter never gets to a shortcut of the list: its keys answer it.
            (self._tr("对这个词以后都不提") + "\tShift+Enter", "", self.spared),
        ):
            action = QAction(text, self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, signal=signal: self._current(signal))
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _arrange(self) -> None:
        top, kinds, deeds = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(12, 12, 10, 6)
        kinds.setContentsMargins(10, 0, 10, 8)
        top.setSpacing(18)
        deeds.setSpacing(8)
        deeds.setContentsMargins(10, 8, 10, 10)
        for chip in self.chips.values():
            top.addWidget(chip)
        top.addStretch()
        kinds.addWidget(self.family)
        kinds.addStretch()
        kinds.addWidget(self.heed_button)
        for button in (self.fix_button, self.ignore_button, self.all_button):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(self.again_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(kinds)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.note)
        whole.addLayout(deeds)
        self.setFocusProxy(self.list)
