"""The findings as a Qt list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafting.proofread.finding import Finding
from ui.words import Tr

FINDING = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ReviewModel(QAbstractListModel):
    def __init__(self, tr: Tr, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._findings: list[Finding] = []

    def take(self, findings: Sequence[Finding]) -> None:
        self.beginResetModel()
        self._findings = list(findings)
        self.endResetModel()

    def at(self, place: int) -> Finding:
        return self._findings[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        finding = self._findings[index.row()]
        if role == FINDING:
            return finding
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._tr(finding.severity.chinese)}　{finding.message}　{change_of(finding)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return finding.source
        return None


def change_of(finding: Finding) -> str:
    """What would be changed: 题案 → 提案; the words alone where there is no fix."""
    words = finding.text.replace("\n", " ").replace("\t", " ")
    if len(words) > 40:
        words = words[:40] + "…"
    if finding.suggestion is None:
        return f"“{words}”" if words else ""
    return f"“{words}” → “{finding.suggestion}”" if words else f"+ “{finding.suggestion}”"
