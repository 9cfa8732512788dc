"""The 22 lines of 28 characters of the type area, drawn over a page (GB/T 9704-2012, 5.2.3)."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from drafting.layout.pages import Page
from drafting.layout.profile import load_profile
from drafting.model.lengths import MM_PER_PT

_INK = QColor(42, 93, 168, 60)


def draw_grid(painter: QPainter, corner: QPointF, page: Page, scale: float) -> None:
    """``corner`` is the sheet's, ``scale`` pixels a millimetre. Pages that lie on their side have no grid."""
    if page.width_mm > page.height_mm:
        return
    profile = load_profile()
    left = corner.x() + profile.value("page.left") * scale
    top = corner.y() + profile.value("page.top") * scale
    wide, high = profile.value("page.type_width") * scale, profile.value("page.type_height") * scale
    painter.setPen(QPen(_INK, 1))
    for line in range(int(profile.value("grid.lines")) + 1):
        y = top + line * profile.pitch * MM_PER_PT * scale
        painter.drawLine(QPointF(left, y), QPointF(left + wide, y))
    cells = int(profile.value("grid.characters"))
    for cell in range(cells + 1):
        x = left + cell * wide / cells
        painter.drawLine(QPointF(x, top), QPointF(x, top + high))
