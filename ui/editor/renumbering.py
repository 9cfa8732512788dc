"""Which headings are numbered automatically after the outline changed. Pure."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from drafting.layout.numbering import labels
from drafting.model.blocks import Block, Heading


def renumbered(before: tuple[Block, ...], after: tuple[Block, ...], typed: Set[str]) -> tuple[Block, ...]:
    """The blocks ``after`` a change of the outline, their headings numbered automatically wherever that changes nothing.

    A printed number gives way where it is the one that would be computed: for headings that were in step before the
    change, and for those just ``typed`` (their ids). A number out of step is kept, so that it is found and not mended.
    """
    computed = labels(_unprinted(before, None))
    in_step = {block.id for block in before if isinstance(block, Heading) and block.printed == computed.get(block.id)}
    known = {block.id: block for block in before}
    free = in_step - {
        block.id
        for block in after
        if isinstance(block, Heading)
        and block.id in typed
        and block.printed != getattr(known.get(block.id), "printed", "")
    }
    blocks = _unprinted(after, free)
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and block.printed and block.id in typed:
            automatic = replace(block, printed="")
            number = labels((*blocks[:place], automatic))[block.id]
            if _canonical(block.printed) == number:
                blocks = (*blocks[:place], automatic, *blocks[place + 1 :])
    return blocks


def _unprinted(blocks: tuple[Block, ...], ids: set[str] | None) -> tuple[Block, ...]:
    return tuple(
        replace(block, printed="")
        if isinstance(block, Heading) and block.printed and (ids is None or block.id in ids)
        else block
        for block in blocks
    )


_WIDE = str.maketrans("()．０１２３４５６７８９", "（）.0123456789")


def _canonical(number: str) -> str:
    return number.translate(_WIDE)
