"""The table the pages lie on: how large they are seen, where each lies, what is at a point. Pixels; no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF

from drafting.layout.pages import Page
from drafting.model.lengths import MM_PER_INCH
from ui.preview.places import Box
from ui.preview.spread import Fit, fitting_scale, spread

_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_NARROWEST_FIT, _WIDEST_FIT = 0.1, 1.5


class Table:
    """``places`` are those of ``pages`` since it was last spread. ``dpi`` tells the screen's logical pixels an inch."""

    def __init__(self, dpi: Callable[[], int]) -> None:
        self._dpi = dpi
        self.pages: tuple[Page, ...] = ()
        self.places: list[QRectF] = []
        self.zoom, self.fit = 1.0, Fit.WIDTH

    @property
    def scale(self) -> float:
        """Logical pixels a millimetre."""
        return self._dpi() / MM_PER_INCH * self.zoom

    def take(self, pages: tuple[Page, ...]) -> bool:
        """Whether the pages lie as those before did, so that they need not be spread again."""
        same = [(page.width_mm, page.height_mm) for page in pages] == [
            (page.width_mm, page.height_mm) for page in self.pages
        ]
        self.pages = pages
        return same

    def spread(self, room: QSizeF) -> QSizeF:
        """Lay the pages out for a view of this size; the size of the whole table."""
        self.places, width, height = spread(self.pages, self.scale, room, self.fit.across)
        return QSizeF(width, height)

    def set_zoom(self, zoom: float) -> float:
        """Bound to what is usual, or to what a fit may need; the ratio to the zoom before."""
        before = self.zoom
        self.zoom = min(max(zoom, _NARROWEST_FIT if self.fit is not Fit.NOTHING else _ZOOMS[0]), _ZOOMS[-1])
        return self.zoom / before

    def fitting_zoom(self, room: QSizeF) -> float:
        return min(fitting_scale(self.pages, room, self.fit) * MM_PER_INCH / self._dpi(), _WIDEST_FIT)

    def next_zoom(self, steps: int) -> float:
        """The next larger or smaller of the usual zooms; the same at the last."""
        larger = [zoom for zoom in _ZOOMS if zoom > self.zoom + 0.005]
        smaller = [zoom for zoom in _ZOOMS if zoom < self.zoom - 0.005]
        wanted = larger[:1] if steps > 0 else smaller[-1:]
        return wanted[0] if wanted else self.zoom

    def nearest(self, y: float) -> int:
        """The index of the page whose middle is nearest to this height."""
        return min(range(len(self.places)), key=lambda index: abs(self.places[index].center().y() - y), default=0)

    def next_row(self, top: float, way: int) -> float | None:
        """The top of the next row of pages below this height (way 1) or above (-1)."""
        rows = sorted({round(place.top()) for place in self.places})
        wanted = [row for row in rows if (row - top) * way > 1]
        return (wanted[0] if way > 0 else wanted[-1]) if wanted else None

    def seen(self, view: QRectF) -> Iterator[int]:
        """The indexes of the pages in sight."""
        return (index for index, place in enumerate(self.places) if place.intersects(view))

    def at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """The page at a point of the table, and the point on it in millimetres."""
        for index, place in enumerate(self.places):
            if place.contains(point):
                return index, (point - place.topLeft()) / self.scale
        return None

    def place_of(self, box: Box) -> QRectF | None:
        """Where a box of a page lies on the table."""
        if box.page >= len(self.places):
            return None
        page, scale = self.places[box.page], self.scale
        return QRectF(page.x() + box.x * scale, page.y() + box.y * scale, box.width * scale, box.height * scale)

    def share_above(self, y: float, page: int) -> float:
        """How much of the page is above this height, from 0 to 1."""
        if not self.places:
            return 0.0
        place = self.places[page]
        return min(max((y - place.top()) / place.height(), 0.0), 1.0)
