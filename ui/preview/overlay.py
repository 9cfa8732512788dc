"""What is drawn over the pages: grid, binding edge, seals, the place that was gone to, findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from drafting.layout.pages import Page
from drafting.layout.seals import Seal
from ui.preview.grid import draw_grid
from ui.preview.guides import draw_binding, draw_seal
from ui.preview.places import Box

Found = tuple[tuple[Box, str], ...]
"""Findings of a page: where, and the severity's value."""
_PLACE = QColor(255, 214, 10, 70)
_INKS = {"error": QColor("#b3261e"), "warning": QColor("#b87400"), "hint": QColor("#4a6785")}


@dataclass
class Overlay:
    """What is to be seen over the pages now. ``findings`` tells those of a page, and is asked once for each."""

    grid: bool = False
    binding: bool = False
    sealed: bool = False
    seals: tuple[Seal, ...] = ()
    place: tuple[Box, ...] = ()
    _findings: Callable[[int], Found] = lambda index: ()
    _known: dict[int, Found] = field(default_factory=dict[int, Found])

    def take_findings(self, findings: Callable[[int], Found]) -> None:
        self._findings, self._known = findings, {}

    def paint(self, painter: QPainter, index: int, page: Page, corner: QPointF, scale: float) -> None:
        """Over the page at ``index``, whose sheet begins at ``corner``; ``scale`` pixels a millimetre."""
        if self.grid:
            draw_grid(painter, corner, page, scale)
        if self.binding:
            draw_binding(painter, corner, page, scale)
        for seal in self.seals if self.sealed else ():
            if seal.page == index:
                draw_seal(painter, corner, seal, scale)
        for box in self.place:
            if box.page == index:
                painter.fillRect(_on_table(box, corner, scale).adjusted(-2, 0, 2, 0), _PLACE)
        if index not in self._known:
            self._known[index] = self._findings(index)
        for box, severity in self._known[index]:
            where = _on_table(box, corner, scale)
            painter.fillRect(QRectF(where.left(), where.bottom() - 2, where.width(), 2), _INKS[severity])


def _on_table(box: Box, corner: QPointF, scale: float) -> QRectF:
    return QRectF(corner.x() + box.x * scale, corner.y() + box.y * scale, box.width * scale, box.height * scale)
