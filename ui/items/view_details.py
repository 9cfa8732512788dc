"""The form of one item: what the list said, and the proposal's own text and asks. Layout only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from drafting.model.item import ItemKind, ItemState, Role
from ui.forms import Fields, buttons, columns
from ui.items.presenter_details import ItemForm
from ui.words import Tr


class DetailsDialog(QDialog):
    """``submitted`` carries the form when the officer accepts it."""

    submitted = Signal(ItemForm)

    def __init__(self, tr: Tr, new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("登记新件") if new else tr("办件资料"))
        self._fields = Fields()
        self._pages = QTabWidget(documentMode=True)
        self._pages.tabBar().setDrawBase(False)
        self._pages.addTab(self._facts_page(), tr("登记"))
        self._pages.addTab(self._text_page(), tr("提案原文"))
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addWidget(box)
        self.resize(760, 560)
        self._fields.focus()

    def offer_classes(self, classes: Sequence[tuple[str, str]]) -> None:
        self._fields.offer("category", classes)

    def show_form(self, form: ItemForm) -> None:
        self._fields.fill(asdict(form))

    def show_problems(self, problems: dict[str, str]) -> None:
        if problems:
            self._pages.setCurrentIndex(0)
        self._fields.show_problems(problems)

    def show_page(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    def show_text_page(self) -> None:
        """The proposal's own text, to be pasted in."""
        self.show_page(1)
        self._fields.focus("text")

    def submit(self) -> None:
        self.submitted.emit(ItemForm(**self._fields.values()))  # pyright: ignore[reportArgumentType]

    def finish(self) -> None:
        self.accept()

    def _facts_page(self) -> QWidget:
        tr, fields, page = self._tr, self._fields, QWidget()
        top, left, right = columns(), columns(), columns()
        kinds = [(kind, tr(kind.chinese)) for kind in (ItemKind.PROPOSAL, ItemKind.SUGGESTION)]
        fields.line(top, "title", tr("案由"))
        fields.line(top, "session", tr("届次"), tr("如：政协云岭区第五届委员会第四次会议"))
        fields.line(top, "proposers", tr("提出人"), tr("张某、李某等5人"))
        fields.check(top, "collective", tr("集体提案（党派、团体、界别、代表团提出）"))
        fields.choice(left, "kind", tr("件型"), kinds)
        fields.line(left, "number", tr("案号"))
        fields.choice(left, "role", tr("本单位"), [(role, tr(role.chinese)) for role in Role])
        fields.line(left, "lead_unit", tr("主办单位"))
        fields.line(left, "assist_units", tr("会办单位"))
        fields.line(left, "joint_units", tr("联合办理单位"), tr("一同署名的单位，写全称"))
        fields.choice(left, "state", tr("状态"), [(state, tr(state.chinese)) for state in ItemState])
        fields.line(right, "assigned", tr("交办日期"), "2026-03-20")
        fields.line(right, "due", tr("答复时限"), "2026-06-20")
        fields.line(right, "office", tr("承办科室"))
        fields.line(right, "officer", tr("经办人"))
        fields.choice(right, "category", tr("办理类别"), ())
        levels = [("", "—"), *((level, level) for level in ("主动公开", "依申请公开", "不予公开"))]  # i18n: printed
        fields.choice(right, "disclosure", tr("公开属性"), levels, own=True)
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 14, 2, 2)
        column.setSpacing(9)
        column.addLayout(top)
        column.addLayout(halves)
        column.addStretch()
        return page

    def _text_page(self) -> QWidget:
        page, form = QWidget(), columns()
        self._fields.text(form, "text", self._tr("原文"), 12)
        self._fields.text(form, "asks", self._tr("建议（一行一条）"), 5)
        hint = self._tr("只答复其中几条的，填序号，如：1、3")
        self._fields.line(form, "assigned_asks", self._tr("归本单位答复的"), hint)
        form.setContentsMargins(2, 14, 2, 2)
        page.setLayout(form)
        return page
