"""The form of one clause. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clauses.clause import ClauseState
from clauses.section import Section
from ui.clauses.presenter_edit import ClauseForm
from ui.forms import Fields, buttons, columns
from ui.words import Tr


class ClauseDialog(QDialog):
    """``submit`` takes the form and answers with what is wrong by field; nothing, and the dialog closes."""

    def __init__(
        self,
        tr: Tr,
        title: str,
        form: ClauseForm,
        topics: Sequence[str],
        submit: Callable[[ClauseForm], dict[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._submit = submit
        self.fields = fields = Fields()
        top, left, right, bottom = columns(), columns(), columns(), columns()
        fields.line(top, "title", tr("名称"), tr("几个字，说明这条讲什么"))
        sections = [(section.value, tr(section.chinese)) for section in Section if section is not Section.ASKS]
        fields.choice(left, "section", tr("部分"), sections)
        topic = fields.line(left, "topics", tr("主题"), tr("养老、医疗"))
        topic.setCompleter(QCompleter(list(topics), topic))
        fields.choice(right, "state", tr("状态"), [(state.value, tr(state.chinese)) for state in ClauseState])
        fields.line(right, "valid_until", tr("有效期至"), "2026-12-31")
        fields.line(left, "owner", tr("负责人"), tr("谁对这条负责"))
        fields.line(top, "changed", tr("情况变化"), tr("仍然有效就空着；不再属实时写明变了什么"))
        fields.line(top, "source", tr("来源"), tr("出自哪件答复、哪份文件"))
        fields.text(bottom, "body", tr("正文"), 12)
        hint = QLabel(
            tr("每行一段。{空位} 写在花括号里，如 {户籍人口}、{案号}，插入时自动填上；从 Excel 粘贴的行成为表格。")
        )
        hint.setWordWrap(True)
        hint.setProperty("quiet", True)
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(halves)
        column.addLayout(bottom, 1)
        column.addWidget(hint)
        column.addWidget(box)
        self.resize(680, 600)
        fields.fill(asdict(form))

    def submit(self) -> None:
        problems = self._submit(ClauseForm(**self.fields.values()))  # pyright: ignore[reportArgumentType]
        self.fields.show_problems(problems)
        if not problems:
            self.accept()
