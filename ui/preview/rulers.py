"""Rulers along the pages: the 28 characters of a line on top, the 22 lines of a page at the side (GB/T 9704-2012, 5.2.3)."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from drafting.layout.pages import Page
from drafting.layout.profile import load_profile
from drafting.model.lengths import MM_PER_PT
from ui.preview.places import Box
from ui.theme import theme_of

THICK = 20
"""Pixels a ruler takes from the pages."""
_SHORT, _LONG = 4, 8
_NUMBERED = 5
_NARROW = 4.0


class Measured(NamedTuple):
    """The page the rulers measure: its place in the view in pixels, pixels a millimetre, and where the caret is on it."""

    page: Page
    place: QRectF
    scale: float
    caret: Box | None


class Rulers:
    """Both of them, hidden at first."""

    def __init__(self, parent: QWidget) -> None:
        self.top, self.side = Ruler(parent, upright=False), Ruler(parent, upright=True)
        self.show(False)

    @property
    def shown(self) -> bool:
        return not self.top.isHidden()

    def show(self, shown: bool) -> None:
        for ruler in (self.top, self.side):
            ruler.setVisible(shown)

    def lie_along(self, room: QRect) -> None:
        """Beside the part of their parent in which the pages are seen."""
        self.top.setGeometry(room.left(), 0, room.width(), THICK)
        self.side.setGeometry(0, room.top(), THICK, room.height())

    def measure(self, measured: Measured) -> None:
        for ruler in (self.top, self.side):
            ruler.show_measured(measured)


class Ruler(QWidget):
    """One of the two. A page lying on its side has no lines or characters to count and is measured in centimetres."""

    def __init__(self, parent: QWidget, upright: bool) -> None:
        super().__init__(parent)
        self._upright = upright
        self._measured: Measured | None = None

    def show_measured(self, measured: Measured) -> None:
        if measured != self._measured:
            self._measured = measured
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.window))
        painter.setPen(QColor(theme.border))
        edge = (self.width() - 1, 0, self.width() - 1, self.height())
        painter.drawLine(*(edge if self._upright else (0, self.height() - 1, self.width(), self.height() - 1)))
        if self._measured is None:
            return
        page, place, scale, caret = self._measured
        start = place.top() if self._upright else place.left()
        first, step, count = _marks(page, self._upright)
        painter.fillRect(self._band(start + first * scale, count * step * scale), QColor(theme.base))
        painter.setPen(QColor(theme.muted))
        font = self.font()
        font.setPointSizeF(max(font.pointSizeF() - 3, 6))
        painter.setFont(font)
        self._draw_marks(painter, start + first * scale, step * scale, count)
        if caret is not None:
            at = caret.y if self._upright else caret.x
            size = caret.height if self._upright else 0.6
            painter.fillRect(self._band(start + at * scale, size * scale), QColor(theme.accent))

    def _draw_marks(self, painter: QPainter, start: float, step: float, count: int) -> None:
        every = 1 if self._upright and step >= 2.5 * _NARROW else _NUMBERED
        for mark in range(count + 1):
            at = start + mark * step
            long = mark % _NUMBERED == 0
            if long or step >= _NARROW:
                painter.drawLine(self._tick(at, _LONG if long and not self._upright else _SHORT))
            if mark % every == 0 and 0 < mark <= count:
                self._number(painter, mark, at, step)

    def _number(self, painter: QPainter, mark: int, at: float, step: float) -> None:
        if self._upright:
            # A line's number stands beside the line, above the mark that ends it.
            box = QRectF(0, at - max(step, 12.0), THICK - _SHORT - 1, max(step, 12.0))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark))
        else:
            painter.drawText(QRectF(at - 15, 0, 30, THICK - _LONG), Qt.AlignmentFlag.AlignCenter, str(mark))

    def _tick(self, at: float, length: float) -> QLineF:
        end = THICK - 2
        return QLineF(end - length, at, end, at) if self._upright else QLineF(at, end - length, at, end)

    def _band(self, start: float, length: float) -> QRectF:
        return QRectF(0, start, THICK - 1, length) if self._upright else QRectF(start, 0, length, THICK - 1)


def _marks(page: Page, upright: bool) -> tuple[float, float, int]:
    """Where the type area begins (mm from the sheet's edge), the distance of two marks (mm), and how many there are."""
    profile = load_profile()
    if page.width_mm > page.height_mm:
        return 0.0, 10.0, int((page.height_mm if upright else page.width_mm) // 10)
    if upright:
        return profile.value("page.top"), profile.pitch * MM_PER_PT, int(profile.value("grid.lines"))
    cells = int(profile.value("grid.characters"))
    return profile.value("page.left"), profile.value("page.type_width") / cells, cells
