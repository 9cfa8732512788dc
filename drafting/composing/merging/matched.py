"""Blocks of two states of a letter matched: the same block, reworded or moved; and what of it counts as its content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from drafting.composing.merging.sequences import ALIKE, likeness, pairs
from drafting.composing.merging.tables import table_lines
from drafting.composing.merging.wording import glyphs_of
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock


def content_of(block: Block) -> object:
    """What a reader of the letter sees of a block: not its id, section or origin."""
    if isinstance(block, Heading):
        return block.level, block.text, block.printed, block.run_in, block.numbered, block.notes
    if isinstance(block, TextBlock):
        return glyphs_of(block.body.runs)
    return block.table if isinstance(block, TableBlock) else (block.image, block.width_mm)


def words_of(block: Block) -> str:
    """A block for reading in a report."""
    if isinstance(block, TableBlock):
        return table_lines(block.table)
    if isinstance(block, Figure):
        return "（图片）"
    return f"{block.printed}{block.text}" if isinstance(block, Heading) else block.text


def same_blocks(before: Sequence[Block], after: Sequence[Block]) -> dict[int, int]:
    """The places in ``after`` by those in ``before``: by id where the words are still alike, else by likeness."""
    by_id = {block.id: place for place, block in enumerate(after)}
    found: dict[int, int] = {}
    for place, block in enumerate(before):
        other = by_id.get(block.id)
        if other is not None and _is_still(block, after[other]):
            found[place] = other
    taken = set(found.values())
    old = [place for place in range(len(before)) if place not in found]
    new = [place for place in range(len(after)) if place not in taken]
    rest = pairs([before[place] for place in old], [after[place] for place in new], words_of, _kind)
    return found | {old[place]: new[other] for place, other in rest.items()}


def run_in_mended(blocks: tuple[Block, ...], *sources: Sequence[Block]) -> tuple[Block, ...]:
    """A heading whose text no longer follows stands alone, whatever else follows it now."""
    known = {
        (one.id, other.id if other else "")
        for row in sources
        for one, other in zip(row, (*row[1:], None), strict=False)
    }
    return tuple(
        replace(block, run_in=False)
        if isinstance(block, Heading)
        and block.run_in
        and (block.id.rstrip("*"), following.id.rstrip("*") if following else "") not in known
        else block
        for block, following in zip(blocks, (*blocks[1:], None), strict=False)
    )


def standing(order: Sequence[int]) -> set[int]:
    """The most members of ``order`` that stand in rising order: all others were moved."""
    ends: list[int] = []
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for value in order:
        at = bisect_left(tails, value)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [value]
        before[value] = ends[at - 1] if at else None
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _is_still(one: Block, other: Block) -> bool:
    if isinstance(one, TableBlock | Figure) or isinstance(other, TableBlock | Figure):
        return type(one) is type(other)
    return len(one.text) < 8 or not other.text or likeness(one.text, other.text) >= ALIKE


def _kind(block: Block) -> str:
    return type(block).__name__ if isinstance(block, TableBlock | Figure) else "text"
