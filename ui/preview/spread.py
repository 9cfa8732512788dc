"""Where the pages lie on the table: rows of as many as are wanted, or as there is room for. No painting."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from drafting.layout.pages import Page

GAP = 14
"""Pixels between pages and round them."""


class Fit(Enum):
    """What the zoom is kept to while the pane changes its size."""

    NOTHING = auto()
    WIDTH = auto()
    PAIR = auto()
    WHOLE = auto()

    @property
    def across(self) -> int | None:
        """Pages in a row; None for as many as there is room for."""
        return {Fit.NOTHING: None, Fit.WIDTH: 1, Fit.PAIR: 2, Fit.WHOLE: None}[self]


class Spread(NamedTuple):
    """The pages' places and the size of the whole, in pixels."""

    places: list[QRectF]
    width: float
    height: float


def spread(pages: Sequence[Page], scale: float, room: QSizeF, across: int | None) -> Spread:
    """Put the pages in rows, each row in the middle; ``scale`` pixels a millimetre."""
    widest = max((page.width_mm for page in pages), default=210.0) * scale
    fitting = max(1, min(len(pages) or 1, int((room.width() - GAP) // (widest + GAP))))
    across = min(across or fitting, len(pages) or 1)
    width = max(across * (widest + GAP) + GAP, room.width())
    left = (width - across * (widest + GAP) + GAP) / 2
    places, y = list[QRectF](), float(GAP)
    for first in range(0, len(pages), across):
        row = pages[first : first + across]
        for place, page in enumerate(row):
            x = left + place * (widest + GAP) + (widest - page.width_mm * scale) / 2
            places.append(QRectF(round(x), round(y), page.width_mm * scale, page.height_mm * scale))
        y += max(page.height_mm for page in row) * scale + GAP
    return Spread(places, width, y)


def fitting_scale(pages: Sequence[Page], room: QSizeF, fit: Fit) -> float:
    """Pixels a millimetre at which the widest page, a pair of pages, or a whole page just has room."""
    widest = max((page.width_mm for page in pages), default=210.0)
    highest = max((page.height_mm for page in pages), default=297.0)
    across = min(fit.across or 1, len(pages) or 1)
    wide = (room.width() - (across + 1) * GAP) / (across * widest)
    return min(wide, (room.height() - 2 * GAP) / highest) if fit is Fit.WHOLE else wide
