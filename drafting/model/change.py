"""Change: one step of the undo history, small enough to be saved at every pause in typing.

A letter is a frame (all fields but the blocks) and a row of blocks. A change replaces one stretch of blocks, and the
frame where it differs. It carries both sides, so it applies and reverts without the letters it came from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafting.model.blocks import Block
from drafting.model.ends import same_ends
from drafting.model.letter import Letter


@dataclass(frozen=True, slots=True)
class Change:
    """Replace ``removed`` (blocks from index ``start``) by ``inserted``; frames are letters without blocks, or None."""

    start: int
    removed: tuple[Block, ...]
    inserted: tuple[Block, ...]
    frame_before: Letter | None = None
    frame_after: Letter | None = None


def difference(before: Letter, after: Letter) -> Change | None:
    """The smallest single change that makes ``after`` of ``before``; None where they are equal."""
    if before == after:
        return None
    old, new = before.blocks, after.blocks
    head, tail = same_ends(old, new)
    frame_before, frame_after = replace(before, blocks=()), replace(after, blocks=())
    same_frame = frame_before == frame_after
    return Change(
        head,
        old[head : len(old) - tail],
        new[head : len(new) - tail],
        None if same_frame else frame_before,
        None if same_frame else frame_after,
    )


def apply(letter: Letter, change: Change) -> Letter:
    """``letter`` after the change. The letter must be the one the change was made on."""
    end = change.start + len(change.removed)
    if letter.blocks[change.start : end] != change.removed:
        raise ValueError("the change was made on another letter")
    blocks = letter.blocks[: change.start] + change.inserted + letter.blocks[end:]
    return replace(change.frame_after or letter, blocks=blocks)


def inverse(change: Change) -> Change:
    """The change that takes ``change`` back."""
    return Change(change.start, change.inserted, change.removed, change.frame_after, change.frame_before)
