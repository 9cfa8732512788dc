"""The register as a Qt table: four columns, each cell a line and a quieter line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.items.rows import Row
from ui.words import Tr

SECOND_LINE = Qt.ItemDataRole.UserRole
TONE = Qt.ItemDataRole.UserRole + 1
NUMBER, TITLE, DUE, STATE = range(4)
NO_PARENT = QModelIndex()


class RegisterModel(QAbstractTableModel):
    """Rows come filtered and sorted from the presenter."""

    def __init__(self, tr: Tr, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = (tr("案号"), tr("案由 / 提出人"), tr("时限"), tr("状态"))
        self._rows: Sequence[Row] = ()

    def take(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, item_id: str) -> int:
        """The row of an item, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == item_id), -1)

    def at(self, row: int) -> Row:
        return self._rows[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        return len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.number, row.title, row.due, row.state)[column]
        if role == SECOND_LINE:
            return (row.kind, row.proposers, row.remaining, row.item.officer)[column]
        if role == TONE:
            return row.tone
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.item.label}　{row.title}\n{row.proposers}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((row.number, row.kind, row.title, row.proposers, row.due, row.remaining, row.state))
        return None
