"""Misprints: suspects that are far likelier to have been meant otherwise than as they are printed.

What tells is how usual the characters beside it are with what is printed and with what may have been meant, in official
letters (usual) and in newspapers (lexicon), how the line is cut into words with either, and how easily the two are confused.
The weights are those of a logistic regression over misprints planted in letters written for it, against all suspects that the
same letters offer as they stand; each letter was judged without what it says itself (``python -m benchmarks.training misprints``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from drafting.proofread.lexicon import UNKNOWN, Lexicon, lexicon, looks_like, sounds_alike
from drafting.proofread.suspects import Suspect, suspects
from drafting.proofread.usual import SIDE, Usual, doubtful, plainly, usual

_NEAR = 5


@dataclass(frozen=True, slots=True)
class Misprint:
    """``text[start:end]`` is probably ``right``, a whole word or more; ``score`` tells how probably: at 0 every second one is,
    at 3 nearly all. ``place`` is where the changed characters begin."""

    start: int
    end: int
    right: str
    score: float
    place: int


def misprints(text: str, least: float) -> Iterator[Misprint]:
    """The best correction of every place of a line that scores at least ``least``, from left to right, none overlapping."""
    return (one for one in _in_line(text) if one.score >= least)


_LEAST = -2.0


@lru_cache(maxsize=4096)
def _in_line(text: str) -> tuple[Misprint, ...]:
    common, plain = usual(), plainly(text)
    places = {at + SIDE: wholly for at, wholly in doubtful(text).items()}
    judged = [(judge(common, plain, suspect), suspect) for suspect in suspects(common, plain, places)]
    likely = sorted((row for row in judged if row[0] >= _LEAST), key=lambda row: (-row[0], row[1].start, row[1].right))
    kept: list[Misprint] = []
    for score, suspect in likely:
        one = _misprint(plain, suspect, score)
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _misprint(plain: str, suspect: Suspect, score: float) -> Misprint:
    """With the word that the correction makes there."""
    start, end = suspect.start, suspect.start + len(suspect.right)
    first, last = suspect.first, suspect.first + len(suspect.meant)
    right = plain[first:start] + suspect.right + plain[end:last]
    return Misprint(first - SIDE, last - SIDE, right, score, start - SIDE)


def judge(common: Usual, plain: str, suspect: Suspect) -> float:
    """The score of a suspect."""
    weights = _weights()
    return sum(weights[name] * value for name, value in features(common, plain, suspect).items())


@cache
def _weights() -> Mapping[str, float]:
    return json.loads((files("resources") / "words" / "misprints.json").read_text(encoding="utf-8"))


def features(common: Usual, plain: str, suspect: Suspect) -> dict[str, float]:
    """What the score weighs."""
    known = lexicon()
    start, end = suspect.start, suspect.start + len(suspect.right)
    wrong, right = plain[start:end], suspect.right
    was, meant = plain[start - 2 : end + 2], plain[start - 2 : start] + right + plain[end : end + 2]
    size = len(was)
    threes = [common.level(meant[at : at + 3]) for at in range(size - 2)]
    pairs_was = [common.level(was[at : at + 2]) for at in range(1, size - 2)]
    pairs_meant = [common.level(meant[at : at + 2]) for at in range(1, size - 2)]
    rank = looks_like(wrong).find(right) if len(right) == 1 else -1
    word, word_meant = suspect.was, suspect.meant
    return {
        "threes": sum(level > 0 for level in threes),
        "how often threes": sum(threes),
        "threes printed": sum(common.level(was[at : at + 3]) > 0 for at in range(size - 2)),
        "pairs printed": sum(level > 0 for level in pairs_was),
        "how often pairs printed": sum(pairs_was),
        "pairs meant": sum(level > 0 for level in pairs_meant),
        "how often pairs meant": sum(pairs_meant),
        "in print": sum(known.seen(*pair) for pair in pairwise(was[1:-1])),
        "in print as meant": sum(known.seen(*pair) for pair in pairwise(meant[1:-1])),
        "sounds alike": float(sounds_alike(wrong, right)),
        "looks much alike": float(0 <= rank < 2),
        "looks alike": float(0 <= rank < 6),
        "turned": float(len(right) > 1),
        "rare": known.costs.get(wrong[0], UNKNOWN),
        "rare as meant": known.costs.get(right[0], UNKNOWN),
        "gain": min(max(suspect.gain, -6.0), 16.0),
        "in a word": float(len(word) > 1),
        "in a long word": float(len(word) > 2),
        "rare word": known.costs.get(word, UNKNOWN),
        "in a word as meant": float(len(word_meant) > 1),
        "in a long word as meant": float(len(word_meant) > 2),
        "rare word as meant": known.costs.get(word_meant, UNKNOWN),
        "begins a run": float(start == suspect.run[0]),
        "ends a run": float(end == suspect.run[1]),
        "one": 1.0,
    }


def gain_of(known: Lexicon, text: str, start: int, end: int, right: str) -> float:
    """How much cheaper the surroundings of ``text[start:end]``, a run of Chinese characters, are with ``right`` in its place."""
    left, tail = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return known.cost(left + text[start:end] + tail) - known.cost(left + right + tail)


def gain_within(text: str, start: int, end: int, right: str) -> float:
    """As ``gain_of``, in the run of Chinese characters that holds the stretch."""
    first, last = start, end
    while first > 0 and start - first < _NEAR and "\u4e00" <= text[first - 1] <= "\u9fff":
        first -= 1
    while last < len(text) and last - end < _NEAR and "\u4e00" <= text[last] <= "\u9fff":
        last += 1
    return gain_of(lexicon(), text[first:last], start - first, end - first, right)
