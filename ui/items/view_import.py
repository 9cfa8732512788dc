"""The preview of an import: rows, rows that could not be read, how the columns were understood. Layout only."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout, QWidget

from drafting.services.importing import Fate
from ui.forms import buttons
from ui.items.presenter_import import Line
from ui.tables import PlainModel, PlainRow, plain_table
from ui.theme import theme_of
from ui.words import Tr


class ImportDialog(QDialog):
    """``submitted``: the officer wants the import."""

    submitted = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("导入交办清单"))
        self._summary = QLabel(wordWrap=True)
        headings = (tr("处理"), tr("案号"), tr("案由"), tr("提出人"), tr("本单位"), tr("时限"), tr("改动"))
        self._lines = PlainModel(headings, self)
        self._rejected = PlainModel((tr("位置"), tr("读不出的原因")), self)
        self._understanding = PlainModel((tr("工作表"), tr("清单的列"), tr("当作")), self)
        self._pages = QTabWidget(documentMode=True)
        self._pages.tabBar().setDrawBase(False)
        self._pages.addTab(plain_table(self._lines, (72, 90, 0, 120, 76, 96, 210), tr("清单中的件")), tr("清单中的件"))
        self._pages.addTab(plain_table(self._rejected, (180, 0), tr("未能读出的行")), tr("未能读出的行"))
        self._pages.addTab(plain_table(self._understanding, (160, 0, 220), tr("列的对应")), tr("列的对应"))
        box = buttons(self, tr("导入"), tr("取消"))
        box.accepted.connect(self._submit)
        self._button = box.button(QDialogButtonBox.StandardButton.Ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._summary)
        column.addWidget(self._pages, 1)
        column.addWidget(box)
        self.resize(940, 560)

    def show_summary(self, text: str) -> None:
        self._summary.setText(text)

    def show_lines(self, lines: list[Line]) -> None:
        theme = theme_of(self)
        inks = {Fate.NEW: theme.good, Fate.UPDATED: theme.warning, Fate.UNCHANGED: theme.muted}
        self._lines.take([PlainRow(line.cells, line.story, ((0, inks[line.fate]),)) for line in lines])

    def show_rejected(self, rows: list[tuple[str, str]]) -> None:
        self._rejected.take([PlainRow(row) for row in rows])
        self._pages.setTabText(1, f"{self._tr('未能读出的行')} {len(rows)}")
        self._pages.setTabEnabled(1, bool(rows))

    def show_understanding(self, rows: list[tuple[str, str, str]]) -> None:
        self._understanding.take([PlainRow(row) for row in rows])

    def show_work(self, count: int) -> None:
        self._button.setText(self._tr("导入 {count} 件").format(count=count) if count else self._tr("没有要导入的"))
        self._button.setEnabled(count > 0)

    def show_page(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    def finish(self) -> None:
        self.accept()

    def _submit(self) -> None:
        self._button.setEnabled(False)
        self.submitted.emit()
