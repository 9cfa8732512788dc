"""The clauses panel: what to look for, what was found, the clause chosen, and what to do with it. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.store.stored import Order, Shelf
from ui.clauses.delegate import ClauseDelegate
from ui.clauses.history import Version
from ui.clauses.model import ClausesModel
from ui.clauses.presenter import Query
from ui.clauses.presenter_edit import ClauseForm
from ui.clauses.reading import html_of
from ui.clauses.rows import Row
from ui.icons import icon
from ui.notice import NoticeBar
from ui.theme import theme_of
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.services.suggesting import EarlierReply
    from ui.clauses.view_earlier import EarlierDialog

PAUSE = 80
"""Milliseconds after the last key before the search begins."""
SECTIONS = tuple(section for section in Section if section is not Section.ASKS)


class ClausesPane(QWidget):
    """Emits what the officer wants; the presenter answers through the ``show_`` methods."""

    searched = Signal(object)
    chosen = Signal(str)
    inserted = Signal()
    added = Signal()
    edited = Signal()
    deleted = Signal(list)
    marked = Signal(list, object)
    history_wanted = Signal()
    packed = Signal(list)
    changed = Signal(str)
    unchanged = Signal()
    earlier_wanted = Signal()
    promise_taken = Signal(str)
    promise_kept = Signal(object)
    source_wanted = Signal(object)

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr, self._quiet = tr, False
        self._earlier: EarlierDialog | None = None
        self.setObjectName("clauses")
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("搜条款：名称、正文、主题"))
        self.search.setAccessibleName(tr("搜索条款"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.section, self.topic = QComboBox(), QComboBox()
        self.section.setAccessibleName(tr("部分"))
        self.topic.setAccessibleName(tr("主题"))
        self.section.addItem(tr("全部部分"), "")
        for section in SECTIONS:
            self.section.addItem(tr(section.chinese), section.value)
        self.topic.addItem(tr("全部主题"), "")
        self.shelf, self.order = QComboBox(), QComboBox()
        self.shelf.setAccessibleName(tr("状态和时间"))
        self.order.setAccessibleName(tr("排列"))
        self.shelf.addItem(tr("全部状态"), "")
        for shelf in Shelf:
            self.shelf.addItem(tr(shelf.chinese), shelf.value)
        for order in Order:
            self.order.addItem(tr(order.chinese), order.value)
        self.earlier_button = QPushButton(flat=True)
        self.earlier_button.setProperty("link", True)
        self.earlier_button.hide()
        self.model = ClausesModel(self)
        self.list = self._list()
        self.summary, self.about = QLabel(), QLabel(wordWrap=True)
        for label in (self.summary, self.about):
            label.setProperty("quiet", True)
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(tr("条款正文"))
        self.preview.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.notice = NoticeBar(tr)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)
        self._arrange()
        self._connect()

    # What the presenter shows

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        self._quiet = True
        self.model.take(rows)
        place = self.model.place_of(chosen)
        if place >= 0:
            index = self.model.index(place)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        self._quiet = False

    def show_topics(self, topics: Sequence[str]) -> None:
        self._quiet = True
        kept = self.topic.currentData()
        while self.topic.count() > 1:
            self.topic.removeItem(1)
        for topic in topics:
            self.topic.addItem(topic, topic)
        self.topic.setCurrentIndex(max(0, self.topic.findData(kept)))
        self._quiet = False

    def show_clause(self, clause: Clause | None, about: str) -> None:
        theme = theme_of(self)
        self.preview.setHtml(html_of(clause.body, (theme.warning_ground, theme.warning)) if clause else "")
        self.about.setText(about)
        self.about.setVisible(bool(about))
        for button in (self.insert_button, self.edit_button, self.delete_button):
            button.setEnabled(clause is not None)

    def show_summary(self, text: str) -> None:
        self.summary.setText(text)

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.notice.say(text, action, act)

    def show_earlier(self, line: str, replies: Sequence[EarlierReply], opened: bool) -> None:
        self.earlier_button.setText(line)
        self.earlier_button.setVisible(bool(line))
        if opened:
            from ui.clauses.view_earlier import EarlierDialog  # not needed before it is asked for

            self._earlier = EarlierDialog(self._tr, replies, self.window())
            self._earlier.taken.connect(self.promise_taken.emit)
            self._earlier.kept.connect(self.promise_kept.emit)
            self._earlier.read.connect(self.source_wanted.emit)
            self._earlier.open()
        elif self._earlier is not None:
            self._earlier.show_replies(replies)

    def show_source(self, title: str, text: str) -> None:
        from ui.source import SourceDialog

        SourceDialog(self._tr, title, text, parent=self._earlier or self.window()).open()

    def _ask_why(self) -> None:
        tr = self._tr
        why, given = QInputDialog.getText(self, tr("情况已变化"), tr("变了什么（一句话，写给用到它的人看）："))
        if given and why.strip():
            self.changed.emit(why.strip())

    def show_history(self, clause: Clause, versions: Sequence[Version], drafts: Sequence[str]) -> None:
        from ui.clauses.view_history import HistoryDialog  # not needed before it is asked for

        HistoryDialog(self._tr, clause, versions, drafts, self.window()).open()

    def ask(
        self, title: str, form: ClauseForm, topics: Sequence[str], submit: Callable[[ClauseForm], dict[str, str]]
    ) -> None:
        from ui.clauses.view_edit import ClauseDialog  # not needed before the first clause is edited

        ClauseDialog(self._tr, title, form, topics, submit, self.window()).open()

    # What the officer does

    def selected_ids(self) -> list[str]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.at(row).id for row in rows]

    def _search(self) -> None:
        if not self._quiet:
            boxes = (self.section, self.topic, self.shelf, self.order)
            self.searched.emit(Query(self.search.text(), *(box.currentData() or "" for box in boxes)))

    def _choose(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(self.model.at(current.row()).id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list work while the words to look for are being typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.inserted.emit()
                return True
            if watched is self.search and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                row = self.list.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                if 0 <= row < self.model.rowCount():
                    self.list.setCurrentIndex(self.model.index(row))
                return True
        return super().eventFilter(watched, event)

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(ClauseDelegate(view))
        view.setAccessibleName(self._tr("条款"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setDragEnabled(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        view.setMouseTracking(True)
        return view

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.earlier_button.clicked.connect(lambda _on: self.earlier_wanted.emit())
        for box in (self.section, self.topic, self.shelf, self.order):
            box.currentIndexChanged.connect(lambda _place: self._search())
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.doubleClicked.connect(lambda _index: self.inserted.emit())
        self.list.installEventFilter(self)
        self.search.installEventFilter(self)
        self.insert_button.clicked.connect(lambda _on: self.inserted.emit())
        self.add_button.clicked.connect(lambda _on: self.added.emit())
        self.edit_button.clicked.connect(lambda _on: self.edited.emit())
        self.delete_button.clicked.connect(lambda _on: self.deleted.emit(self.selected_ids()))
        for text, keys, act in (
            (self._tr("插入到答复中"), "", self.inserted.emit),
            (self._tr("编辑条款…"), "F2", self.edited.emit),
            (self._tr("新增条款…"), "Insert", self.added.emit),
            (self._tr("审定"), "Ctrl+R", lambda: self.marked.emit(self.selected_ids(), ClauseState.APPROVED)),
            (self._tr("停用"), "Ctrl+Shift+R", lambda: self.marked.emit(self.selected_ids(), ClauseState.RETIRED)),
            (self._tr("修订记录和使用情况…"), "Ctrl+H", self.history_wanted.emit),
            (self._tr("情况已变化…"), "", self._ask_why),
            (self._tr("情况没有变化，仍然有效"), "", self.unchanged.emit),
            (self._tr("导出所选条款…"), "", lambda: self.packed.emit(self.selected_ids())),
            (self._tr("删除条款"), "Delete", lambda: self.deleted.emit(self.selected_ids())),
        ):
            action = QAction(text, self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, act=act: act())
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _arrange(self) -> None:
        tr = self._tr
        self.insert_button, self.add_button = QPushButton(tr("插入")), QPushButton(tr("新增…"))
        self.edit_button, self.delete_button = QPushButton(tr("编辑…")), QPushButton(tr("删除"))
        self.insert_button.setProperty("main", True)
        self.insert_button.setToolTip(tr("把这条放进答复（Enter）"))
        boxes, more_boxes, deeds = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, pair in ((boxes, (self.section, self.topic)), (more_boxes, (self.shelf, self.order))):
            for box in pair:
                box.setMinimumContentsLength(4)
                row.addWidget(box, 1)
        for button in (self.insert_button, self.add_button, self.edit_button, self.delete_button):
            deeds.addWidget(button)
        deeds.addStretch()
        top = QVBoxLayout()
        top.setContentsMargins(10, 10, 10, 6)
        top.setSpacing(8)
        top.addWidget(self.search)
        top.addLayout(boxes)
        top.addLayout(more_boxes)
        top.addWidget(self.earlier_button)
        top.addWidget(self.summary)
        below = QWidget()
        bottom = QVBoxLayout(below)
        bottom.setContentsMargins(10, 8, 10, 10)
        bottom.setSpacing(8)
        for part in (self.about, self.preview):
            bottom.addWidget(part, 1 if part is self.preview else 0)
        bottom.addLayout(deeds)
        halves = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        halves.setHandleWidth(1)
        halves.addWidget(self.list)
        halves.addWidget(below)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.notice)
        whole.addWidget(halves, 1)
        self.setFocusProxy(self.search)
