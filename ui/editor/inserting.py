"""Bodies put into a letter: pasted tables and clauses become blocks where the cursor stands. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clauses.body import Paragraph, Table
from clauses.section import Section
from drafting.model.blocks import TYPED, Block, Heading, Origin, TableBlock, TextBlock, next_block_id
from drafting.model.letter import Letter
from drafting.model.span import Span


def insert_after(letter: Letter, caret: Span | None, blocks: Sequence[Block]) -> Letter:
    """``blocks`` after the block the caret stands in (an empty paragraph there gives way); at the end without a caret."""
    place = place_after(letter, caret)
    kept = letter.blocks[:place]
    if (
        kept
        and isinstance(kept[-1], TextBlock)
        and not kept[-1].text
        and caret is not None
        and caret.block_id == kept[-1].id
    ):
        kept = kept[:-1]
    return replace(letter, blocks=(*kept, *blocks, *letter.blocks[place:]))


def place_after(letter: Letter, caret: Span | None) -> int:
    """The index behind the caret's block; a run-in heading and its paragraph are not torn apart."""
    if caret is None:
        return len(letter.blocks)
    for place, block in enumerate(letter.blocks):
        if block.id == caret.block_id:
            run_in = isinstance(block, Heading) and block.run_in and place + 1 < len(letter.blocks)
            return place + 1 + run_in
    return len(letter.blocks)


def as_blocks(
    letter: Letter, parts: Sequence[str | Paragraph | Table], section: Section, origin: Origin = TYPED
) -> tuple[Block, ...]:
    """Paragraphs and tables as blocks with ids new to ``letter``."""
    number = int(next_block_id(letter.blocks)[1:])
    blocks: list[Block] = []
    for part in parts:
        ident = f"b{number + len(blocks)}"
        if isinstance(part, Table):
            blocks.append(TableBlock(id=ident, table=part, section=section, origin=origin))
        else:
            body = Paragraph.of(part) if isinstance(part, str) else part
            blocks.append(TextBlock(id=ident, body=body, section=section, origin=origin))
    return tuple(blocks)
