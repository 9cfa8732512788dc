"""One paragraph into lines: how far each of them goes.

Widths are summed once for the paragraph; each line is then found by bisection and moved back to the last place where
it may end, so the work grows with the number of lines and not with every trial break.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from drafting.layout.advances import Column, Measured, measure, room
from drafting.layout.arranged import Role, StyledParagraph, StyledRun
from drafting.layout.kinsoku import BreakRules
from drafting.layout.origins import Origins
from drafting.layout.pages import Piece
from drafting.layout.pieces import LineEnds, line_pieces, tabbed_pieces

_SLACK = 0.01

Notes = tuple[tuple[int, str], ...]
"""Footnotes by number and text."""
Setting = Callable[[int], tuple[Piece, ...]]
"""Sets a paragraph's line of that number."""


@dataclass(slots=True, eq=False)
class BrokenLine:
    """A line not yet on a page. ``start`` and ``end`` count in the text of ``block_id``, the block its first character is
    of; pieces stand at their x on the sheet, and are made when they are first asked for. ``seen``: it has some.
    ``lead``: characters at its start that layout added. ``notes``: the numbers and texts of the footnotes whose marks
    stand in it.
    """

    role: Role
    block_id: str
    start: int
    end: int
    seen: bool
    setting: Setting
    number: int
    lead: int = 0
    notes: Notes = ()
    _pieces: tuple[Piece, ...] | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        if self._pieces is None:
            self._pieces = self.setting(self.number)
        return self._pieces


def break_paragraph(paragraph: StyledParagraph, column: Column) -> tuple[BrokenLine, ...]:
    """The paragraph's lines in the column; an empty paragraph has one line without pieces."""
    origins = Origins(paragraph)
    if paragraph.tab_right is not None and "\t" in paragraph.text:
        # Its part after the tab stands flush right (发文字号 and 签发人).
        length = len(paragraph.text)
        role, block_id, first, last, lead = origins.of(0, length)
        tabbed = partial(tabbed_pieces, paragraph, column)
        return (BrokenLine(role, block_id, first, last, length > 1, tabbed, 0, lead),)
    measured = measure(paragraph.runs, paragraph.size, column)
    ends = list(_line_ends(paragraph, measured, column))
    setting = partial(line_pieces, paragraph, column, measured, ends)
    noted = any(run.note for run in paragraph.runs)
    lines: list[BrokenLine] = []
    for number, (start, end, following) in enumerate(ends):
        seen = end > start and bool(measured.text[start:end].strip(" "))
        role, block_id, first, last, lead = origins.of(start, end if following < 0 else following)
        notes = _notes_between(paragraph.runs, start, end) if noted else ()
        lines.append(BrokenLine(role, block_id, first, last, seen, setting, number, lead, notes))
    return tuple(lines)


def _notes_between(runs: Sequence[StyledRun], start: int, end: int) -> Notes:
    starts = accumulate((len(run.text) for run in runs), initial=0)
    return tuple(
        (run.number, run.note) for place, run in zip(starts, runs, strict=False) if run.note and start <= place < end
    )


def _line_ends(paragraph: StyledParagraph, measured: Measured, column: Column) -> Iterator[LineEnds]:
    text, edges, fits = measured.text, measured.edges, measured.fits
    start, number, length = 0, 0, len(measured.text)
    while True:
        available = room(paragraph, column, number)
        furthest = bisect_right(fits, edges[start] + available + _SLACK, start + 1, length + 1) - 1
        furthest = max(furthest, min(start + 1, length))
        if furthest == length:
            yield start, length, -1
            return
        hung = _hung(text, furthest, column.rules) if column.rules.hanging else 0
        end = hung or column.rules.break_at(text, start, furthest, measured.portions)
        following = end
        while following < length and text[following] == " ":
            following += 1
        if following == length:
            yield start, length, -1
            return
        yield start, end, following
        start, number = following, number + 1


def _hung(text: str, place: int, rules: BreakRules) -> int:
    """The end of a line whose next character hangs outside it, or 0."""
    if text[place] not in rules.hanging:
        return 0
    after = place + 1
    return after if after == len(text) or rules.allows(text, after) else 0
