"""The form of the bureau's house style: which rules, its own words, what is never pointed out. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.forms import buttons
from ui.review.note import RuleNote
from ui.settings.presenter_house_style import CHOICES, SEVERITIES, RuleRow, Words
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.proofread.rule import Rule

_CODE = Qt.ItemDataRole.UserRole


class HouseStyleDialog(QDialog):
    """``submitted`` carries the rules' choices, the words and the spared words; ``pasted`` text for the table of words."""

    submitted = Signal(list, list, list)
    pasted = Signal(str)

    def __init__(self, tr: Tr, card_of: Callable[[str], Rule | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._card_of = tr, card_of
        self.setWindowTitle(tr("校对规则"))
        self.rules = _table(tr("规则"), (tr("类别"), tr("查什么"), tr("程序"), tr("本单位定为")), (110, 0, 64, 96))
        self.rules.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        word_headings = (tr("不用的写法"), tr("应写作"), tr("算作"), tr("说明"))
        self.words = _table(tr("本单位词表"), word_headings, (170, 190, 90, 0))
        self.spared = _table(tr("不再提的词"), (tr("词"), tr("哪一条规则")), (260, 0))
        self.search = QLineEdit(placeholderText=tr("找规则"), clearButtonEnabled=True)
        self.note = RuleNote(tr)
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("grave", True)
        self.problem.hide()
        self._pages = QTabWidget(documentMode=True)
        self._pages.tabBar().setDrawBase(False)
        self._pages.addTab(self._rules_page(), tr("规则"))
        self._pages.addTab(self._words_page(), tr("本单位词表"))
        self._pages.addTab(self._spared_page(), tr("不再提的词"))
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addWidget(self.problem)
        column.addWidget(box)
        self.search.textChanged.connect(self._filter)
        self.rules.currentCellChanged.connect(lambda row, *_: self._explain(row))
        self.resize(820, 600)
        self.search.setFocus()

    def show_rules(self, rules: Sequence[RuleRow]) -> None:
        words = {value: self._tr(word) for value, word in CHOICES}
        self.rules.setRowCount(len(rules))
        for place, rule in enumerate(rules):
            for column, text in enumerate((rule.family, rule.message, words[rule.usual])):
                cell = QTableWidgetItem(text)
                cell.setData(_CODE, rule.code)
                cell.setToolTip(text)
                self.rules.setItem(place, column, cell)
            self.rules.setCellWidget(place, 3, self._choice(CHOICES, rule.chosen))

    def show_words(self, words: Sequence[Words]) -> None:
        """Behind the rows that are there."""
        for wrong, right, severity, note in words:
            row = self.words.rowCount()
            self.words.insertRow(row)
            for column, text in ((0, wrong), (1, right), (3, note)):
                self.words.setItem(row, column, QTableWidgetItem(text))
            self.words.setCellWidget(row, 2, self._choice(SEVERITIES, severity))

    def show_spared(self, spared: Sequence[tuple[str, str]]) -> None:
        for words, code in spared:
            row = self.spared.rowCount()
            self.spared.insertRow(row)
            self.spared.setItem(row, 0, QTableWidgetItem(words))
            card = self._card_of(code) if code else None
            rule = QTableWidgetItem(card.message if card else code or self._tr("所有规则"))
            rule.setData(_CODE, code)
            rule.setFlags(rule.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.spared.setItem(row, 1, rule)

    def show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text:
            self._pages.setCurrentIndex(1)

    def show_page(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    def finish(self) -> None:
        self.accept()

    def _submit(self) -> None:
        # A cell that is still being written in is taken too.
        self.setFocus()
        rules = [(self._text(self.rules, row, 0, _CODE), self._chosen(self.rules, row, 3)) for row in _rows(self.rules)]
        words = [
            (
                self._text(self.words, row, 0),
                self._text(self.words, row, 1),
                self._chosen(self.words, row, 2),
                self._text(self.words, row, 3),
            )
            for row in _rows(self.words)
        ]
        spared = [
            (self._text(self.spared, row, 0), self._text(self.spared, row, 1, _CODE)) for row in _rows(self.spared)
        ]
        self.submitted.emit(rules, words, spared)

    def _text(self, table: QTableWidget, row: int, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        cell = table.item(row, column)
        return str(cell.data(role) or "") if cell else ""

    def _chosen(self, table: QTableWidget, row: int, column: int) -> str:
        box = table.cellWidget(row, column)
        return str(box.currentData()) if isinstance(box, QComboBox) else ""

    def _choice(self, choices: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
        box = QComboBox(frame=False)
        for value, word in choices:
            box.addItem(self._tr(word), value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    def _filter(self, text: str) -> None:
        for row in _rows(self.rules):
            shown = self._text(self.rules, row, 0) + self._text(self.rules, row, 1)
            self.rules.setRowHidden(row, text.strip() not in shown)

    def _explain(self, row: int) -> None:
        self.note.show_card(self._card_of(self._text(self.rules, row, 0, _CODE)) if row >= 0 else None)

    def _rules_page(self) -> QWidget:
        return _page(self.search, self.rules, self.note)

    def _words_page(self) -> QWidget:
        hint = self._hint(
            self._tr("遇到“不用的写法”就提出来。可从 Excel 复制几列（不用的写法、应写作、说明），点“粘贴”。")
        )
        add = self._button(
            self._tr("添加"), lambda: self._add(self.words, lambda: self.show_words([("", "", "warning", "")]))
        )
        paste = self._button(self._tr("粘贴"), lambda: self.pasted.emit(QGuiApplication.clipboard().text()))
        self.remove_word = self._remove(self.words)
        return _page(hint, self.words, _row(add, paste, self.remove_word))

    def _spared_page(self) -> QWidget:
        hint = self._hint(
            self._tr("人名、地名、专用的说法，写在这里就不再当作问题。校对时按 Shift+Enter 也会记到这里。")
        )
        add = self._button(self._tr("添加"), lambda: self._add(self.spared, lambda: self.show_spared([("", "")])))
        self.remove_spared = self._remove(self.spared)
        return _page(hint, self.spared, _row(add, self.remove_spared))

    def _add(self, table: QTableWidget, show: Callable[[], None]) -> None:
        show()
        table.setCurrentCell(table.rowCount() - 1, 0)
        table.editItem(table.item(table.rowCount() - 1, 0))

    def _remove(self, table: QTableWidget) -> QPushButton:
        def remove() -> None:
            for row in sorted({index.row() for index in table.selectedIndexes()}, reverse=True):
                table.removeRow(row)

        return self._button(self._tr("删除所选"), remove)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.clicked.connect(lambda _on: act())
        return button

    def _hint(self, text: str) -> QLabel:
        hint = QLabel(text, wordWrap=True)
        hint.setProperty("quiet", True)
        return hint


def _rows(table: QTableWidget) -> range:
    return range(table.rowCount())


def _table(name: str, headings: Sequence[str], widths: Sequence[int]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setHorizontalHeaderLabels(headings)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        if width:
            table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        else:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table


def _row(*parts: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return box


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QTableWidget) else 0)
    return page
