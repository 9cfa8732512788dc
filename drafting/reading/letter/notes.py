"""Footnotes whose mark stands where a letter has no runs: in its title, addressees, signature or another field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clauses.body import Paragraph, Run, Table
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Letter
from drafting.reading.source import Element, Grid, Line

MOVED = "标题、主送或落款等处的脚注已移到最近的正文段落末尾，请核对脚注的位置。"


def with_stray_notes(letter: Letter, head: Sequence[Element], rest: Sequence[Element]) -> Letter:
    """``letter`` with the footnotes of its ``head`` behind the first paragraph of the body.

    Those of the ``rest`` that no block has taken are put behind the last.
    """
    before = [note for element in head for note in _notes_of(element)]
    following = [note for element in rest for note in _notes_of(element)]
    if not before and not following:
        return letter
    own = Counter(note for block in _blocks(letter) for note in _notes_in(block))
    after: list[str] = []
    for note in following:
        if own[note]:
            own[note] -= 1
        else:
            after.append(note)
    places = [place for place, block in enumerate(letter.blocks) if isinstance(block, TextBlock)]
    if not places or not (before or after):
        return letter
    return _behind(_behind(letter, places[0], before), places[-1], after)


def moved_notes(letter: Letter, elements: Iterable[Element]) -> bool:
    """Whether a footnote of the file's ``elements`` stands behind other words now than in the file."""
    lines = [line for line in elements if isinstance(line, Line) and any(run.notes for run in line.runs)]
    blocks = [*_blocks(letter)] if lines else []
    return not all(
        any(note in _notes_in(block) and (block.text in line.text or line.text in block.text) for block in blocks)
        for line in lines
        for note in _notes_of(line)
    )


def _blocks(letter: Letter) -> Iterator[Block]:
    yield from letter.blocks
    for attachment in letter.attachments:
        yield from attachment.blocks


def _behind(letter: Letter, place: int, notes: Sequence[str]) -> Letter:
    block = letter.blocks[place]
    if not notes or not isinstance(block, TextBlock):
        return letter
    body = Paragraph((*block.body.runs, Run("", notes=tuple(notes))))
    return replace(letter, blocks=(*letter.blocks[:place], replace(block, body=body), *letter.blocks[place + 1 :]))


def _notes_of(element: Element) -> Iterator[str]:
    if isinstance(element, Line):
        yield from (note for run in element.runs for note in run.notes)
    elif isinstance(element, Grid):
        yield from _table_notes(element.table)


def _notes_in(block: Block) -> Iterator[str]:
    if isinstance(block, TextBlock):
        yield from (note for run in block.body.runs for note in run.notes)
    elif isinstance(block, Heading):
        yield from (note.text for note in block.notes)
    elif isinstance(block, TableBlock):
        yield from _table_notes(block.table)


def _table_notes(table: Table) -> Iterator[str]:
    yield from (note.text for row in table.rows for cell in row if cell for note in cell.notes)
