"""Clauses alike side by side: groups left, the one to keep and what the others say differently right. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clauses.clause import Clause
from ui.clauses.history import Version, compared
from ui.clauses.presenter_duplicates import GroupRow
from ui.clauses.rows import about
from ui.notice import NoticeBar
from ui.theme import theme_of
from ui.words import Tr

_KEEP = "keep:"


class DuplicatesDialog(QDialog):
    """``preferred`` carries the id of the clause that is to be kept instead."""

    chosen = Signal(int)
    preferred = Signal(str)
    merged = Signal()
    all_merged = Signal()
    kept_apart = Signal()

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._quiet = tr, False
        self.setWindowTitle(tr("重复的条款"))
        self.groups, self.text, self.notice = QListWidget(), QTextBrowser(openLinks=False), NoticeBar(tr)
        self.groups.setAccessibleName(tr("重复的条款"))
        self.text.setAccessibleName(tr("留下的一条和其余各条的不同"))
        self.merge_button = QPushButton(tr("合并"), autoDefault=False)
        self.apart_button = QPushButton(tr("不是重复"), autoDefault=False)
        self.all_button = QPushButton(tr("全部合并"), autoDefault=False)
        self.merge_button.setProperty("main", True)
        self.merge_button.setToolTip(tr("留下最上面一条，其余移出条款库"))
        close = QPushButton(tr("关闭"), autoDefault=False)
        close.clicked.connect(lambda _on: self.accept())
        self.groups.currentRowChanged.connect(lambda row: None if self._quiet else self.chosen.emit(row))
        self.text.anchorClicked.connect(self._follow)
        for button, signal in (
            (self.merge_button, self.merged),
            (self.apart_button, self.kept_apart),
            (self.all_button, self.all_merged),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())
        self._arrange(close)
        self.show_groups((), -1)
        self.resize(940, 620)

    def show_groups(self, rows: Sequence[GroupRow], chosen: int) -> None:
        self._quiet = True
        self.groups.clear()
        for row in rows:
            self.groups.addItem(QListWidgetItem(f"{row.title}\n{row.facts}"))
        self.groups.setCurrentRow(chosen)
        self._quiet = False
        for button in (self.merge_button, self.apart_button, self.all_button):
            button.setEnabled(bool(rows))

    def show_group(self, best: Clause | None, others: Sequence[Clause]) -> None:
        self.text.setHtml(self._html(best, others) if best else "")

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.notice.say(text, action, act)

    def _html(self, best: Clause, others: Sequence[Clause]) -> str:
        tr, theme = self._tr, theme_of(self)
        parts = [f"<h3>{escape(tr('留下'))}：{escape(best.title)}</h3>", self._about(best)]
        parts.append(f"<p>{escape(best.text).replace(chr(10), '<br>')}</p>")
        for other in others:
            link = f'<a href="{_KEEP}{other.id}" style="color:{theme.accent}">{escape(tr("改为留下这条"))}</a>'
            parts.append(f"<hr><h4>{escape(other.title)}　{link}</h4>{self._about(other)}")
            words = compared(Version(0, None, other.text, best.text), theme.danger, theme.good)
            parts.append(f"<p>{words}</p>")
        return "".join(parts)

    def _about(self, clause: Clause) -> str:
        state = self._tr(clause.state.chinese)
        used = self._tr("用过{count}次").format(count=clause.uses) if clause.uses else ""
        line = "　".join(part for part in (state, used, about(clause, self._tr)) if part)
        return f'<p style="color:{theme_of(self).muted}">{escape(line)}</p>'

    def _follow(self, link: QUrl) -> None:
        if link.toString().startswith(_KEEP):
            self.preferred.emit(link.toString().removeprefix(_KEEP))

    def _arrange(self, close: QPushButton) -> None:
        hint = QLabel(
            self._tr("下面各组条款除数字、名称外几乎一样。画线的是最上面一条没有或不同的地方。"), wordWrap=True
        )
        hint.setProperty("quiet", True)
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.addWidget(self.groups)
        halves.addWidget(self.text)
        halves.setSizes([280, 640])
        deeds = QHBoxLayout()
        for button in (self.merge_button, self.apart_button, self.all_button):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(self.notice)
        column.addWidget(halves, 1)
        column.addLayout(deeds)
