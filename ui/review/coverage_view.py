"""The coverage panel: every ask with the paragraphs that answer it, and what the officer says to that. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.words import Tr, mark

if TYPE_CHECKING:
    from drafting.services.coverage_map import MapRow, Place

_ID = Qt.ItemDataRole.UserRole
STATES = (
    mark("已答复"),
    mark("没有答复"),
    mark("答复较简略，请核对"),
    mark("似已答复"),
    mark("可能没有答复"),
)


class CoveragePane(QWidget):
    """``decided`` (ask, answered, blocks), ``undecided`` an ask, ``gone`` a block to be shown in the text."""

    decided = Signal(str, bool, list)
    undecided = Signal(str)
    gone = Signal(str)

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self.setObjectName("coverage")
        self._rows: dict[str, MapRow] = {}
        self._places: Sequence[Place] = ()
        self._act: Callable[[], None] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._do)
        self.tree = QTreeWidget(headerHidden=True, wordWrap=True, uniformRowHeights=False)
        self.tree.setAccessibleName(tr("逐条答复"))
        self.nothing = QLabel(
            tr("这一件没有登记提案（建议）提出的要求，加入提案原文后逐条列出。"),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        self.nothing.setProperty("quiet", True)
        self.yes, self.no = QPushButton(tr("确认已答复")), QPushButton(tr("确认没有答复"))
        self.add, self.back = QPushButton(tr("加入段落")), QPushButton(tr("恢复自动判断"))
        self.yes.setToolTip(tr("打了勾的段落就是对这一条的答复，记入发文稿纸"))
        self.no.setToolTip(tr("校对和导出时按错误提示"))
        self._menu = QMenu(self)
        self.add.setMenu(self._menu)
        self._arrange()
        self.tree.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.tree.itemActivated.connect(self._go)
        self.yes.clicked.connect(lambda: self._decide(True))
        self.no.clicked.connect(lambda: self._decide(False))
        self.back.clicked.connect(lambda: self.undecided.emit(self.ask()))
        self._menu.aboutToShow.connect(self._fill_menu)

    def later(self, milliseconds: int, act: Callable[[], None]) -> None:
        self._act = act
        self._pause.start(milliseconds)

    def clear(self) -> None:
        self._rows, self._places = {}, ()
        self.tree.clear()
        self.stack.setCurrentWidget(self.tree)
        self._enable()

    def show_rows(self, rows: Sequence[MapRow], places: Sequence[Place]) -> None:
        chosen = self.ask()
        self._rows, self._places = {row.ask: row for row in rows}, places
        self.tree.clear()
        for number, row in enumerate(rows, 1):
            top = QTreeWidgetItem([f"{number}. {row.ask}\n{self._state(row)}"])
            top.setData(0, _ID, row.ask)
            top.setToolTip(0, row.ask)
            self.tree.addTopLevelItem(top)
            for place in row.places:
                self._put(top, place)
            top.setExpanded(True)
            if row.ask == chosen or (not chosen and number == 1):
                self.tree.setCurrentItem(top)
        self.stack.setCurrentWidget(self.tree if rows else self.nothing)
        self._enable()

    def ask(self) -> str:
        """The ask that is chosen, "" where there is none."""
        top = self._top()
        return str(top.data(0, _ID)) if top is not None else ""

    def checked(self) -> list[str]:
        """The paragraphs with a tick under the chosen ask."""
        top = self._top()
        under = [top.child(place) for place in range(top.childCount())] if top is not None else []
        return [str(one.data(0, _ID)) for one in under if one.checkState(0) == Qt.CheckState.Checked]

    def _do(self) -> None:
        if self._act:
            self._act()

    def _state(self, row: MapRow) -> str:
        words = self._tr(STATES[STATES.index(row.state)])
        return f"✓ {words}" if row.confirmed and row.answered else f"✗ {words}" if row.confirmed else f"? {words}"

    def _put(self, top: QTreeWidgetItem, place: Place) -> None:
        under = QTreeWidgetItem([place.words])
        under.setData(0, _ID, place.block_id)
        under.setFlags(under.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        under.setCheckState(0, Qt.CheckState.Checked)
        top.addChild(under)

    def _top(self) -> QTreeWidgetItem | None:
        item = self.tree.currentItem()
        return item.parent() or item if item is not None else None

    def _enable(self) -> None:
        row = self._rows.get(self.ask())
        for button in (self.yes, self.no, self.add):
            button.setEnabled(row is not None)
        self.back.setEnabled(row is not None and row.confirmed)

    def _decide(self, answered: bool) -> None:
        if self.ask():
            self.decided.emit(self.ask(), answered, self.checked() if answered else [])

    def _go(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            self.gone.emit(str(item.data(0, _ID)))

    def _fill_menu(self) -> None:
        self._menu.clear()
        there = set(self.checked())
        for place in self._places:
            if place.block_id not in there:
                action = QAction(place.words, self._menu)
                action.triggered.connect(lambda _on=False, place=place: self._add(place))
                self._menu.addAction(action)

    def _add(self, place: Place) -> None:
        self.decided.emit(self.ask(), True, [*self.checked(), place.block_id])

    def _arrange(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tree)
        self.stack.addWidget(self.nothing)
        self.stack.setCurrentWidget(self.nothing)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((first, (self.yes, self.no)), (second, (self.add, self.back))):
            row.setContentsMargins(10, 4, 10, 4)
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 6)
        whole.setSpacing(0)
        whole.addWidget(self.stack, 1)
        whole.addLayout(first)
        whole.addLayout(second)
