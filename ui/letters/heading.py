"""The strip over the letter: which item it answers, for whom, until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout

from drafting.model.item import Item
from ui.items.delegate import fitted
from ui.items.rows import row_of
from ui.words import Tr


class LetterHeading(QFrame):
    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("card", True)
        self._title, self._facts = _Elided(2), _Elided(1)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() + 1.5)
        font.setBold(True)
        self._title.setFont(font)
        self._facts.setProperty("quiet", True)
        for label in (self._title, self._facts):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 16, 9)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        self.hide()

    def show_item(self, item: Item | None) -> None:
        if item is None:
            self.hide()
            return
        row = row_of(item, date.today(), self._tr)
        due = " ".join(part for part in (row.due, row.remaining) if part) if item.due else ""
        # What is cut off where there is no room comes last.
        facts = (item.label, self._tr(item.role.chinese), row.state, due, row.proposers, item.session or "")
        self._title.show_text(item.title)
        self._facts.show_text("　".join(part for part in facts if part))
        self.show()


class _Elided(QLabel):
    """At most so many lines; what there is no room for ends in … and is whole in the tool tip."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines

    def show_text(self, text: str) -> None:
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText("\n".join(fitted(self.toolTip(), self.fontMetrics(), self.width(), self._lines)))
