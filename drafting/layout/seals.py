"""What the seals 印章 will cover: a circle over each signing bureau, the last one over the date too (GB/T 9704-2012, 7.3.5.1)."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.layout.arranged import Role
from drafting.layout.metrics import MM_PER_PT
from drafting.layout.pages import Line, Page

SEAL_MM = 42.0
"""The diameter of a bureau's seal (State Council notice 国发〔1999〕25号: units below the county's government 4.2 cm)."""

_LOWER_MM = 4.0
"""Name and date stand so much below the seal's middle (居印章中心偏下位置)."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A circle of ``SEAL_MM`` on the page with this index; its middle in millimetres from the sheet's top left corner."""

    page: int
    x_mm: float
    y_mm: float


def seals(pages: tuple[Page, ...]) -> tuple[Seal, ...]:
    """One seal a signature line, upright over it. Empty where nobody signs."""
    found: list[Seal] = []
    for index, page in enumerate(pages):
        names = [line for line in page.lines if line.role is Role.SIGNATURE and line.pieces]
        dates = [line for line in page.lines if line.role is Role.DATE and line.pieces]
        for line in names:
            covered = [line, *dates[:1]] if line is names[-1] else [line]
            middle = sum(map(_middle, covered)) / len(covered)
            found.append(Seal(index, line.x_mm + _width(line) / 2, middle - _LOWER_MM))
    return tuple(found)


def _middle(line: Line) -> float:
    return line.y_mm - 0.38 * line.pieces[0].size * MM_PER_PT


def _width(line: Line) -> float:
    return sum(advance for piece in line.pieces for advance in piece.advances)
