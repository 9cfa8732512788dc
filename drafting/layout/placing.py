"""Placing: broken lines one under another at their place on the sheet."""

from __future__ import annotations

from drafting.layout.arranged import StyledParagraph
from drafting.layout.breaking import BrokenLine
from drafting.layout.metrics import BASELINE
from drafting.layout.pages import Line
from drafting.model.lengths import MM_PER_PT

Lines = tuple[BrokenLine, ...]
Where = tuple[int, int, float]
"""First line, last line (exclusive), and the first one's upper edge in points from the sheet's top."""


def drawn_lines(lines: Lines, where: Where, paragraph: StyledParagraph) -> tuple[Line, ...]:
    """Some of the paragraph's lines; an empty one takes its place and is not seen."""
    first, last, y = where
    pitch, colour = paragraph.pitch, paragraph.colour
    y += BASELINE * pitch
    return tuple(
        [
            Line(
                line.role,
                line.block_id,
                line.start,
                line.end,
                (y + number * pitch) * MM_PER_PT,
                line.pieces,
                colour,
                line.lead,
            )
            for number, line in enumerate(lines[first:last])
            if line.seen
        ]
    )


def outlined_lines(lines: Lines, where: Where, paragraph: StyledParagraph) -> tuple[Line, ...]:
    """As ``drawn_lines``, without their characters."""
    first, last, y = where
    y += BASELINE * paragraph.pitch
    return tuple(
        [
            Line(line.role, line.block_id, line.start, line.end, (y + number * paragraph.pitch) * MM_PER_PT, ())
            for number, line in enumerate(lines[first:last])
            if line.seen
        ]
    )
