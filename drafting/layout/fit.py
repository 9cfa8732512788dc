"""Fit: a letter that runs a few lines over a page, and how close it is set where it does not (GB/T 9704-2012, 7.3.5.5).

The standard lets line pitch and letter spacing be altered where the end of a letter does not fit; how far is not said. The profile's ``fit``
section states the bounds kept here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from drafting.layout.arranged import Flow, Role, StyledParagraph
from drafting.layout.pages import Pages
from drafting.layout.profile import Profile

_FEW = 4
_AT_FOOT = frozenset({Role.CC, Role.ISSUED, Role.PAGE_NUMBER, Role.AUTHORITY, Role.FOOTNOTE})
_SPACED = frozenset({Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4})
_PITCH_STEP = 0.5
_SPACING_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Overrun:
    """``lines`` printed lines stand on the last page; without them the letter would end on ``page``."""

    lines: int
    page: int


@dataclass(frozen=True, slots=True)
class Tightness:
    """A letter's line pitch and letter spacing in points; 0 where it is the usual one."""

    pitch: float = 0.0
    spacing: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.pitch or self.spacing)

    def __str__(self) -> str:
        told = (f"行距{self.pitch:g}磅" if self.pitch else "", f"字距紧缩{-self.spacing:g}磅" if self.spacing else "")
        return "，".join(filter(None, told))


def overrun(pages: Pages) -> Overrun | None:
    """How little the last page holds, imprint aside; None where it holds more than a few lines, or is the only one."""
    if len(pages.pages) < 2:
        return None
    last = pages.pages[-1]
    lines = len({round(line.y_mm, 1) for line in last.lines if line.role not in _AT_FOOT})
    return Overrun(lines, last.number - 1) if 0 < lines <= _FEW and not last.pictures else None


def tightened(lay: Callable[[Tightness], Pages], pages: int, profile: Profile) -> Tightness | None:
    """The least that makes the letter take fewer than ``pages`` pages: lines closer, else characters, else both.

    None where nothing within the bounds does. ``lay`` gives the pages as tight as that.
    """
    pitches = _steps(profile.pitch, profile.value("fit.pitch_least"), _PITCH_STEP)
    spacings = _steps(profile.spacing, profile.value("fit.spacing_least"), _SPACING_STEP)
    tried = (
        *(Tightness(pitch=pitch) for pitch in pitches),
        *(Tightness(spacing=spacing) for spacing in spacings),
        *(Tightness(pitches[-1], spacing) for spacing in spacings),
    )
    return next((found for found in tried if len(lay(found).pages) < pages), None)


def _steps(usual: float, least: float, step: float) -> list[float]:
    """From below the usual value to the least one."""
    first = ceil(usual / step - 0.001) - 1
    return [round(count * step, 2) for count in range(first, round(least / step) - 1, -1)]


def set_closer(flow: Flow, pitch: float, spacing: float) -> Flow:
    """Body text and headings at another line pitch and letter spacing; signature, tables and blank lines keep theirs."""
    return tuple(
        replace(part, pitch=pitch or part.pitch, spacing=spacing or None)
        if isinstance(part, StyledParagraph) and part.role in _SPACED
        else part
        for part in flow
    )
