"""The letter as lines: what the editor's document shows, line by line, and how the Letter says it should."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from clauses.body import Cell, Note, Run, Table, noted_runs
from drafting.layout.numbering import labels
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock
from drafting.model.letter import Letter
from ui.editor.fields import ALWAYS, FIELDS, LineRole

PICTURE = "\ufffc"
# What a text document cannot hold inside a line: separators, its own frame marks, halves of surrogate pairs.
_UNFIT = re.compile("[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029\ufdd0\ufdd1\ud800-\udfff\ufffc]")


def fit(text: str) -> str:
    """``text`` as a line can show it: each unfit character is one space, so that positions stay."""
    return _UNFIT.sub(" ", text)


class Shown(NamedTuple):
    """One line as the document holds it. Equal values look and read the same.

    ``key`` is the id of the line's first block, ``level`` that of a heading, ``head`` how many code points are set as a
    heading (its number and title; a run-in paragraph follows). ``bare``: a table that lost the empty line before it.
    """

    role: LineRole
    key: str = ""
    runs: tuple[Run, ...] = ()
    level: int = 0
    head: int = 0
    table: Table | None = None
    image: Figure | None = None
    bare: bool = False

    @property
    def text(self) -> str:
        return self.runs[0].text if len(self.runs) == 1 else "".join(run.text for run in self.runs)


class Line(NamedTuple):
    """A line as the document holds it, what it is, and the blocks of the letter it shows.

    No blocks: a field of the frame, or an empty place to type. ``number`` is the heading number as the document shows it.
    """

    shown: Shown
    role: LineRole
    blocks: tuple[Block, ...] = ()
    number: str = ""


def lines_of(letter: Letter, revealed: frozenset[LineRole] = frozenset()) -> list[Line]:
    """The lines that show ``letter``; ``revealed`` are fields shown though empty besides those that always are."""
    numbers = labels(letter.blocks)
    lines: list[Line] = []
    for role in LineRole:
        if role is LineRole.BODY:
            lines += body_lines(letter.blocks, numbers)
            continue
        texts = FIELDS[role].get(letter)
        if not texts and (role in ALWAYS or role in revealed):
            texts = ("",)
        lines += [Line(Shown(role, runs=plain(fit(text))), role) for text in texts]
    return lines


def body_lines(blocks: tuple[Block, ...], numbers: Mapping[str, str]) -> list[Line]:
    """The body; where it is empty, or ends with a table, one line to type in that is no block yet."""
    lines: list[Line] = []
    place = 0
    while place < len(blocks):
        block, number = blocks[place], numbers.get(blocks[place].id, "")
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        group = (block,)
        if isinstance(block, Heading) and block.run_in and isinstance(following, TextBlock):
            group = (block, following)
        lines.append(Line(shown_of(group, number), LineRole.BODY, group, number))
        place += len(group)
    if not lines or lines[-1].shown.table is not None:
        lines.append(Line(Shown(LineRole.BODY), LineRole.BODY))
    return lines


def shown_of(blocks: tuple[Block, ...], number: str) -> Shown:
    """One line of the body: a block, or a run-in heading with the paragraph that follows it."""
    first = blocks[0]
    match first:
        case Heading():
            head = fit(number + first.text)
            titled = (Run(number), *noted_runs(first.text, first.notes)) if first.notes else (Run(head),)
            rest = blocks[1].body.runs if len(blocks) > 1 and isinstance(blocks[1], TextBlock) else ()
            runs = joined((*titled, *rest))
            return Shown(LineRole.BODY, first.id, runs, first.level, len(head))
        case TextBlock():
            return Shown(LineRole.BODY, first.id, joined(first.body.runs))
        case TableBlock():
            return Shown(LineRole.BODY, first.id, table=fit_table(first.table))
        case Figure():
            return Shown(LineRole.BODY, first.id, plain(PICTURE), image=first)


def fit_table(table: Table) -> Table:
    if not any(
        cell and (cell.notes or _UNFIT.search(cell.text.replace("\n", ""))) for row in table.rows for cell in row
    ):
        return table
    return replace(table, rows=tuple(tuple(cell and _fit_cell(cell) for cell in row) for row in table.rows))


def _fit_cell(cell: Cell) -> Cell:
    """A footnote hangs on the character before its mark, at the start of a line on the first."""
    text = "\n".join(fit(part) for part in cell.text.split("\n"))
    places = [at + 1 for at, char in enumerate(text) if char != "\n"]
    held = [Note(next((at for at in places if at >= note.at), places[-1]), note.text) for note in cell.notes if places]
    return replace(cell, text=text, notes=tuple(sorted(held, key=lambda note: note.at)))


def joined(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The same text with neighbours of one style joined and empty runs left out.

    A footnote hangs on the character before its mark, at the start of a line on the first.
    """
    if len(runs) == 1 and runs[0].text and not _UNFIT.search(runs[0].text):
        return runs
    found: list[Run] = []
    waiting: tuple[str, ...] = ()
    for run in runs:
        text = fit(run.text)
        if waiting and text:
            found.append(Run(text[0], run.style, waiting))
            text, waiting = text[1:], ()
        if text and found and found[-1].style is run.style and not found[-1].notes:
            found[-1] = Run(found[-1].text + text, run.style, run.notes)
        elif text:
            found.append(Run(text, run.style, run.notes))
        elif run.notes and found:
            found[-1] = replace(found[-1], notes=(*found[-1].notes, *run.notes))
        else:
            waiting += run.notes
    return tuple(found)


def plain(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def cut(runs: tuple[Run, ...], start: int, end: int | None = None) -> tuple[Run, ...]:
    """The stretch of ``runs`` from code point ``start`` to ``end``, with the footnotes of its characters."""
    found: list[Run] = []
    here = 0
    for run in runs:
        text = run.text[max(start - here, 0) : None if end is None else max(end - here, 0)]
        here += len(run.text)
        if text:
            found.append(Run(text, run.style, run.notes if end is None or here <= end else ()))
    return tuple(found)
