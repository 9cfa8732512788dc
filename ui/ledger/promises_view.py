"""The promises of earlier replies on screen. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafting.store.stored import PromiseState
from ui.icons import icon
from ui.ledger.promises_rows import PromiseRow
from ui.notice import NoticeBar
from ui.tables import PlainModel, PlainRow, plain_table
from ui.theme import theme_of
from ui.words import Tr

DUE, STATE = 1, 2


class PromisesDialog(QDialog):
    """Emits what the officer wants; the presenter answers through the ``show_`` methods."""

    chosen = Signal(int)
    narrowed = Signal(str, bool)
    settled = Signal(object, str)
    source_wanted = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._quiet = tr, False
        self.setWindowTitle(tr("承诺事项"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("搜承诺：内容、案由、说明"))
        self.search.setAccessibleName(tr("搜承诺：内容、案由、说明"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.open_only = QCheckBox(tr("只看未办结的"), checked=True)
        self._model = PlainModel((tr("承诺"), tr("期限"), tr("状态"), tr("出自")), self)
        self.table = plain_table(self._model, (0, 116, 76, 250), tr("承诺事项"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.summary, self.words = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.summary.setProperty("quiet", True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = QLineEdit()
        self.note.setPlaceholderText(tr("说明：何时办成、为什么情况变了"))
        self.note.setAccessibleName(tr("说明"))
        self.notice = NoticeBar(tr)
        self.kept_button, self.overtaken_button = QPushButton(tr("已兑现")), QPushButton(tr("情况已变"))
        self.open_button, self.source_button = QPushButton(tr("仍未办结")), QPushButton(tr("看原件…"))
        self._arrange()
        self._connect()
        self.table.setFocus()
        self.resize(900, 600)

    def show_promises(self, rows: Sequence[PromiseRow], chosen: int, summary: str) -> None:
        self._quiet = True
        theme = theme_of(self)
        self._model.take([PlainRow(row.cells, "", _inks(row, theme.danger, theme.good)) for row in rows])
        if rows:
            self.table.selectRow(chosen)
        self.summary.setText(summary)
        self._quiet = False

    def show_promise(self, words: str, note: str, settled: bool) -> None:
        self.words.setText(words)
        self.note.setText(note)
        for button in (self.kept_button, self.overtaken_button, self.source_button):
            button.setEnabled(bool(words))
        self.open_button.setVisible(settled)

    def show_source(self, title: str, text: str, words: str) -> None:
        from ui.source import SourceDialog

        SourceDialog(self._tr, title, text, words, self).open()

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.notice.say(text, action, act)

    def _choose(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(current.row())

    def _narrow(self) -> None:
        self.narrowed.emit(self.search.text(), self.open_only.isChecked())

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.doubleClicked.connect(lambda _index: self.source_wanted.emit())
        self.search.textChanged.connect(lambda _text: self._narrow())
        self.open_only.toggled.connect(lambda _on: self._narrow())
        self.source_button.clicked.connect(lambda _on: self.source_wanted.emit())
        for button, state in (
            (self.kept_button, PromiseState.FULFILLED),
            (self.overtaken_button, PromiseState.OVERTAKEN),
            (self.open_button, PromiseState.OPEN),
        ):
            button.clicked.connect(lambda _on, state=state: self.settled.emit(state, self.note.text()))

    def _arrange(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.open_only)
        close = QPushButton(self._tr("关闭"))
        close.clicked.connect(lambda _on: self.accept())
        for button in (self.kept_button, self.overtaken_button, self.open_button, self.source_button):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addWidget(self.words)
        column.addWidget(self.note)
        column.addLayout(below)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)


def _inks(row: PromiseRow, late: str, good: str) -> tuple[tuple[int, str], ...]:
    return (*(((DUE, late),) if row.overdue else ()), *(((STATE, good),) if row.reported else ()))
