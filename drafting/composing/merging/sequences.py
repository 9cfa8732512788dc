"""Rows of anything: three states merged, and the members of two states paired by likeness and order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
V = TypeVar("V")

# What is less alike than this is another paragraph, not the same one rewritten; a moved one must be more alike.
ALIKE, MOVED = 0.45, 0.8
_SHORT, _SHARED = 12, 0.2


def merged(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T], *, prefer_theirs: bool) -> tuple[list[T], bool]:
    """What either side changed of ``base``, and whether both changed one stretch differently (the preferred one stands)."""
    to_ours, to_theirs = _kept(base, ours), _kept(base, theirs)
    stable = [place for place in range(len(base)) if place in to_ours and place in to_theirs]
    found: list[T] = []
    conflict = False
    at = (0, 0, 0)
    for place in (*stable, -1):
        end = (place, to_ours[place], to_theirs[place]) if place >= 0 else (len(base), len(ours), len(theirs))
        was, own, other = base[at[0] : end[0]], ours[at[1] : end[1]], theirs[at[2] : end[2]]
        if list(own) == list(was) or list(own) == list(other):
            found += other
        elif list(other) == list(was):
            found += own
        else:
            conflict = True
            found += other if prefer_theirs else own
        if place >= 0:
            found.append(base[place])
            at = (end[0] + 1, end[1] + 1, end[2] + 1)
    return found, conflict


def _kept(base: Sequence[T], other: Sequence[T]) -> dict[int, int]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return {block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)}


def likeness(one: str, other: str) -> float:
    """0 to 1: how much of two texts is the same in the same order."""
    if one == other:
        return 1.0
    if not _may_be_alike(one, other):
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    ratio = matcher.ratio()
    # A paragraph cut in two, or two put together: the shorter stands whole in the longer.
    shorter = min(len(one), len(other))
    whole = matcher.find_longest_match().size
    return max(ratio, ALIKE + ratio / 2) if shorter >= 8 and whole >= 0.9 * shorter else ratio


def _may_be_alike(one: str, other: str) -> bool:
    """A quick look by pairs of characters, for every paragraph is held against every other."""
    if min(len(one), len(other)) < _SHORT:
        return True
    few, many = sorted((_neighbours(one), _neighbours(other)), key=len)
    return len(few & many) >= _SHARED * len(few)


@lru_cache(maxsize=2048)
def _neighbours(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))


def pairs(
    before: Sequence[V], after: Sequence[V], key: Callable[[V], str], kind: Callable[[V], str], *, moves: bool = True
) -> dict[int, int]:
    """The places in ``after`` by the places in ``before`` that hold the same thing, changed or not.

    Equal texts in order first, then what is alike between them, then (``moves``) what stands elsewhere now.
    """
    old = [f"{kind(one)}\0{key(one)}" for one in before]
    new = [f"{kind(one)}\0{key(one)}" for one in after]
    found = _kept(old, new)
    if moves:
        for place, words in enumerate(old):
            taken = set(found.values())
            if place not in found and len(words) > 8 and old.count(words) == 1 and new.count(words) == 1:
                other = new.index(words)
                found |= {} if other in taken else {place: other}
    fixed = sorted((place, other) for place, other in _kept(old, new).items())
    at = (0, 0)
    for end in (*fixed, (len(before), len(after))):
        found |= _alike(before, after, (at[0], end[0]), (at[1], end[1]), found, key, kind)
        at = (end[0] + 1, end[1] + 1)
    if moves:
        _add_moved(before, after, found, key, kind)
    return found


def _alike(
    before: Sequence[V],
    after: Sequence[V],
    old: tuple[int, int],
    new: tuple[int, int],
    found: dict[int, int],
    key: Callable[[V], str],
    kind: Callable[[V], str],
) -> dict[int, int]:
    """The pairs of a stretch, in order, that are most alike together."""
    taken = set(found.values())
    rows = [place for place in range(*old) if place not in found]
    columns = [place for place in range(*new) if place not in taken]
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    worth = [
        [
            likeness(key(before[row]), key(after[column])) if kind(before[row]) == kind(after[column]) else 0.0
            for column in columns
        ]
        for row in rows
    ]
    for row in reversed(range(len(rows))):
        for column in reversed(range(len(columns))):
            own = worth[row][column]
            matched = best[row + 1][column + 1] + own if own >= ALIKE else 0.0
            best[row][column] = max(matched, best[row + 1][column], best[row][column + 1])
    pairs: dict[int, int] = {}
    row = column = 0
    while row < len(rows) and column < len(columns):
        own = worth[row][column]
        if own >= ALIKE and best[row][column] == best[row + 1][column + 1] + own:
            pairs[rows[row]] = columns[column]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def _add_moved(
    before: Sequence[V],
    after: Sequence[V],
    found: dict[int, int],
    key: Callable[[V], str],
    kind: Callable[[V], str],
) -> None:
    """What was moved and changed on the way: much alike, and nothing else is as much."""
    taken = set(found.values())
    free = [place for place in range(len(after)) if place not in taken]
    for place in range(len(before)):
        if place in found or len(key(before[place])) < 8:
            continue
        ranked = sorted(
            (
                (SequenceMatcher(None, key(before[place]), key(after[other]), autojunk=False).ratio(), -other)
                for other in free
                if kind(before[place]) == kind(after[other]) and _may_be_alike(key(before[place]), key(after[other]))
            ),
            reverse=True,
        )
        if ranked and ranked[0][0] >= MOVED:
            found[place] = -ranked[0][1]
            free.remove(found[place])
