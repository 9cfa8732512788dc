"""The checks panel: counts by severity, the findings, and what to do about one. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
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
from ui.review.model import ReviewModel
from ui.words import Tr


class ReviewPane(QWidget):
    """``gone`` a finding is to be shown in the text; ``fixed`` and ``ignored`` what is to be done with it."""

    gone = Signal(int)
    fixed = Signal(int)
    ignored = Signal(int)
    heeded = Signal()
    all_fixed = Signal()
    filtered = Signal(object)
    asked = Signal()

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self.setObjectName("review")
        self._act: Callable[[], None] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._do)
        self.chips = {severity: self._chip(severity) for severity in Severity}
        self.model = ReviewModel(tr, self)
        self.list = self._list()
        self.nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.nothing.setProperty("quiet", True)
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
        self.model.take(findings)
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

    def choose(self, place: int) -> None:
        if 0 <= place < self.model.rowCount():
            index = self.model.index(place)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    # What the officer does

    def _do(self) -> None:
        if self._act:
            self._act()

    def _enable(self) -> None:
        row = self.list.currentIndex().row()
        there = 0 <= row < self.model.rowCount()
        self.fix_button.setEnabled(there and self.model.at(row).suggestion is not None)
        self.ignore_button.setEnabled(there)

    def _current(self, signal: Signal) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            signal.emit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            self._current(self.gone)
            return True
        return super().eventFilter(watched, event)

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
        self.list.doubleClicked.connect(lambda index: self.gone.emit(index.row()))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        self.list.installEventFilter(self)
        self.fix_button.clicked.connect(lambda _on: self._current(self.fixed))
        self.ignore_button.clicked.connect(lambda _on: self._current(self.ignored))
        self.heed_button.clicked.connect(lambda _on: self.heeded.emit())
        self.all_button.clicked.connect(lambda _on: self.all_fixed.emit())
        self.again_button.clicked.connect(lambda _on: self.asked.emit())
        for text, keys, signal in (
            (self._tr("在正文中显示"), "", self.gone),
            (self._tr("改正"), "Ctrl+R", self.fixed),
            (self._tr("忽略"), "Delete", self.ignored),
        ):
            action = QAction(text, self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, signal=signal: self._current(signal))
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _arrange(self) -> None:
        top, deeds = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(12, 12, 10, 10)
        top.setSpacing(18)
        deeds.setSpacing(8)
        deeds.setContentsMargins(10, 8, 10, 10)
        for chip in self.chips.values():
            top.addWidget(chip)
        top.addStretch()
        top.addWidget(self.heed_button)
        for button in (self.fix_button, self.ignore_button, self.all_button):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(self.again_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.stack, 1)
        whole.addLayout(deeds)
        self.setFocusProxy(self.list)
