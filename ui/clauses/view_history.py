"""What a clause was before, what each edit changed, and which drafts use it. Layout only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from clauses.clause import Clause
from ui.clauses.history import Version, compared
from ui.theme import theme_of
from ui.words import Tr


class HistoryDialog(QDialog):
    def __init__(
        self,
        tr: Tr,
        clause: Clause,
        versions: Sequence[Version],
        drafts: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("修订记录和使用情况"))
        theme = theme_of(self)
        used = tr("用过 {count} 次。").format(count=clause.uses)
        if drafts:
            used += tr("现在用着它的稿子：{names}。").format(names="、".join(drafts))
        self.uses, self.text = QLabel(used, wordWrap=True), QTextBrowser()
        parts: list[str] = []
        for version in versions:
            until = tr("至 {day}").format(day=version.until.isoformat()) if version.until else tr("现行")
            head = tr("第 {number} 版").format(number=version.number)
            parts.append(f"<h4>{head}（{until}）</h4><p>{compared(version, theme.danger, theme.good)}</p>")
        self.text.setHtml("".join(parts))
        self.text.setAccessibleName(tr("修订记录"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        for part in (self.uses, self.text, box):
            column.addWidget(part)
        self.resize(640, 520)
