"""The export dialog: the form, the work under way, the report. Layout only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import ask
from ui.exporting.presenter import ExportForm, ReportLine
from ui.forms import Fields, columns
from ui.tables import PlainModel, PlainRow, plain_table
from ui.theme import theme_of
from ui.words import Tr

FORM, WORK, REPORT = range(3)


class ExportDialog(QDialog):
    """``submitted`` carries the form; ``anyway`` wants the refused ones too; ``cancelled`` stops the work."""

    submitted = Signal(ExportForm)
    anyway = Signal()
    cancelled = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("导出 Word"))
        self._fields = Fields()
        self._pages = QStackedWidget()
        self._scope = self._form = self._sealed = None
        for page in (self._form_page(), self._work_page(), self._report_page()):
            self._pages.addWidget(page)
        self._start, self._stop = QPushButton(tr("导出")), QPushButton(tr("取消"))
        self._anyway, self._folder_button = QPushButton(tr("仍要导出")), QPushButton(tr("打开文件夹"))
        for button in (self._anyway, self._folder_button, self._stop):
            button.setAutoDefault(False)
        self._start.setDefault(True)
        box = QDialogButtonBox()
        for button in (self._folder_button, self._anyway, self._start):
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self._stop, QDialogButtonBox.ButtonRole.RejectRole)
        self._start.clicked.connect(self.submit)
        self._stop.clicked.connect(self.reject)
        self._anyway.clicked.connect(self.anyway)
        self._folder_button.clicked.connect(self._open_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(14)
        column.addWidget(self._pages, 1)
        column.addWidget(box)
        self.resize(620, 330)
        self._turn(FORM)

    def show_choices(
        self, scopes: Sequence[str], forms: Sequence[tuple[str, str]], seals: Sequence[tuple[str, str]]
    ) -> None:
        for place, words in enumerate(scopes):
            self._scope.addItem(words, str(place))
        for field, choices in ((self._form, forms), (self._sealed, seals)):
            for value, word in choices:
                field.addItem(word, value)

    def show_form(self, form: ExportForm) -> None:
        self._fields.fill(asdict(form))
        self._turn(FORM)

    def show_problem(self, text: str) -> None:
        self._fields.show_problems({"folder": text})

    def show_work(self, done: int, total: int, what: str) -> None:
        self._turn(WORK)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._work.setText(self._tr("正在导出 {what}").format(what=what) + f"　{done}/{total}")

    def show_report(self, summary: str, lines: Sequence[ReportLine], refused: int) -> None:
        theme = theme_of(self)
        self._summary.setText(summary)
        rows = [
            PlainRow((line.label, line.text), line.text, ((1, theme.danger),) if line.grave else ()) for line in lines
        ]
        self._report.take(rows)
        self._turn(REPORT)
        self._table.resizeRowsToContents()
        self._anyway.setVisible(refused > 0)
        self._folder_button.setVisible(Path(self._folder.text()).expanduser().is_dir())
        if self.height() < 420:
            self.resize(max(self.width(), 720), 420)

    def submit(self) -> None:
        values = self._fields.values()
        self.submitted.emit(ExportForm(**(values | {"scope": int(values["scope"])})))  # pyright: ignore[reportArgumentType]

    def reject(self) -> None:
        """Cancel stops the work first, and only then closes."""
        if self._pages.currentIndex() == WORK:
            self.cancelled.emit()
        else:
            super().reject()

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._start.setVisible(page == FORM)
        self._anyway.hide()
        self._folder_button.setVisible(page == REPORT)
        self._stop.setText(self._tr("关闭") if page == REPORT else self._tr("取消"))

    def _form_page(self) -> QWidget:
        tr, fields, page, form = self._tr, self._fields, QWidget(), columns()
        self._scope = fields.choice(form, "scope", tr("导出"), ())
        self._form = fields.choice(form, "form", tr("公文格式"), ())
        self._sealed = fields.choice(form, "sealed", tr("印章"), ())
        fields.check(form, "pdf", tr("同时生成 PDF"))
        self._folder = fields.line(form, "folder", tr("文件夹"))
        browse = QPushButton(tr("选择文件夹…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(browse)
        form.addRow("", row)
        form.setContentsMargins(0, 0, 0, 0)
        page.setLayout(form)
        return page

    def _work_page(self) -> QWidget:
        page = QWidget()
        self._work, self._bar = QLabel(), QProgressBar(textVisible=False)
        column = QVBoxLayout(page)
        column.addStretch()
        column.addWidget(self._work)
        column.addWidget(self._bar)
        column.addStretch()
        return page

    def _report_page(self) -> QWidget:
        page = QWidget()
        self._summary = QLabel(wordWrap=True)
        self._report = PlainModel((self._tr("件"), self._tr("结果")), self)
        table = plain_table(self._report, (110, 0), self._tr("导出结果"))
        table.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._summary)
        column.addWidget(table, 1)
        self._table = table
        return page

    def _browse(self) -> None:
        if chosen := ask.folder(self, self._tr("导出到"), self._folder.text()):
            self._folder.setText(chosen)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._folder.text()).expanduser())))
