"""The register's view: search line, filters, the list. Layout only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from drafting.model.item import ItemKind, ItemState, Role
from ui.icons import icon
from ui.items.delegate import MARGIN, RowDelegate, row_height, smaller
from ui.items.model import DUE, NUMBER, STATE, TITLE, RegisterModel
from ui.items.rows import DueFilter, Filter, Row
from ui.words import Tr

TITLE_WIDTH = 150
KINDS = (ItemKind.PROPOSAL, ItemKind.SUGGESTION)


class RegisterView(QWidget):
    """The list of items. ``chosen`` carries an item's id, ``opened`` is a double click or Enter on it."""

    filtered = Signal(Filter)
    sorted = Signal(int, bool)
    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._quiet = False
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("搜案号、案由、提出人、经办人"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setAccessibleName(tr("搜索登记簿"))
        self._kind = _choice(tr("件型"), [("", tr("全部件型")), *_words(tr, KINDS)])
        self._state = _choice(tr("状态"), [("", tr("全部状态")), *_words(tr, ItemState)])
        dues = [("", tr("全部时限")), (DueFilter.SOON, tr("7天内到期")), (DueFilter.OVERDUE, tr("已逾期"))]
        self._due = _choice(tr("时限"), dues)
        self.model = RegisterModel(tr, self)
        self.table = self._table(tr)
        self._summary = QLabel()
        self._summary.setProperty("quiet", True)
        self._summary.setContentsMargins(10, 6, 10, 6)
        self._arrange()
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        for box in (self._kind, self._state, self._due):
            box.currentIndexChanged.connect(self._filter)

    def show_rows(self, rows: Sequence[Row], selected: str) -> None:
        self._quiet = True
        self.model.take(rows)
        place = self.model.row_of(selected)
        if place >= 0:
            index = self.model.index(place, TITLE)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        self._quiet = False

    def show_summary(self, text: str) -> None:
        self._summary.setText(text)

    def show_filter(self, wanted: Filter) -> None:
        """Set the search line and boxes without filtering again."""
        self._quiet = True
        self.search.setText(wanted.text)
        for box, value in ((self._kind, wanted.kind), (self._state, wanted.state), (self._due, wanted.due)):
            box.setCurrentIndex(max(0, box.findData(value)))
        self._quiet = False

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """The commands of the context menu."""
        self.table.addActions(list(actions))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def selected_ids(self) -> tuple[str, ...]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.at(row).id for row in rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the words looked for into what was found."""
        into = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in into:
            self._into_list()
            return True
        return super().eventFilter(watched, event)

    def _into_list(self) -> None:
        """To the item that is chosen, or the first one found."""
        if self.model.rowCount():
            chosen = self.table.selectionModel().selectedRows()
            self.table.setCurrentIndex(chosen[0] if chosen else self.model.index(0, TITLE))
            self.table.setFocus()

    def _filter(self) -> None:
        if not self._quiet:
            boxes = (self._kind, self._state, self._due)
            self.filtered.emit(Filter(self.search.text(), *(box.currentData() for box in boxes)))

    def _choose(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            if not self.table.selectionModel().hasSelection():
                # The keyboard coming into the table makes its first row current, and would leave it unmarked.
                whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                self.table.selectionModel().select(current, whole)
            self.chosen.emit(self.model.at(current.row()).id)

    def _table(self, tr: Tr) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(tr("登记簿"))
        table.setItemDelegate(RowDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        widths = _widths(self.font(), tr)
        for column, width in widths.items():
            table.setColumnWidth(column, width)
        self.setMinimumWidth(sum(widths.values()) + TITLE_WIDTH)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(DUE, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(
            lambda column, order: self.sorted.emit(column, order == Qt.SortOrder.DescendingOrder)
        )
        table.selectionModel().currentRowChanged.connect(self._choose)
        table.activated.connect(lambda index: self.opened.emit(self.model.at(index.row()).id))
        return table

    def _arrange(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(6)
        for box in (self._kind, self._state, self._due):
            boxes.addWidget(box, 1)
        top = QVBoxLayout()
        top.setContentsMargins(10, 10, 10, 8)
        top.setSpacing(8)
        top.addWidget(self.search)
        top.addLayout(boxes)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._summary)
        self.setFocusProxy(self.table)


def _widths(font: QFont, tr: Tr) -> dict[int, int]:
    """As wide as the widest word of each column, in the language shown."""
    roles = [f"{tr(kind.chinese)}·{tr(role.chinese)}" for kind in KINDS for role in Role]
    dues = [tr("逾期{days}天").format(days=88), "27-12-31"]
    states = [tr(state.chinese) for state in ItemState]

    def widest(words: list[str], small: bool) -> int:
        metrics = QFontMetrics(smaller(font) if small else font)
        return max(metrics.horizontalAdvance(word) for word in words) + 2 * MARGIN

    return {
        NUMBER: widest(roles, True),
        DUE: max(widest(dues[:1], True), widest(dues[1:], False)),
        STATE: widest(states, False),
    }


def _choice(name: str, choices: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    for value, text in choices:
        box.addItem(text, str(value))
    return box


def _words(tr: Tr, values: Sequence[ItemKind] | Sequence[ItemState] | type[ItemState]) -> list[tuple[str, str]]:
    return [(str(value), tr(value.chinese)) for value in values]
