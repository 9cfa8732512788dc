"""One paragraph into lines: how far each goes, and where every character of it stands.

Widths are summed once for the paragraph; each line is then found by bisection and moved back to the last place where
it may end, so the work grows with the number of lines and not with every trial break.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate

from drafting.layout.arranged import Alignment, Role, StyledParagraph, StyledRun
from drafting.layout.kinsoku import BreakRules
from drafting.layout.metrics import MM_PER_PT, widths
from drafting.layout.pages import Piece
from drafting.layout.portions import MARK, measure_portions

_LATIN_RUN = re.compile("[\\u0020-\\u007e\\u00a0-\\u00b6\\u00b8-\\u00ff]+")
_SLACK = 0.01

Notes = tuple[tuple[int, str], ...]
"""Footnotes by number and text."""
Setting = Callable[[int], tuple[Piece, ...]]
"""Sets a paragraph's line of that number."""
_Ends = tuple[int, int, int]
"""Start and end of a line, and where the next one begins (-1 after the last)."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines are set: ``left`` points from the sheet's edge, ``width`` points wide, after these rules.

    ``tracking`` is added after every character.
    """

    left: float
    width: float
    rules: BreakRules
    tracking: float = 0.0


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


@dataclass(frozen=True, slots=True)
class _Measured:
    """A paragraph's text with every character's advance, where it ends, and where a line that ends with it does; points."""

    text: str
    advances: list[float]
    edges: list[float]
    fits: list[float]
    portions: list[int]
    """Where the text is cut to be measured, in order."""


def break_paragraph(paragraph: StyledParagraph, column: Column) -> tuple[BrokenLine, ...]:
    """The paragraph's lines in the column; an empty paragraph has one line without pieces."""
    origins = _Origins(paragraph)
    if paragraph.tab_right is not None and "\t" in paragraph.text:
        # Its part after the tab stands flush right (发文字号 and 签发人).
        length = len(paragraph.text)
        return (origins.line((0, length), length > 1, partial(_tabbed_pieces, paragraph, column), 0),)
    measured = _measure(paragraph.runs, paragraph.size, column)
    ends = list(_line_ends(paragraph, measured, column))
    setting = partial(_line_pieces, paragraph, column, measured, ends)
    noted = any(run.note for run in paragraph.runs)
    lines: list[BrokenLine] = []
    for number, (start, end, following) in enumerate(ends):
        seen = end > start and bool(measured.text[start:end].strip(" "))
        line = origins.line((start, end if following < 0 else following), seen, setting, number)
        if noted:
            line.notes = _notes_between(paragraph.runs, start, end)
        lines.append(line)
    return tuple(lines)


def _line_pieces(
    paragraph: StyledParagraph, column: Column, measured: _Measured, ends: Sequence[_Ends], number: int
) -> tuple[Piece, ...]:
    start, end, following = ends[number]
    shown = start + len(measured.text[start:end].rstrip(" "))
    indent = _indent(paragraph, number)
    room = column.width - paragraph.right - indent
    x, advances = _place(paragraph, measured, (start, shown), room, following < 0)
    return _pieces(paragraph.runs, paragraph.size, start, column.left + indent + x, advances)


def _notes_between(runs: Sequence[StyledRun], start: int, end: int) -> Notes:
    starts = accumulate((len(run.text) for run in runs), initial=0)
    return tuple(
        (run.number, run.note) for place, run in zip(starts, runs, strict=False) if run.note and start <= place < end
    )


def _indent(paragraph: StyledParagraph, number: int) -> float:
    return paragraph.left + (paragraph.first_line - paragraph.hanging if number == 0 else 0.0)


def _measure(runs: Sequence[StyledRun], size: float, column: Column) -> _Measured:
    text = "".join(MARK * len(run.text) if run.number else run.text for run in runs)
    if not column.rules.portions:
        advances: list[float] = []
        for run in runs:
            advances += map(widths(size, run.typeface, run.style, column.tracking).__getitem__, run.text)
        edges = list(accumulate(advances, initial=0.0))
        return _Measured(text, advances, edges, edges, [])
    advances, added = measure_portions(text, runs, size, column.tracking)
    edges = list(accumulate(advances, initial=0.0))
    fits = edges.copy()
    for place, more in added:
        fits[place] -= more
    return _Measured(text, advances, edges, fits, [place for place, _ in added])


def _stretches(text: str) -> list[int]:
    """For every character of a line, whether it may widen after it."""
    stretches = [1] * len(text)
    for latin in _LATIN_RUN.finditer(text):
        first, last = latin.span()
        if last - first > 1:
            stretches[first : last - 1] = [int(char == " ") for char in latin[0][:-1]]
    if stretches:
        stretches[-1] = 0
    return stretches


def _line_ends(paragraph: StyledParagraph, measured: _Measured, column: Column) -> Iterator[_Ends]:
    text, edges, fits = measured.text, measured.edges, measured.fits
    start, number, length = 0, 0, len(measured.text)
    while True:
        available = column.width - paragraph.right - _indent(paragraph, number)
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


