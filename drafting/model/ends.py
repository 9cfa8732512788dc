"""What two versions of something share at both ends, so that only what differs between is dealt with."""

from __future__ import annotations

from collections.abc import Sequence


def same_ends(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """How many of the first and how many of the last are the same in both; none is counted at both ends."""
    shortest = min(len(one), len(other))
    head = 0
    while head < shortest and (one[head] is other[head] or one[head] == other[head]):
        head += 1
    tail = 0
    while tail < shortest - head and (one[-1 - tail] is other[-1 - tail] or one[-1 - tail] == other[-1 - tail]):
        tail += 1
    return head, tail
