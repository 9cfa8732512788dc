"""Letter -> plain text in the order it is printed; reading it again gives the same letter (drafting/reading/letter/text.py)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clauses.body import Run, Table, noted_runs
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter
from drafting.reading.letter.headings import is_bare_heading, split_heading
from drafting.reading.letter.tail import ATTACHMENT_NUMBER
from drafting.reading.textual.markdown import has_markup
from drafting.reading.textual.pipes import is_row, lines_of

_HAN = "〇一二三四五六七八九"


def letter_to_text(letter: Letter) -> str:
    """The letter as text, one line a paragraph, tables as pipe rows, a line end after the last.

    Footnotes as in Markdown: ``[^1]`` where the mark stands, their text at the end.
    """
    notes: list[str] = []
    lines = [*_lines(letter, notes)]
    lines += [f"[^{number}]: " + note.replace("\n", "\n    ") for number, note in enumerate(notes, start=1)]
    return "\n".join(lines) + "\n"


def _marked(runs: Iterable[Run], notes: list[str]) -> str:
    """The text with the marks of its footnotes, which are added to ``notes``."""
    text = ""
    for run in runs:
        text += run.text
        for note in run.notes:
            notes.append(note)
            text += f"[^{len(notes)}]"
    return text


def _lines(letter: Letter, notes: list[str]) -> Iterator[str]:
    marks = letter.marks
    yield from filter(None, (marks.copy_number, marks.secrecy, marks.urgency, marks.category, marks.disclosure))
    if letter.authority:
        yield letter.authority
    numbers = [
        letter.doc_number,
        f"签发人：{letter.signer}" if letter.signer and not re.search("[:：]", letter.signer) else letter.signer,
    ]
    if any(numbers):
        yield "　　".join(filter(None, numbers))
    yield from letter.title
    if letter.addressees:
        yield letter.addressees + ("" if letter.addressees.endswith(":") else "：")
    yield from _block_lines(letter.blocks, notes)
    yield from _attachment_list([one for one in letter.attachments if one.name])
    yield from letter.signature
    if letter.date:
        yield letter.date
    yield from letter.notes
    for place, attachment in enumerate(letter.attachments, start=1):
        if attachment.blocks:
            yield f"附件{place}" if len(letter.attachments) > 1 else "附件"
            yield from _block_lines(attachment.blocks, notes)
    if letter.cc:
        yield letter.cc if letter.cc.startswith("抄") else f"抄送：{letter.cc}"
    if letter.issued_on:
        yield "　".join(filter(None, (letter.issued_by, letter.issued_on)))


def _attachment_list(attachments: Sequence[Attachment]) -> Iterator[str]:
    for place, attachment in enumerate(attachments, start=1):
        numbered = ATTACHMENT_NUMBER.match(attachment.name)
        number = f"{place}." if len(attachments) > 1 and not numbered else ""
        yield ("附件：" if place == 1 else "") + number + attachment.name


def _block_lines(blocks: Sequence[Block], notes: list[str]) -> Iterator[str]:
    counters = [0, 0, 0, 0]
    opened = ""
    for block in blocks:
        if isinstance(block, Heading):
            line = _heading_line(block, counters, notes)
            if block.run_in:
                opened = line
            else:
                yield line
        elif isinstance(block, TextBlock):
            text = _marked(block.body.runs, notes)
            yield opened + text if opened else _escape(block.text) + text
            opened = ""
        elif isinstance(block, TableBlock):
            yield from lines_of(_marked_table(block.table, notes))
        else:
            yield _figure_line(block)
    if opened:
        yield opened


def _heading_line(heading: Heading, counters: list[int], notes: list[str]) -> str:
    text = _marked(noted_runs(heading.text, heading.notes), notes)
    level = min(max(heading.level, 1), 4)
    if not heading.numbered and level == 1 and is_bare_heading(heading.text):
        return text
    if not heading.numbered:
        return "#" * level + " " + text
    counters[level - 1] += 1
    counters[level:] = [0] * (4 - level)
    return (heading.printed or heading_number(level, counters[level - 1])) + text


def heading_number(level: int, count: int) -> str:
    """The number of the ``count``-th heading of a level: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3)."""
    return {1: f"{chinese_number(count)}、", 2: f"（{chinese_number(count)}）", 3: f"{count}.", 4: f"（{count}）"}[
        level
    ]


def chinese_number(count: int) -> str:
    """1 to 99 in Chinese numerals."""
    tens, ones = divmod(count, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones or not tens else "")


def _marked_table(table: Table, notes: list[str]) -> Table:
    rows = tuple(
        tuple(cell and replace(cell, text=_marked(noted_runs(cell.text, cell.notes), notes)) for cell in row)
        for row in table.rows
    )
    return replace(table, rows=rows)


def _escape(text: str) -> str:
    """What marks a paragraph as one where the reader would take it for something else."""
    looks_otherwise = (
        text.startswith(("\\", "#"))
        or is_row(text)
        or has_markup(text)
        or split_heading(text) is not None
        or is_bare_heading(text)
    )
    return "\\" if looks_otherwise else ""


def _figure_line(_: Figure) -> str:
    return "［图］"
