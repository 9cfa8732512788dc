"""Pieces: where every character of a broken line stands on the sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.layout.advances import Column, Measured, indent, measure, room
from drafting.layout.arranged import Alignment, StyledParagraph, StyledRun
from drafting.layout.pages import Piece
from drafting.model.lengths import MM_PER_PT

LineEnds = tuple[int, int, int]
"""Start and end of a line in its paragraph's text, and where the next one begins (-1 after the last)."""
_LATIN_RUN = re.compile("[\\u0020-\\u007e\\u00a0-\\u00b6\\u00b8-\\u00ff]+")


def line_pieces(
    paragraph: StyledParagraph, column: Column, measured: Measured, ends: Sequence[LineEnds], number: int
) -> tuple[Piece, ...]:
    """The pieces of the paragraph's line of that number, which ends where ``ends`` says."""
    start, end, following = ends[number]
    shown = start + len(measured.text[start:end].rstrip(" "))
    x, advances = _place(paragraph, measured, (start, shown), room(paragraph, column, number), following < 0)
    return _pieces(paragraph.runs, paragraph.size, start, column.left + indent(paragraph, number) + x, advances)


def tabbed_pieces(paragraph: StyledParagraph, column: Column, _: int) -> tuple[Piece, ...]:
    """The pieces of a paragraph that is one line: what follows its tab stands flush right."""
    before, after = _cut_at_tab(paragraph.runs)
    pieces: tuple[Piece, ...] = ()
    for runs, flush in ((before, False), (after, True)):
        measured = measure(runs, paragraph.size, column)
        x = column.left + indent(paragraph, 0)
        if flush:
            x = column.left + column.width - (paragraph.tab_right or 0.0) - measured.edges[-1]
        pieces += _pieces(runs, paragraph.size, 0, x, tuple(advance * MM_PER_PT for advance in measured.advances))
    return pieces


def _place(
    paragraph: StyledParagraph, measured: Measured, span: tuple[int, int], available: float, last: bool
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


def _cut_at_tab(runs: Sequence[StyledRun]) -> tuple[tuple[StyledRun, ...], tuple[StyledRun, ...]]:
    before: list[StyledRun] = []
    for index, run in enumerate(runs):
        head, tab, tail = run.text.partition("\t")
        before.append(replace(run, text=head))
        if tab:
            return tuple(before), (replace(run, text=tail), *runs[index + 1 :])
    return tuple(before), ()
