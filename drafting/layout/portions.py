"""How LibreOffice measures mixed text: it cuts it where script or run changes and measures every portion alone.

Found by measuring its PDFs (7.4): punctuation Unicode calls common (“ ” ‘ ’ … —) goes with what stands before it, whatever the
file's hint says, and at the start of a paragraph with Latin; the last character of a portion has no letter spacing; and
where a letter or digit meets Han a gap of a fifth of an em is left, whatever the file says of autoSpaceDE and autoSpaceDN.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from math import ceil

from drafting.layout.arranged import StyledRun
from drafting.layout.metrics import RAISED, SMALL, Sheet, em
from drafting.layout.profile import load_profile
from drafting.layout.rarity import by_rarity
from drafting.layout.signs import among_han, beside_latin
from drafting.layout.times import TIMES

TWIPS = 20
ROUNDED_DOWN = 0.4
"""A portion's width is whole twips; a part of a twip as large as this is let go."""

GAP = 0.2
"""Between Latin and Han, in em."""

# By blocks first, then by Unicode's script: what is common to all scripts is weak.
_WEAK = " \u00a0ˇˊˋ˙\u0300-\u036f\u2000-\u2070\u2072-\u207e\u2080-\u208f\u20a0-\u2125\u2127-\u2129\u212c-\u2dff\u2e00-\u2e7f\ufe10-\ufe1f\ufe50-\ufe6f"
_LATIN = "!-~¡-ˆˈˉˌ-˘˚-\u02ff\u0370-\u058fḀ-\u1fff\u2071\u207f\u2090-\u209c\u2126\u212a\u212b"
_PORTION = re.compile(f"(?:^[{_WEAK}]+|[{_LATIN}])[{_LATIN}{_WEAK}]*")
_SHARED = re.compile("[^\u0020-\u007e]")
_MARK_AFTER_LATIN = 0.896
"""How wide ① is after Latin and at the start of a paragraph, where it is set in another font."""


MARK = "\ufffc"
"""What stands for the mark of a footnote, which is no text: it is a portion of its own, with no gap beside it."""

GRID_INSET = 0.75
"""What LibreOffice leaves of the type area at left and right when it rounds it to cells of the character grid, in points."""


def grid_area(sheet: Sheet, pitch: float, *, centred: bool = True) -> Sheet:
    """The type area LibreOffice sets lines in: whole lines of the grid, in the middle of what the file says.

    Where the file has footnotes they begin at its upper edge.
    """
    lines = int(sheet.area_height / pitch + 0.001) * pitch
    return replace(
        sheet,
        left=sheet.left + GRID_INSET,
        top=sheet.top + ((sheet.area_height - lines) / 2 if centred else 0.0),
        area_width=sheet.area_width - 2 * GRID_INSET,
        area_height=lines,
    )


def measure_portions(
    text: str, runs: Sequence[StyledRun], advances: list[float], size: float, tracking: float
) -> list[tuple[int, float]]:
    """Correct ``advances`` in place. Returned: every place where a portion ends, with what it adds that a line may end without."""
    places: set[int] = set()
    narrowed = 0
    for portion in _PORTION.finditer(text):
        start, end = portion.span()
        _narrow(text, narrowed, start, advances, size, tracking)
        narrowed = end
        for shared in _SHARED.finditer(text, start, end):
            char = shared.group()
            share = beside_latin().get(char) or TIMES.get(char) or 1000
            advances[shared.start()] = em(share) * size + tracking
        width = sum(advances[start:end])
        advances[end - 1] += ceil(width * TWIPS - ROUNDED_DOWN) / TWIPS - width
        places |= {start, end}
    _narrow(text, narrowed, len(text), advances, size, tracking)
    for place in [place for place, char in enumerate(text) if char == MARK] if MARK in text else ():
        share = _MARK_AFTER_LATIN if place in places or not place else 1.0
        advances[place] = share * int(size * SMALL * TWIPS) / TWIPS + tracking
    added: list[tuple[int, float]] = []
    for place in places.union(_run_starts(runs), _rare_edges(runs)) - {0, len(text)}:
        more = (_gap(runs, place, size) if place in places and _meet(text, place) else 0.0) - tracking
        advances[place - 1] += more
        added.append((place, more))
    return added


def _narrow(text: str, start: int, end: int, advances: list[float], size: float, tracking: float) -> None:
    """Give the signs among Han characters their own widths."""
    for odd in _odd_among_han().finditer(text, start, end):
        advances[odd.start()] = among_han()[odd.group()] / 1000 * size + tracking


@cache
def _odd_among_han() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(among_han()))}]")


def _meet(text: str, place: int) -> bool:
    # LibreOffice looks at half of a character outside the BMP.
    return text[place - 1].isalnum() and text[place].isalnum() and text[place - 1] <= "\uffff"


def _gap(runs: Sequence[StyledRun], place: int, size: float) -> float:
    """The gap between Latin and Han is measured by the size of what stands before it."""
    if all(run.style not in RAISED for run in runs):
        return GAP * size
    ends = accumulate(len(run.text) for run in runs)
    style = next(run.style for run, end in zip(runs, ends, strict=True) if end >= place)
    return GAP * size * (SMALL if style in RAISED else 1.0)


def _rare_edges(runs: Sequence[StyledRun]) -> Iterable[int]:
    """Where the exported file changes to another font for characters outside GB 2312."""
    fonts, place = load_profile().fonts, 0
    for run in runs:
        parts = by_rarity(run.text) if fonts[run.typeface].rare != fonts[run.typeface].name else ()
        if any(rare for _, rare in parts):
            yield from accumulate((len(part) for part, _ in parts), initial=place)
        place += len(run.text)


def _run_starts(runs: Sequence[StyledRun]) -> Iterable[int]:
    """Where the looks change: neighbours that look alike are one to LibreOffice."""
    place = 0
    before: StyledRun | None = None
    for run in runs:
        if not before or run.number or before.number or (run.typeface, run.style) != (before.typeface, before.style):
            yield place
        place += len(run.text)
        before = run
