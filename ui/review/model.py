"""The findings as a Qt list, with a heading over each group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafting.proofread.finding import Finding
from ui.review.groups import FAMILIES, Group, rows
from ui.words import Tr

FINDING = Qt.ItemDataRole.UserRole
GROUP = FINDING + 1
Index = QModelIndex | QPersistentModelIndex


class ReviewModel(QAbstractListModel):
    """A finding is known by its place among the findings; ``row_of`` and ``place_of`` turn places into rows and back."""

    def __init__(self, tr: Tr, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._findings: list[Finding] = []
        self._rows: list[Group | int] = []

    def take(self, findings: Sequence[Finding]) -> None:
        self.beginResetModel()
        self._findings = list(findings)
        self._rows = rows(self._findings)
        self.endResetModel()

    def at(self, place: int) -> Finding:
        return self._findings[place]

    def row_of(self, place: int) -> int:
        return self._rows.index(place) if place in self._rows else -1

    def place_of(self, row: int) -> int:
        """The finding's place; that of the first of its group for a heading; -1 where there is nothing."""
        if not 0 <= row < len(self._rows):
            return -1
        shown = self._rows[row]
        return shown.first if isinstance(shown, Group) else shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = isinstance(self._rows[index.row()], Group)
        return Qt.ItemFlag.NoItemFlags if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        shown = self._rows[index.row()]
        if isinstance(shown, Group):
            return self._heading(shown, role)
        finding = self._findings[shown]
        if role == FINDING:
            return finding
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._tr(finding.severity.chinese)}　{finding.message}　{change_of(finding)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return finding.source
        return None

    def _heading(self, group: Group, role: int):
        if role == GROUP:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            family = self._tr(FAMILIES.get(group.family, group.family))
            return f"{self._tr(group.severity.chinese)} · {family}　{group.count}"
        return None


def change_of(finding: Finding) -> str:
    """What would be changed: 题案 → 提案; the words alone where there is no fix."""
    words = finding.text.replace("\n", " ").replace("\t", " ")
    if len(words) > 40:
        words = words[:40] + "…"
    if finding.suggestion is None:
        return f"“{words}”" if words else ""
    return f"“{words}” → “{finding.suggestion}”" if words else f"+ “{finding.suggestion}”"
