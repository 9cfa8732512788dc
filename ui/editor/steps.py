"""The fewest steps that make the document show what it should: lines inserted, removed, or put right in place."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from drafting.model.ends import same_ends
from ui.editor.lines import Shown


class Do(Enum):
    INSERT = auto()
    REMOVE = auto()
    PATCH = auto()


class Step(NamedTuple):
    """Insert ``shown`` before line ``place``, remove the line there, or make it show ``shown``."""

    do: Do
    place: int
    shown: Shown | None = None


def steps(now: Sequence[Shown], wanted: Sequence[Shown]) -> list[Step]:
    """From the last line to the first, so that places stay true while the steps are taken one by one."""
    head, tail = same_ends(now, wanted)
    old, new = now[head : len(now) - tail], wanted[head : len(wanted) - tail]
    if not old and not new:
        return []
    from difflib import SequenceMatcher  # not needed for the first paint

    matcher = SequenceMatcher(None, [_identity(line) for line in old], [_identity(line) for line in new], False)
    found: list[Step] = []
    for tag, old_start, old_end, new_start, new_end in reversed(matcher.get_opcodes()):
        pairs = min(old_end - old_start, new_end - new_start)
        if tag == "replace" and any(line.table for line in (*old[old_start:old_end], *new[new_start:new_end])):
            pairs = 0
        # What comes is inserted before what goes is removed: a document is never without a line.
        here, more = head + old_start + pairs, new_end - new_start - pairs
        found += [Step(Do.INSERT, here, new[place]) for place in range(new_end - 1, new_start + pairs - 1, -1)]
        found += [Step(Do.REMOVE, place + more) for place in range(head + old_end - 1, here - 1, -1)]
        found += [
            Step(Do.PATCH, head + old_start + place, new[new_start + place])
            for place in range(pairs - 1, -1, -1)
            if old[old_start + place] != new[new_start + place]
        ]
    return found


def _identity(line: Shown) -> tuple[str, str, bool]:
    return line.role, line.key, line.table is not None
