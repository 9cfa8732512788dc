"""Where a clause goes in a letter, and what it becomes there. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clauses.clause import Clause
from clauses.section import Section
from clauses.slots import fill, fill_text, slot_names
from drafting.model.blocks import TYPED, Block, Heading, Origin, OriginKind, TextBlock, next_block_id
from drafting.model.letter import Letter
from drafting.model.span import Span
from ui.editor.inserting import as_blocks, place_after

_PARTED = (Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS)
_ORDER = {section: place for place, section in enumerate(Section)}


def insert_clause(
    letter: Letter, caret: Span | None, clause: Clause, values: Mapping[str, str], here: bool = False
) -> tuple[Letter, tuple[Block, ...]]:
    """``letter`` with the clause, its slots filled, and the new blocks.

    ``here``: right behind the cursor, whatever stands there. Otherwise it goes behind the cursor where the cursor stands in the clause's own section (or in one that is not known), else
    to the end of that section, under a heading of its own where the section's other parts have theirs, else where the
    order of a reply puts it.
    """
    origin = Origin(OriginKind.CLAUSE, clause.id, clause.revision) if clause.id else TYPED
    blocks = as_blocks(letter, fill(clause.body, values), clause.section, origin)
    at_caret = here or _at_caret(letter, caret, clause.section)
    place = place_after(letter, caret) if at_caret else _place(letter, clause.section)
    if not at_caret and _has_parts(letter, clause.section):
        ident = next_block_id((*letter.blocks, *blocks))
        title = fill_text(clause.title, values)
        blocks = (Heading(id=ident, level=2, text=title, section=clause.section, origin=origin), *blocks)
    kept = letter.blocks[:place]
    if caret is not None and kept and kept[-1].id == caret.block_id and _is_blank(kept[-1]):
        kept = kept[:-1]
    return replace(letter, blocks=(*kept, *blocks, *letter.blocks[place:])), blocks


def open_slots(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The slots still to be filled in these blocks."""
    texts = [block.text for block in blocks]
    texts += [
        cell for block in blocks if (table := getattr(block, "table", None)) for row in table.texts for cell in row
    ]
    return slot_names("\n".join(texts))


def _at_caret(letter: Letter, caret: Span | None, section: Section) -> bool:
    here = next((block for block in letter.blocks if caret and block.id == caret.block_id), None)
    return here is not None and (here.section in (section, Section.OTHER) or section is Section.OTHER)


def _has_parts(letter: Letter, section: Section) -> bool:
    """Whether the section's parts stand under second-level headings."""
    return section in _PARTED and any(
        isinstance(block, Heading) and block.level == 2 for block in letter.blocks if block.section is section
    )


def _place(letter: Letter, section: Section) -> int:
    own = [place for place, block in enumerate(letter.blocks) if block.section is section]
    if own:
        return own[-1] + 1
    later = (place for place, block in enumerate(letter.blocks) if _ORDER[block.section] > _ORDER[section])
    return next((_before_headings(letter, place) for place in later), len(letter.blocks))


def _before_headings(letter: Letter, place: int) -> int:
    """Headings belong to what follows them: nothing is put between."""
    while place and isinstance(letter.blocks[place - 1], Heading) and not isinstance(letter.blocks[place], Heading):
        place -= 1
    return place


def _is_blank(block: Block) -> bool:
    return isinstance(block, TextBlock) and not block.text
