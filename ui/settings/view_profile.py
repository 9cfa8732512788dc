"""The form of the bureau's profile: the office, and its wordings. Layout only."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from ui.forms import Fields, buttons, columns
from ui.words import FORM_WORDS, Tr, mark

WORDINGS = (
    ("title_proposal", mark("提案答复标题")),
    ("title_suggestion", mark("建议答复标题")),
    ("title_opinion", mark("会办意见标题")),
    ("title_second_reply", mark("再次答复标题")),
    ("opening_pattern", mark("答复开头")),
    ("opening_second_reply", mark("再次答复开头")),
    ("opening_opinion", mark("会办意见开头")),
    ("closing_pattern", mark("答复结尾")),
    ("closing_opinion", mark("会办意见结尾")),
    ("contact_pattern", mark("联系方式")),
    ("heading_situation", mark("基本情况标题")),
    ("heading_progress", mark("工作进展标题")),
    ("heading_next_steps", mark("下一步标题")),
    ("heading_ask", mark("逐条答复标题")),
)


class ProfileDialog(QDialog):
    """``submitted`` carries the values when the officer accepts; ``standard`` asks for the program's own wordings."""

    submitted = Signal(dict)
    standard = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("本单位资料"))
        self._fields = Fields()
        self._pages = QTabWidget(documentMode=True)
        self._pages.tabBar().setDrawBase(False)
        self._pages.addTab(self._office_page(), tr("单位"))
        self._pages.addTab(self._wording_page(), tr("用语"))
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(lambda: self.submitted.emit(self._fields.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addWidget(box)
        self.resize(720, 580)
        self._fields.focus()

    def show_values(self, values: Mapping[str, object]) -> None:
        self._fields.fill(dict(values))

    def show_problems(self, problems: dict[str, str]) -> None:
        if problems:
            self._pages.setCurrentIndex(0 if "name" in problems else 1)
        self._fields.show_problems(problems)

    def show_page(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    def finish(self) -> None:
        self.accept()

    def _office_page(self) -> QWidget:
        tr, fields, page, form = self._tr, self._fields, QWidget(), columns()
        fields.line(form, "name", tr("单位全称"), tr("如：云岭区卫生健康局"))
        fields.line(form, "short_name", tr("规范化简称"))
        fields.line(form, "region", tr("行政区划"))
        fields.line(form, "doc_code", tr("文号代字"), tr("如：云卫函"))
        fields.line(form, "signer", tr("签发人"))
        fields.line(form, "contact", tr("联系人"))
        fields.line(form, "phone", tr("联系电话"))
        fields.choice(form, "form", tr("公文格式"), [(form_, tr(word)) for form_, word in FORM_WORDS.items()])
        fields.check(form, "sealed", tr("加盖印章"))
        fields.check(form, "even_imprint", tr("版记置于偶数页（双面印制）"))
        fields.check(form, "contact_as_note", tr("联系人写作附注（日期之下加圆括号）"))
        fields.line(form, "cc_proposal", tr("提案抄送"))
        fields.line(form, "cc_suggestion", tr("建议抄送"))
        levels = ("主动公开", "依申请公开", "不予公开")  # i18n: printed
        fields.choice(form, "disclosure", tr("公开属性"), [(level, level) for level in levels], own=True)
        form.setContentsMargins(2, 14, 12, 2)
        page.setLayout(form)
        return _scrolled(page)

    def _wording_page(self) -> QWidget:
        page, form = QWidget(), columns()
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 12, 12, 2)
        column.setSpacing(10)
        hint = QLabel(self._tr("花括号里的空位在起草时按件填写，如 {案号}、{会议}、{称呼}。"), wordWrap=True)
        hint.setProperty("quiet", True)
        column.addWidget(hint)
        for name, word in WORDINGS:
            self._fields.line(form, name, self._tr(word))
        column.addLayout(form)
        row = QHBoxLayout()
        standard = QPushButton(self._tr("恢复通用写法"))
        standard.setAutoDefault(False)
        standard.clicked.connect(lambda: self.standard.emit())
        row.addStretch()
        row.addWidget(standard)
        column.addLayout(row)
        column.addStretch()
        return _scrolled(page)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(page)
    return area
