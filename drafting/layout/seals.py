"""What the seals 印章 will cover: a circle over each signing bureau, the last one over the date too (GB/T 9704-2012, 7.3.5.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from drafting.layout.arranged import Role
from drafting.layout.pages import Line, Page
from drafting.layout.profile import load_profile
from drafting.layout.widths import EM_MIDDLE
from drafting.model.lengths import MM_PER_PT

_LOWER_MM = 4.0
"""Name and date stand so much below the seal's middle (居印章中心偏下位置)."""

_NAME = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Seal:
    """A circle on the page with this index; its middle in millimetres from the sheet's top left corner."""

    page: int
    x_mm: float
    y_mm: float
    across_mm: float


def seals(pages: tuple[Page, ...]) -> tuple[Seal, ...]:
    """One seal a signing bureau, upright over its name; bureaus in a row have one each. Empty where nobody signs."""
    found: list[Seal] = []
    across = load_profile().value("signature.seal")
    for index, page in enumerate(pages):
        names = [line for line in page.lines if line.role is Role.SIGNATURE and line.pieces]
        dates = [line for line in page.lines if line.role is Role.DATE and line.pieces]
        for line in names:
            middles = _middles(line)
            covered = [line, *dates[:1]] if line is names[-1] and len(middles) == 1 else [line]
            y = sum(map(_height, covered)) / len(covered) - _LOWER_MM
            found += [Seal(index, x, y, across) for x in middles]
    return tuple(found)


def _height(line: Line) -> float:
    """The middle of the line's characters."""
    return line.y_mm - EM_MIDDLE * line.pieces[0].size * MM_PER_PT


def _middles(line: Line) -> list[float]:
    """Where the middle of every name of the line is; blanks part them."""
    edges = [*accumulate((advance for piece in line.pieces for advance in piece.advances), initial=line.x_mm)]
    return [(edges[name.start()] + edges[name.end()]) / 2 for name in _NAME.finditer(line.text)]
