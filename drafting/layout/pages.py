"""Pages: the letter as it will be printed, line by line; and the painter that puts pages on paper, PDF or pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from clauses.body import RunStyle
from drafting.layout.arranged import PlacedRule, Role, Typeface


@dataclass(frozen=True, slots=True)
class Piece:
    """Text set in one typeface, starting ``x_mm`` from the sheet's left edge; ``advances`` one width (mm) a code point."""

    text: str
    x_mm: float
    typeface: Typeface
    size: float
    style: RunStyle
    advances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. ``y_mm`` is its baseline from the sheet's top; ``start`` its first code point in the block.

    ``lead`` of its characters come first and are not the block's: a number that layout added. A ``turned`` line runs down
    the sheet: it is turned clockwise about the start of its baseline, the first piece's ``x_mm`` and ``y_mm``.
    """

    role: Role
    block_id: str
    start: int
    end: int
    y_mm: float
    pieces: tuple[Piece, ...]
    colour: str = "000000"
    lead: int = 0
    turned: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def x_mm(self) -> float:
        return self.pieces[0].x_mm if self.pieces else 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight rule of a table or border, in millimetres."""

    x1_mm: float
    y1_mm: float
    x2_mm: float
    y2_mm: float
    thickness_mm: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure's image (PNG or JPEG) at its place, in millimetres from the sheet's top left."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    image: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet side. ``number`` counts from 1; ``printed_number`` is the line it is printed on, where it is."""

    number: int
    width_mm: float
    height_mm: float
    lines: tuple[Line, ...]
    rules: tuple[PlacedRule, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    printed_number: Line | None = None
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    pages: tuple[Page, ...]
    notices: tuple[str, ...] = ()


class PagePainter(Protocol):
    """Implemented in ui/preview/painter.py; handed to the services that draw."""

    def pdf(self, pages: Pages, path: Path, title: str) -> None:
        """Write the pages as a PDF with embedded fonts and searchable text."""
        ...

    def pictures(self, pages: Pages, folder: Path, stem: str, dpi: int = 110) -> tuple[Path, ...]:
        """Write every page as a PNG ``{stem}-{n}.png`` and return their paths."""
        ...
