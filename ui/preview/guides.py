"""What is not printed but helps to judge a page: the binding edge, and what the seals will cover."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from drafting.layout.pages import Page
from drafting.layout.profile import load_profile
from drafting.layout.seals import Seal

_EDGE = QColor(42, 93, 168, 26)
_STAPLE = QColor(42, 93, 168, 150)
_SEAL = QColor(200, 30, 30, 150)
_STAPLES_MM = 70.0
"""From the sheet's upper and lower edges (6.2)."""
_STAPLE_MM = 12.0
_FROM_EDGE_MM = 5.0


def draw_binding(painter: QPainter, corner: QPointF, page: Page, scale: float) -> None:
    """The margin at the binding edge and its two staples: left on odd pages, right on the even ones behind them (6.2)."""
    profile = load_profile()
    left = profile.value("page.left")
    right = page.width_mm - left - profile.value("page.type_width")
    lying = page.width_mm > page.height_mm
    if lying:
        # The sheet lies turned clockwise: its left edge is on top.
        strip = QRectF(0, 0, page.width_mm, left)
    else:
        strip = QRectF(0, 0, left, page.height_mm)
        if page.number % 2 == 0:
            strip = QRectF(page.width_mm - right, 0, right, page.height_mm)
    painter.fillRect(QRectF(corner + strip.topLeft() * scale, strip.size() * scale), _EDGE)
    painter.setPen(QPen(_STAPLE, max(1.0, 0.5 * scale), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    length = page.width_mm if lying else page.height_mm
    edge = _FROM_EDGE_MM if lying or page.number % 2 else page.width_mm - _FROM_EDGE_MM
    for start in (_STAPLES_MM, length - _STAPLES_MM - _STAPLE_MM):
        ends = [(start, edge), (start + _STAPLE_MM, edge)] if lying else [(edge, start), (edge, start + _STAPLE_MM)]
        painter.drawLine(*(corner + QPointF(*end) * scale for end in ends))


def draw_seal(painter: QPainter, corner: QPointF, seal: Seal, scale: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_SEAL, max(1.0, 0.6 * scale)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = seal.across_mm / 2 * scale
    painter.drawEllipse(corner + QPointF(seal.x_mm, seal.y_mm) * scale, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
