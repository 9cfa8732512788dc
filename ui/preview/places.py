"""From a place in the letter to places on its pages, and back. Millimetres; no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.layout.metrics import MM_PER_PT
from drafting.layout.pages import Line, Page
from drafting.model.span import Span

_ABOVE, _BELOW = 1.0, 0.35
"""How far a line's box reaches above and below its baseline, in em."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a line on the page with this index."""

    page: int
    x: float
    y: float
    width: float
    height: float


def boxes(pages: Sequence[Page], span: Span) -> tuple[Box, ...]:
    """What a span covers, one box a line; for an empty span, the whole of the line it stands in."""
    found: list[Box] = []
    for index, page in enumerate(pages):
        for line in page.lines:
            if line.block_id != span.block_id or not line.pieces:
                continue
            if span.start == span.end:
                if line.start <= span.start <= line.end:
                    found.append(_box(index, line, line.start, line.end))
            elif line.start < span.end and span.start < line.end:
                found.append(_box(index, line, span.start, span.end))
    return tuple(found[-1:]) if span.start == span.end else tuple(found)


def span_at(page: Page, x: float, y: float) -> Span | None:
    """The place in the letter under a point of the page: between the two characters it is nearest to."""
    line = min(_near(page, y), key=lambda line: _distance(line, x, y), default=None)
    if line is None:
        return None
    edge, passed = line.x_mm, 0
    for advance in _advances(line):
        if x < edge + advance / 2:
            break
        edge, passed = edge + advance, passed + 1
    place = min(line.start + max(passed - line.lead, 0), line.end)
    return Span(line.block_id, place, place)


def _near(page: Page, y: float) -> Iterator[Line]:
    for line in page.lines:
        above, below = _reach(line)
        if line.block_id and line.pieces and line.y_mm - above <= y <= line.y_mm + below:
            yield line


def _distance(line: Line, x: float, y: float) -> tuple[float, float]:
    left, right = line.x_mm, line.x_mm + sum(_advances(line))
    return max(left - x, 0.0, x - right), abs(line.y_mm - y)


def _box(page: int, line: Line, start: int, end: int) -> Box:
    edges = [*accumulate(_advances(line), initial=line.x_mm)]
    first = start - line.start + line.lead if start > line.start else 0
    last = min(end - line.start + line.lead, len(edges) - 1)
    first = min(first, last)
    above, below = _reach(line)
    return Box(page, edges[first], line.y_mm - above, edges[last] - edges[first], above + below)


def _advances(line: Line) -> Iterator[float]:
    return (advance for piece in line.pieces for advance in piece.advances)


def _reach(line: Line) -> tuple[float, float]:
    em = line.pieces[0].size * MM_PER_PT if line.pieces else 0.0
    return _ABOVE * em, _BELOW * em
