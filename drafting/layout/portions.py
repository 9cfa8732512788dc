"""How LibreOffice measures mixed text: it cuts it where script or run changes and measures every portion alone.

Found by measuring its PDFs (7.4): punctuation Unicode calls common (“ ” ‘ ’ … —) goes with what stands before it, whatever the
file's hint says, and at the start of a paragraph with Latin; the last character of a portion has no letter spacing; and
where a letter or digit meets Han a gap of a fifth of an em is left, whatever the file says of autoSpaceDE and autoSpaceDN.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from math import ceil

from clauses.body import RunStyle
from drafting.layout.arranged import StyledRun, Typeface
from drafting.layout.metrics import RAISED, SMALL, Sheet, Widths, em, widths
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
_MOST_PORTIONS = 4096
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
    text: str, runs: Sequence[StyledRun], size: float, tracking: float
) -> tuple[list[float], list[tuple[int, float]]]:
    """Every character's advance, and every place where a portion ends, with what it adds that a line may end without."""
    advances = _advances(runs, size, tracking, _han_widths)
    # Widths depend on the run: what is remembered is of letters that look one way.
    memory = _portions_of(size, runs[0].typeface, runs[0].style, tracking) if len(runs) == 1 else None
    plain: list[float] = []
    places: set[int] = set()
    for portion in _PORTION.finditer(text):
        start, end = portion.span()
        known = memory.get(portion[0]) if memory is not None else None
        if known is None:
            plain = plain or _advances(runs, size, tracking, widths)
            known = _portion(portion[0], plain[start:end], size, tracking)
            if memory is not None and len(memory) < _MOST_PORTIONS:
                memory[portion[0]] = known
        advances[start:end] = known
        places.add(start)
        places.add(end)
    if MARK in text:
        for place in [place for place, char in enumerate(text) if char == MARK]:
            share = _MARK_AFTER_LATIN if place in places or not place else 1.0
            advances[place] = share * int(size * SMALL * TWIPS) / TWIPS + tracking
    return advances, _added(text, runs, advances, places, (size, tracking))


def _added(
    text: str, runs: Sequence[StyledRun], advances: list[float], places: set[int], scale: tuple[float, float]
) -> list[tuple[int, float]]:
    """Add to ``advances`` what is added where portions end."""
    size, tracking = scale
    raised = any(run.style in RAISED for run in runs)
    gap = GAP * size - tracking
    added: list[tuple[int, float]] = []
    for place in sorted(places.union(_run_starts(runs), _rare_edges(runs)) - {0, len(text)}):
        before = text[place - 1]
        # LibreOffice looks at half of a character outside the BMP.
        if before.isalnum() and text[place].isalnum() and before <= "\uffff" and place in places:
            more = _gap(runs, place, size) - tracking if raised else gap
        else:
            more = -tracking
        advances[place - 1] += more
        added.append((place, more))
    return added


def _portion(text: str, advances: list[float], size: float, tracking: float) -> list[float]:
    """The advances of a portion of Latin: signs have their widths beside it, and the whole is whole twips wide."""
    for shared in _SHARED.finditer(text):
        share = beside_latin().get(shared[0]) or TIMES.get(shared[0]) or 1000
        advances[shared.start()] = em(share) * size + tracking
    width = sum(advances)
    advances[-1] += ceil(width * TWIPS - ROUNDED_DOWN) / TWIPS - width
    return advances


@lru_cache(maxsize=64)
def _portions_of(size: float, typeface: Typeface, style: RunStyle, tracking: float) -> dict[str, list[float]]:
    """Portions measured before: figures and years come again and again."""
    return {}


def _advances(
    runs: Sequence[StyledRun], size: float, tracking: float, widths_of: Callable[..., dict[str, float]]
) -> list[float]:
    """The advances of characters that all stand among their like."""
    advances: list[float] = []
    for run in runs:
        advances += map(widths_of(size, run.typeface, run.style, tracking).__getitem__, run.text)
    return advances


class _HanWidths(dict[str, float]):
    def __init__(self, plain: Widths, size: float, tracking: float) -> None:
        super().__init__((char, share / 1000 * size + tracking) for char, share in among_han().items())
        self._plain = plain

    def __missing__(self, char: str) -> float:
        self[char] = width = self._plain[char]
        return width


@lru_cache(maxsize=64)
def _han_widths(size: float, typeface: Typeface, style: RunStyle, tracking: float) -> _HanWidths:
    return _HanWidths(widths(size, typeface, style, tracking), size, tracking)


def _gap(runs: Sequence[StyledRun], place: int, size: float) -> float:
    """The gap between Latin and Han is measured by the size of what stands before it."""
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
