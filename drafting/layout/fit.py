"""Fit: a letter that runs a few lines over a page, and the line pitch at which it would not (GB/T 9704-2012, 7.3.5.5).

The standard lets line pitch be altered where the end of a letter does not fit; how far is not said. The profile's ``fit``
section states the bound kept here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from drafting.layout.arranged import Role, StyledParagraph, StyledTable
from drafting.layout.pages import Pages
from drafting.layout.profile import Profile

_FEW = 4
_AT_FOOT = frozenset({Role.CC, Role.ISSUED, Role.PAGE_NUMBER, Role.AUTHORITY, Role.FOOTNOTE})
_SPACED = frozenset({Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4})
_STEP = 0.5


@dataclass(frozen=True, slots=True)
class Overrun:
    """``lines`` printed lines stand on the last page; without them the letter would end on ``page``."""

    lines: int
    page: int


def overrun(pages: Pages) -> Overrun | None:
    """How little the last page holds, imprint aside; None where it holds more than a few lines, or is the only one."""
    if len(pages.pages) < 2:
        return None
    last = pages.pages[-1]
    lines = len({round(line.y_mm, 1) for line in last.lines if line.role not in _AT_FOOT})
    return Overrun(lines, last.number - 1) if 0 < lines <= _FEW and not last.pictures else None


def fitting_pitch(lay: Callable[[float], Pages], pages: int, profile: Profile) -> float | None:
    """The widest line pitch, in points, at which the letter takes fewer than ``pages`` pages; None within no bound.

    ``lay`` gives the pages at a pitch.
    """
    pitch = int(profile.pitch / _STEP) * _STEP
    while pitch >= profile.value("fit.pitch_least"):
        if len(lay(pitch).pages) < pages:
            return pitch
        pitch -= _STEP
    return None


def respaced(
    flow: tuple[StyledParagraph | StyledTable, ...], pitch: float
) -> tuple[StyledParagraph | StyledTable, ...]:
    """Body text and headings at another line pitch; signature, tables and blank lines keep theirs."""
    return tuple(
        replace(part, pitch=pitch) if isinstance(part, StyledParagraph) and part.role in _SPACED else part
        for part in flow
    )
