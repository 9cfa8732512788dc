"""Paragraphs made headings and headings made paragraphs, on the officer's word. Pure."""

from __future__ import annotations

from dataclasses import replace

from clauses.body import Note, Paragraph, noted_runs, notes_in
from drafting.model.blocks import Block, Heading, TextBlock
from drafting.model.letter import Letter
from ui.editor.lines import Line, joined


def as_heading(letter: Letter, blocks: tuple[Block, ...], level: int) -> Letter:
    """The line of ``blocks`` as a heading of ``level``, numbered automatically; a run-in paragraph stays behind it."""
    first = blocks[0]
    if isinstance(first, Heading):
        return _replaced(letter, (first,), (replace(first, level=level, printed=""),))
    if not isinstance(first, TextBlock):
        return letter
    from drafting.reading.letter.headings import label_of  # its patterns take a while to build

    label = label_of(first.text)
    start = label.end if label else 0
    heading = Heading(
        id=first.id,
        level=level,
        text=first.text[start:],
        notes=tuple(Note(max(note.at - start, 0), note.text) for note in notes_in(first.body.runs)),
        section=first.section,
        confidence=first.confidence,
        origin=first.origin,
    )
    return _replaced(letter, (first,), (heading,))


def as_paragraph(letter: Letter, line: Line) -> Letter:
    """The line as a paragraph: its number goes, a run-in heading becomes the paragraph's first words."""
    first = line.blocks[0]
    if not isinstance(first, Heading):
        return letter
    titled = noted_runs(first.text, first.notes)
    rest = (run for block in line.blocks[1:] if isinstance(block, TextBlock) for run in block.body.runs)
    block = TextBlock(
        id=first.id,
        body=Paragraph(joined((*titled, *rest))),
        section=first.section,
        confidence=first.confidence,
        origin=first.origin,
    )
    return _replaced(letter, line.blocks, (block,))


def _replaced(letter: Letter, old: tuple[Block, ...], new: tuple[Block, ...]) -> Letter:
    place = next(place for place, block in enumerate(letter.blocks) if block.id == old[0].id)
    return replace(letter, blocks=(*letter.blocks[:place], *new, *letter.blocks[place + len(old) :]))
