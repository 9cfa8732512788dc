"""Pictures of pages, each drawn once until the page or the zoom changes."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QPixmap

from drafting.layout.pages import Page
from ui.preview.painter import QtPagePainter

KEPT = 24


class DrawnPages:
    """The last ``KEPT`` pictures. A page is known by its identity: an unchanged page is the same value."""

    def __init__(self, painter: QtPagePainter) -> None:
        self._painter = painter
        self._drawn: OrderedDict[tuple[int, float], tuple[Page, QPixmap]] = OrderedDict()

    def picture(self, page: Page, scale: float, ratio: float) -> QPixmap:
        """``scale`` logical pixels a millimetre; ``ratio`` device pixels a logical one."""
        key = (id(page), scale * ratio)
        known = self._drawn.get(key)
        if known is None:
            pixmap = QPixmap.fromImage(self._painter.image(page, key[1]))
            pixmap.setDevicePixelRatio(ratio)
            known = self._drawn[key] = (page, pixmap)
            if len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return known[1]
