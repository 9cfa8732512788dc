"""From a place in the letter to places on its pages, and back. Millimetres; no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from drafting.layout.pages import Line, Page
from drafting.model.lengths import MM_PER_PT
from drafting.model.span import Span

_ABOVE, _BELOW = 1.0, 0.35
"""How far a line's box reaches above and below its baseline, in em."""
_LINES = {"@title": 0, "@addressees": 0, "@signature": 1, "@date": 0, "@notes": 1, "@cc": 0}
"""Fields whose printed lines know no place of their own, and how many characters part two lines of the field's text."""
_LABEL = "抄送："  # i18n: printed


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
    for index, line in _lines(pages, span.block_id):
        if span.start == span.end:
            if line.start <= span.start <= line.end:
                found.append(_box(index, line, line.start, line.end))
        elif line.start < span.end and span.start < line.end:
            found.append(_box(index, line, span.start, span.end))
    return tuple(found[-1:]) if span.start == span.end else tuple(found)


def marked(index: int, page: Page, spans: Sequence[tuple[Span, str]]) -> tuple[tuple[Box, str], ...]:
    """What the spans cover on the page with this index, each with what was said of it."""
    here = {line.block_id for line in page.lines}
    return tuple(
        (replace(box, page=index), said)
        for span, said in spans
        if span.block_id in here
        for box in boxes((page,), span)
    )


def span_at(page: Page, x: float, y: float) -> Span | None:
    """The place in the letter under a point of the page: between the two characters it is nearest to."""
    line = min(_near(page, y), key=lambda line: _distance(line, x, y), default=None)
    if line is None:
        return None
    if line.block_id in _LINES:
        line = next(own for _, own in _lines((page,), line.block_id) if own.y_mm == line.y_mm)
    edge, passed = line.x_mm, 0
    for advance in _advances(line):
        if x < edge + advance / 2:
            break
        edge, passed = edge + advance, passed + 1
    place = min(line.start + max(passed - line.lead, 0), line.end)
    return Span(line.block_id, place, place)


def _lines(pages: Sequence[Page], block_id: str) -> Iterator[tuple[int, Line]]:
    """The printed lines of a block or a field with the page of each; a field's are given their places in its text."""
    between, here = _LINES.get(block_id), 0
    for index, page in enumerate(pages):
        for line in page.lines:
            if line.block_id != block_id or not line.pieces:
                continue
            if between is None:
                yield index, line
                continue
            lead = len(_LABEL) if not here and block_id == "@cc" and line.text.startswith(_LABEL) else 0
            end = here + len(line.text) - lead
            yield index, replace(line, start=here, end=end, lead=lead)
            here = end + between


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
