"""How high a paragraph's lines stand and how wide its characters are set, with the document grid taken into account."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from drafting.layout.measuring.description import Flowing, LineRule, Passage, Piece, SheetSection

# The height of a Chinese font's line against its size, as Word sets it.
_NATURAL = 1.3


def pitch_of(passage: Passage, section: SheetSection) -> float:
    """The height of a line in points."""
    if passage.rule is LineRule.EXACT:
        return passage.line
    natural = _NATURAL * passage.size
    if passage.snaps and section.grid != "none" and section.line_pitch > 0:
        natural = ceil(natural / section.line_pitch - 0.01) * section.line_pitch
    return max(natural, passage.line) if passage.rule is LineRule.AT_LEAST else natural * passage.line


def advance_of(passage: Passage, piece: Piece, section: SheetSection) -> float:
    """From one Chinese character to the next, in points."""
    grid = section.character_space if passage.snaps and section.grid == "characters" else 0.0
    return piece.size + piece.spacing + grid


def gap_above(flow: Sequence[Flowing], place: int, sections: Sequence[SheetSection]) -> tuple[float, int]:
    """The room between a paragraph and what is printed before it, in points, and the place of that (-1: nothing)."""
    passage = flow[place]
    room = passage.before if isinstance(passage, Passage) else 0.0
    at = place - 1
    while at >= 0:
        above = flow[at]
        if not isinstance(above, Passage):
            return room, at
        room += above.after
        if not above.blank:
            return room, at
        room += pitch_of(above, sections[above.section]) + above.before
        at -= 1
    return room, -1
