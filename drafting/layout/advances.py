"""Advances: how far every character of a paragraph goes in the column it is set in. Points throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.layout.arranged import StyledParagraph, StyledRun
from drafting.layout.kinsoku import BreakRules
from drafting.layout.metrics import widths
from drafting.layout.portions import MARK, measure_portions


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines are set: ``left`` points from the sheet's edge, ``width`` points wide, after these rules.

    ``tracking`` is added after every character.
    """

    left: float
    width: float
    rules: BreakRules
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph's text with every character's advance, where it ends, and where a line that ends with it does."""

    text: str
    advances: list[float]
    edges: list[float]
    fits: list[float]
    portions: list[int]
    """Where the text is cut to be measured, in order."""


def measure(runs: Sequence[StyledRun], size: float, column: Column) -> Measured:
    text = "".join(MARK * len(run.text) if run.number else run.text for run in runs)
    if not column.rules.portions:
        advances: list[float] = []
        for run in runs:
            advances += map(widths(size, run.typeface, run.style, column.tracking).__getitem__, run.text)
        edges = list(accumulate(advances, initial=0.0))
        return Measured(text, advances, edges, edges, [])
    advances, added = measure_portions(text, runs, size, column.tracking)
    edges = list(accumulate(advances, initial=0.0))
    fits = edges.copy()
    for place, more in added:
        fits[place] -= more
    return Measured(text, advances, edges, fits, [place for place, _ in added])


def indent(paragraph: StyledParagraph, number: int) -> float:
    """How far from the column's edge the paragraph's line of that number begins."""
    return paragraph.left + (paragraph.first_line - paragraph.hanging if number == 0 else 0.0)


def room(paragraph: StyledParagraph, column: Column, number: int) -> float:
    """How wide that line may be."""
    return column.width - paragraph.right - indent(paragraph, number)