def _place(
    paragraph: StyledParagraph, measured: _Measured, span: tuple[int, int], available: float, last: bool
) -> tuple[float, tuple[float, ...]]:
    """Where the line begins within its width, in points, and its advances in millimetres, widened where it is justified."""
    start, end = span
    advances = measured.advances[start:end]
    if advances:
        advances[-1] += measured.fits[end] - measured.edges[end]
    spare, x = available - (measured.fits[end] - measured.edges[start]), 0.0
    if paragraph.align is Alignment.CENTER:
        x = max(0.0, spare / 2)
    elif paragraph.align is Alignment.RIGHT:
        x = max(0.0, spare)
    elif not last and paragraph.align is Alignment.JUSTIFY and spare > 0:
        stretches = _stretches(measured.text[start:end])
        if places := sum(stretches):
            extra = spare / places
            return x, tuple(
                [(advance + extra * wide) * MM_PER_PT for advance, wide in zip(advances, stretches, strict=True)]
            )
    return x, tuple([advance * MM_PER_PT for advance in advances])


def _pieces(
    runs: Sequence[StyledRun], size: float, start: int, x: float, advances: tuple[float, ...]
) -> tuple[Piece, ...]:
    """The line's text cut where the run changes, each piece at its place on the sheet. ``x`` in points, advances in mm."""
    x *= MM_PER_PT
    begin, end = 0, start + len(advances)
    if len(runs) == 1:
        (run,) = runs
        return (Piece(run.text[start:end], x, run.typeface, size, run.style, advances),) if advances else ()
    pieces: list[Piece] = []
    for run in runs:
        finish = begin + len(run.text)
        first, last = max(begin, start), min(finish, end)
        if first < last:
            share = advances[first - start : last - start]
            pieces.append(Piece(run.text[first - begin : last - begin], x, run.typeface, size, run.style, share))
            x += sum(share)
        if finish >= end:
            break
        begin = finish
    return tuple(pieces)


class _Origins:
    """From a place in the set paragraph back to its block: numbers that layout added count for nothing."""

    def __init__(self, paragraph: StyledParagraph) -> None:
        self._paragraph = paragraph
        self._runs: list[tuple[int, StyledRun, int]] = []
        self._plain = len(paragraph.runs) == 1 and paragraph.runs[0].start == 0
        begin, known = 0, 0
        for run in paragraph.runs:
            known = run.start if run.start >= 0 else known
            self._runs.append((begin, run, known))
            known += len(run.text) if run.start >= 0 else 0
            begin += len(run.text)

    def line(self, span: tuple[int, int], seen: bool, setting: Setting, number: int) -> BrokenLine:
        start, end = span
        if self._plain:
            only = self._paragraph.runs[0]
            role, block_id = only.role or self._paragraph.role, only.block_id or self._paragraph.block_id
            return BrokenLine(role, block_id, start, end, seen, setting, number)
        run = self._run_at(start)
        role = (run.role if run else None) or self._paragraph.role
        block_id = (run.block_id if run else "") or self._paragraph.block_id
        first, last = self._offset(start, block_id), self._offset(end, block_id)
        return BrokenLine(role, block_id, first, last, seen, setting, number, self._lead(start))

    def _run_at(self, place: int) -> StyledRun | None:
        return next((run for begin, run, _ in reversed(self._runs) if begin <= place), None)

    def _lead(self, place: int) -> int:
        return sum(
            begin + len(run.text) - place
            for begin, run, _ in self._runs
            if run.start < 0 and begin <= place < begin + len(run.text)
        )

    def _offset(self, place: int, block_id: str) -> int:
        offset = 0
        for begin, run, known in self._runs:
            if begin <= place and (run.block_id or self._paragraph.block_id) == block_id:
                offset = known + (min(place - begin, len(run.text)) if run.start >= 0 else 0)
        return offset


def _tabbed_pieces(paragraph: StyledParagraph, column: Column, _: int) -> tuple[Piece, ...]:
    before, after = _cut_at_tab(paragraph.runs)
    pieces: tuple[Piece, ...] = ()
    for runs, flush in ((before, False), (after, True)):
        measured = _measure(runs, paragraph.size, column)
        x = column.left + _indent(paragraph, 0)
        if flush:
            x = column.left + column.width - (paragraph.tab_right or 0.0) - measured.edges[-1]
        pieces += _pieces(runs, paragraph.size, 0, x, tuple(advance * MM_PER_PT for advance in measured.advances))
    return pieces


def _cut_at_tab(runs: Sequence[StyledRun]) -> tuple[tuple[StyledRun, ...], tuple[StyledRun, ...]]:
    before: list[StyledRun] = []
    for index, run in enumerate(runs):
        head, tab, tail = run.text.partition("\t")
        before.append(replace(run, text=head))
        if tab:
            return tuple(before), (replace(run, text=tail), *runs[index + 1 :])
    return tuple(before), ()
