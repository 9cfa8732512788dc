"""The form of the bureau's profile: the office, its marks and classes, its wordings. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.model.bureau import Body, Person
from drafting.model.marking import MarkPlace
from drafting.services.specimens import HeadLine
from ui.forms import Fields, buttons, columns
from ui.settings.head import HeadExample
from ui.words import FORM_WORDS, Tr, mark

WORDINGS = (
    ("title_proposal", mark("提案答复标题")),
    ("title_suggestion", mark("建议答复标题")),
    ("title_opinion", mark("会办意见标题")),
    ("title_second_reply", mark("再次答复标题")),
    ("opening_pattern", mark("答复开头")),
    ("opening_suggestion", mark("建议答复开头")),
    ("opening_separate", mark("分办答复开头")),
    ("opening_second_reply", mark("再次答复开头")),
    ("opening_opinion", mark("会办意见开头")),
    ("heading_situation", mark("基本情况标题")),
    ("heading_progress", mark("工作进展标题")),
    ("heading_next_steps", mark("下一步标题")),
    ("heading_ask", mark("逐条答复标题")),
    ("result_pattern", mark("办理结果")),
    ("closing_pattern", mark("答复结尾")),
    ("closing_opinion", mark("会办意见结尾")),
    ("ending", mark("结束语")),
    ("contact_pattern", mark("联系方式")),
)
HINTS = {
    "opening_suggestion": mark("空着：与答复开头相同"),
    "opening_separate": mark("空着：与答复开头相同"),
    "result_pattern": mark("空着：不写。如：办理结果为{类别}类（{类别释义}）。"),
    "ending": mark("空着：不写。如：特此答复。"),
}
PAPERS = (
    ("title_feedback", mark("征询意见表标题")),
    ("note_feedback", mark("征询意见表说明")),
    ("title_approval", mark("发文稿纸标题")),
    ("title_sending", mark("送交函标题")),
    ("text_sending", mark("送交函正文")),
)
PLACES = {
    MarkPlace.LEFT: mark("左上角"),
    MarkPlace.RIGHT: mark("右上角"),
    MarkPlace.NUMBER: mark("发文字号之后"),
    MarkPlace.NOTE: mark("日期下的附注"),
}
BODIES = {Body.YOUR: mark("贵委、贵会"), Body.PLAIN: mark("你们")}


class ProfileDialog(QDialog):
    """``submitted`` and ``edited`` carry the values, when the officer accepts and at every change; ``standard`` asks for
    the program's own settings of the fields it names, those of one page."""

    submitted = Signal(dict)
    edited = Signal(dict)
    standard = Signal(list)

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("本单位资料"))
        self._fields, self._head, self._page_of = Fields(), HeadExample(tr), dict[str, int]()
        self._pages = QTabWidget(documentMode=True)
        self._pages.tabBar().setDrawBase(False)
        self._add_page(tr("单位"), self._office_page)
        self._add_page(tr("标注与类别"), self._marks_page)
        self._add_page(tr("用语"), self._wording_page)
        self._add_page(tr("随件文书"), self._papers_page)
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(lambda: self.submitted.emit(self._fields.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addWidget(box)
        self.resize(900, 620)
        self._fields.focus()
        self._filling = False
        self._fields.on_change(self._tell)

    def show_values(self, values: Mapping[str, object]) -> None:
        # One example of the whole, not one a field.
        self._filling = True
        self._fields.fill(dict(values))
        self._filling = False
        self._tell()

    def show_problems(self, problems: dict[str, str]) -> None:
        if problems:
            self._pages.setCurrentIndex(min(self._page_of[name] for name in problems))
        self._fields.show_problems(problems)

    def show_examples(self, examples: Mapping[str, str], head: Sequence[HeadLine]) -> None:
        self._fields.show_examples(examples)
        self._head.show_lines(head)

    def show_page(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    def finish(self) -> None:
        self.accept()

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit(self._fields.values())

    def _restore(self) -> None:
        shown = self._pages.currentIndex()
        self.standard.emit([name for name, page in self._page_of.items() if page == shown])

    def _add_page(self, word: str, made: Callable[[], QWidget]) -> None:
        before = set(self._fields.values())
        place = self._pages.addTab(_scrolled(made()), word)
        self._page_of |= dict.fromkeys(self._fields.values().keys() - before, place)

    def _office_page(self) -> QWidget:
        tr, fields, page, form = self._tr, self._fields, QWidget(), columns()
        fields.line(form, "name", tr("单位全称"), tr("如：云岭区卫生健康局"))
        fields.line(form, "short_name", tr("规范化简称"))
        fields.line(form, "region", tr("行政区划"))
        fields.line(form, "doc_code", tr("文号代字"), tr("如：云卫函"))
        fields.line(form, "doc_code_opinion", tr("会办意见代字"), tr("空着：与文号代字相同"))
        fields.line(form, "signer", tr("签发人"))
        fields.line(form, "contact", tr("联系人"))
        fields.line(form, "phone", tr("联系电话"))
        fields.line(form, "cc_proposal", tr("提案抄送"))
        fields.line(form, "cc_suggestion", tr("建议抄送"))
        fields.choice(form, "form", tr("公文格式"), [(form_, tr(word)) for form_, word in FORM_WORDS.items()])
        fields.check(form, "sealed", tr("加盖印章"))
        fields.check(form, "even_imprint", tr("版记置于偶数页（双面印制）"))
        form.setContentsMargins(2, 14, 12, 2)
        page.setLayout(form)
        return page

    def _marks_page(self) -> QWidget:
        tr, fields, page, form = self._tr, self._fields, QWidget(), columns()
        places = [(place, tr(word)) for place, word in PLACES.items()]
        fields.line(form, "category_pattern", tr("类别写法"), tr("空着：不印"))
        fields.choice(form, "category_place", tr("类别位置"), places)
        meanings = fields.text(form, "class_meanings", tr("类别释义"), 4)
        meanings.setFixedHeight(meanings.minimumHeight())
        meanings.setPlaceholderText(
            tr("A=已经解决或基本解决；B=列入计划逐步解决；C=留作参考\n从哪一年起改了，另起一行：2026年：A=……；B=……")
        )
        levels = ("主动公开", "依申请公开", "不予公开")  # i18n: printed
        fields.choice(form, "disclosure", tr("公开属性"), [(level, level) for level in levels], own=True)
        fields.line(form, "disclosure_pattern", tr("公开属性写法"), tr("空着：不印"))
        fields.choice(form, "disclosure_place", tr("公开属性位置"), places)
        fields.line(form, "mark_order", tr("标注次序"))
        fields.check(form, "mask_contacts", tr("公开版隐去联系人姓名"))
        row = QHBoxLayout(page)
        row.setContentsMargins(2, 14, 12, 2)
        row.setSpacing(22)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addStretch()
        row.addLayout(column, 1)
        row.addWidget(self._head, 1)
        return page

    def _wording_page(self) -> QWidget:
        tr, fields, form = self._tr, self._fields, columns()
        fields.line(form, "addressees_pattern", tr("主送写法"), tr("如：尊敬的{提出人及称谓}"))
        fields.choice(form, "person", tr("称呼个人"), [(word, word) for word in Person])
        fields.choice(form, "body", tr("称呼集体"), [(body, tr(word)) for body, word in BODIES.items()])
        self._add_lines(form, WORDINGS)
        fields.check(form, "contact_as_note", tr("联系人写作附注（日期之下加圆括号）"))
        return self._worded(form)

    def _papers_page(self) -> QWidget:
        form = columns()
        self._add_lines(form, PAPERS)
        return self._worded(form)

    def _add_lines(self, form: QFormLayout, lines: Sequence[tuple[str, str]]) -> None:
        for name, word in lines:
            self._fields.line(form, name, self._tr(word), self._tr(HINTS[name]) if name in HINTS else "")

    def _worded(self, form: QFormLayout) -> QWidget:
        """A page of wordings: what slots are above them, the program's own to be had again below."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 12, 12, 2)
        column.setSpacing(10)
        hint = QLabel(
            self._tr(
                "花括号里的空位在起草时按件填写，如 {案号}、{会议}、{称呼}；下面的小字是一件虚构的件照此写出来的样子。"
            ),
            wordWrap=True,
        )
        hint.setProperty("quiet", True)
        column.addWidget(hint)
        column.addLayout(form)
        row = QHBoxLayout()
        standard = QPushButton(self._tr("恢复通用写法"))
        standard.setAutoDefault(False)
        standard.clicked.connect(lambda: self._restore())
        row.addStretch()
        row.addWidget(standard)
        column.addLayout(row)
        column.addStretch()
        return page


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(page)
    return area
