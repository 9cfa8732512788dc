"""The facts ledger on screen: the figures above, what letters propose below. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.forms import Fields, buttons, columns
from ui.ledger.rows import FactForm, FactRow
from ui.notice import NoticeBar
from ui.tables import PlainModel, PlainRow, plain_table
from ui.theme import theme_of
from ui.words import Tr

DUE = 3
"""The column of the day on which the next value is due."""


class LedgerDialog(QDialog):
    """Emits what the officer wants; the presenter answers through the ``show_`` methods."""

    chosen = Signal(str)
    added = Signal()
    edited = Signal()
    deleted = Signal()
    taken = Signal(list)
    set_aside = Signal(list)
    renewed = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._quiet = tr, False
        self.setWindowTitle(tr("数据台账"))
        headings = (tr("名称"), tr("数值"), tr("截至"), tr("下次更新"), tr("来源"))
        self._names: list[str] = []
        self._proposed: list[str] = []
        self._model, self._proposals = PlainModel(headings, self), PlainModel(headings, self)
        self.table = plain_table(self._model, (150, 110, 96, 124, 0), tr("数据台账"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.proposals = plain_table(self._proposals, (150, 110, 96, 124, 0), tr("待确认的数据"))
        self.notice = NoticeBar(tr)
        self.uses = QLabel(wordWrap=True)
        self.uses.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.uses.setProperty("quiet", True)
        self.found = QLabel(tr("往年答复里找到的数据，核对后收入台账："), wordWrap=True)
        self._arrange()
        self._connect()
        self.table.setFocus()
        self.resize(820, 600)

    def show_facts(self, rows: Sequence[FactRow], chosen: str) -> None:
        self._quiet = True
        ink = theme_of(self).danger
        self._names = [row.name for row in rows]
        self._model.take([PlainRow(row.cells, "", ((DUE, ink),) if row.overdue else ()) for row in rows])
        if chosen in self._names:
            self.table.selectRow(self._names.index(chosen))
        for button in (self.edit_button, self.delete_button):
            button.setEnabled(bool(rows))
        self._quiet = False

    def show_proposals(self, rows: Sequence[FactRow]) -> None:
        self._proposed = [row.name for row in rows]
        self._proposals.take([PlainRow(row.cells) for row in rows])
        for part in (self.found, self.proposals, self.take_button, self.aside_button):
            part.setVisible(bool(rows))

    def show_uses(self, text: str, outdated: int = 0) -> None:
        self.uses.setText(text)
        self.renew_button.setVisible(bool(outdated))

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.notice.say(text, action, act)

    def ask(self, title: str, form: FactForm, submit: Callable[[FactForm], dict[str, str]]) -> None:
        FactDialog(self._tr, title, form, submit, self).open()

    def selected_proposals(self) -> list[str]:
        """The proposals that are selected; all of them where none is."""
        rows = sorted({index.row() for index in self.proposals.selectionModel().selectedIndexes()})
        return [self._proposed[row] for row in rows] or list(self._proposed)

    def _choose(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(self._names[current.row()])

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.doubleClicked.connect(lambda _index: self.edited.emit())
        self.add_button.clicked.connect(lambda _on: self.added.emit())
        self.edit_button.clicked.connect(lambda _on: self.edited.emit())
        self.delete_button.clicked.connect(lambda _on: self.deleted.emit())
        self.renew_button.clicked.connect(lambda _on: self.renewed.emit())
        self.take_button.clicked.connect(lambda _on: self.taken.emit(self.selected_proposals()))
        self.aside_button.clicked.connect(lambda _on: self.set_aside.emit(self.selected_proposals()))
        for text, keys, signal in (
            (self._tr("编辑数据"), "F2", self.edited),
            (self._tr("新增数据"), "Insert", self.added),
            (self._tr("删除数据"), "Delete", self.deleted),
        ):
            action = QAction(text, self.table)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, signal=signal: signal.emit())
            self.table.addAction(action)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _arrange(self) -> None:
        tr = self._tr
        self.add_button, self.edit_button = QPushButton(tr("新增…")), QPushButton(tr("编辑…"))
        self.delete_button, self.take_button = QPushButton(tr("删除")), QPushButton(tr("收入台账"))
        self.aside_button, close = QPushButton(tr("不收")), QPushButton(tr("关闭"))
        close.clicked.connect(lambda _on: self.accept())
        deeds, below = QHBoxLayout(), QHBoxLayout()
        self.renew_button = QPushButton(tr("改到稿子里"))
        self.renew_button.setToolTip(tr("把仍写着旧数、还没有答复的稿子改成现在的数；打开稿子可以撤销"))
        self.renew_button.hide()
        for button in (self.add_button, self.edit_button, self.delete_button, self.renew_button):
            deeds.addWidget(button)
        deeds.addStretch()
        for button in (self.take_button, self.aside_button):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(close)
        for table in (self.table, self.proposals):
            table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addWidget(self.table, 3)
        column.addWidget(self.uses)
        column.addLayout(deeds)
        column.addWidget(self.found)
        column.addWidget(self.proposals, 2)
        column.addLayout(below)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)


class FactDialog(QDialog):
    """``submit`` takes the form and answers with what is wrong by field; nothing, and the dialog closes."""

    def __init__(
        self,
        tr: Tr,
        title: str,
        form: FactForm,
        submit: Callable[[FactForm], dict[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._submit = submit
        self.fields, rows = Fields(), columns()
        self.fields.line(rows, "name", tr("名称"), tr("如：户籍人口；条款里写 {户籍人口} 就填上它"))
        self.fields.line(rows, "value", tr("数值"), "55.37")
        self.fields.line(rows, "unit", tr("单位"), tr("万人"))
        self.fields.line(rows, "as_of", tr("截至"), "2025-12-31")
        self.fields.line(rows, "next_due", tr("下次更新"), "2027-03-31")
        self.fields.line(rows, "source", tr("来源"), tr("出自哪件答复、哪份文件"))
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addLayout(rows)
        column.addWidget(box)
        self.resize(480, 0)
        self.fields.fill(asdict(form))
        self.fields.focus()

    def submit(self) -> None:
        problems = self._submit(FactForm(**self.fields.values()))  # pyright: ignore[reportArgumentType]
        self.fields.show_problems(problems)
        if not problems:
            self.accept()
