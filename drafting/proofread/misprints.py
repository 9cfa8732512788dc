"""Misprints: places where one changed character makes a stretch far cheaper to cut into words, and its neighbours usual ones.

Both are needed. A rare word is dear to cut, but stands where such words stand; a misprint has neighbours that are never printed
together (检则, 落时), and its correction has usual ones (see lexicon).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from drafting.proofread.lexicon import (
    COMMON,
    LONGEST,
    RARE,
    RAREST,
    UNKNOWN,
    Lexicon,
    alike,
    lexicon,
    looks_like,
    sides_of,
    sounds_alike,
)

HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_AROUND = 5
_LEAST_GAIN = 1.5
_CHEAPEST = 6.0
"""No word of two characters or more that is mistyped costs less."""


@dataclass(frozen=True, slots=True)
class Misprint:
    """``text[start:end]`` is probably ``right``; ``score`` tells how probably: at 0 every second one is, at 3 nearly all."""

    start: int
    end: int
    right: str
    score: float


def misprints(text: str, least: float) -> Iterator[Misprint]:
    """The best correction of every place that scores at least ``least``, from left to right, none overlapping."""
    for stretch in HAN.finditer(text):
        offset = stretch.start()
        for found in _in_stretch(stretch[0], least):
            yield Misprint(offset + found.start, offset + found.end, found.right, found.score)


@lru_cache(maxsize=4096)
def _in_stretch(text: str, least: float) -> tuple[Misprint, ...]:
    known = lexicon()
    if known.plain(text):
        return ()
    found = [
        Misprint(one.start, one.start + len(one.right), one.right, score)
        for one in candidates(known, text)
        if (score := _score(known, text, one)) >= least
    ]
    kept: list[Misprint] = []
    for one in sorted(found, key=lambda one: -one.score):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


@dataclass(frozen=True, slots=True)
class Candidate:
    """The word ``right`` might stand at ``start``; the whole stretch is cheaper by ``gain`` with it. ``lone`` of the characters
    beside it stand alone: among many such a name or a list of single characters is likelier than a misprint."""

    start: int
    right: str
    gain: float
    lone: int


def candidates(known: Lexicon, text: str) -> Iterator[Candidate]:
    """Where one changed character gives a word that makes the stretch cheaper."""
    before, after, cut = sides_of(text)
    costs, least = known.costs, before[-1] - _LEAST_GAIN
    alone = {first for first, last in pairwise(cut) if last - first == 1 and costs.get(text[first], UNKNOWN) > COMMON}
    for start, end in _pieces(known, text, cut):
        room = least - before[start] - after[end]
        if room > _CHEAPEST:
            for right in _one_changed(text[start:end]):
                if costs[right] <= room:
                    gain = room + _LEAST_GAIN - costs[right]
                    yield Candidate(start, right, gain, (start - 1 in alone) + (end in alone))


def _pieces(known: Lexicon, text: str, cut: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches of two to four characters that hold a character standing alone, and rare words of two."""
    size = len(text)
    alone = [size] * (size + 1)
    for first, last in pairwise(cut):
        if last - first == 1:
            alone[first] = first
        elif last - first == 2 and known.costs.get(text[first:last], UNKNOWN) >= RARE:
            yield first, last
    for start in range(size - 1, -1, -1):
        alone[start] = min(alone[start], alone[start + 1])
    for start in range(size - 1):
        if alone[start] < start + LONGEST:
            for end in range(max(start + 2, alone[start] + 1), min(size, start + LONGEST) + 1):
                yield start, end


def changed_place(wrong: str, right: str) -> int:
    """Where the two, of one length, differ first."""
    return next(place for place in range(len(wrong)) if wrong[place] != right[place])


# Fitted by logistic regression on misprints planted in letters and news, against all that clean letters and news offer.
_WEIGHTS = {
    "gain": 0.68,
    "printed inside": -0.59,
    "right inside": 0.2,
    "printed beside": -0.4,
    "right beside": 0.33,
    "sounds alike": 2.17,
    "looks much alike": 0.8,
    "looks alike": 1.37,
    "rare character": -0.43,
    "rare word": -0.07,
    "four characters": 2.5,
    "three characters": 0.93,
    "a word as printed": -0.38,
    "lone beside": -1.58,
    "turned": -2.0,
    "one": -2.11,
}


def features(known: Lexicon, text: str, one: Candidate) -> tuple[float, ...]:
    """What the score weighs, in the order of ``_WEIGHTS``: how usual the neighbours are with what is printed and with what is
    right, inside the word and at its changed edge; how easily the two characters are confused; how rare they are."""
    right, size = one.right, len(one.right)
    end = one.start + size
    printed = text[one.start : end]
    turned = printed == right[::-1]
    place = changed_place(printed, right)
    wrong, other = printed[place], right[place]
    left = text[max(0, one.start - 1) : one.start] if place == 0 else ""
    tail = text[end : end + 1] if place == size - 1 or turned else ""
    rank = looks_like(wrong).find(other)
    return (
        min(one.gain, 16.0),
        _usual(known, printed) / (size - 1),
        _usual(known, right) / (size - 1),
        _usual(known, left + printed[:1]) + _usual(known, printed[-1:] + tail),
        _usual(known, left + right[:1]) + _usual(known, right[-1:] + tail),
        float(sounds_alike(wrong, other) or turned),
        float(0 <= rank < 2),
        float(0 <= rank < 6),
        known.costs.get(wrong, UNKNOWN),
        known.costs[right],
        float(size == LONGEST),
        float(size == LONGEST - 1),
        float(printed in known.costs),
        float(one.lone),
        float(turned),
        1.0,
    )


def _usual(known: Lexicon, text: str) -> float:
    return sum(known.seen(first, second) for first, second in pairwise(text))


def _score(known: Lexicon, text: str, one: Candidate) -> float:
    return sum(weight * value for weight, value in zip(_WEIGHTS.values(), features(known, text, one), strict=True))


def gain_of(known: Lexicon, text: str, start: int, end: int, right: str) -> float:
    """How much cheaper the surroundings of ``text[start:end]`` are with ``right`` in its place."""
    left, tail = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return known.cost(left + text[start:end] + tail) - known.cost(left + right + tail)


def gain_within(text: str, start: int, end: int, right: str) -> float:
    """As ``gain_of``, in the run of Han characters that holds the stretch."""
    first, last = start, end
    while first > 0 and start - first < _AROUND and "\u4e00" <= text[first - 1] <= "\u9fff":
        first -= 1
    while last < len(text) and last - end < _AROUND and "\u4e00" <= text[last] <= "\u9fff":
        last += 1
    return gain_of(lexicon(), text[first:last], start - first, end - first, right)


@lru_cache(maxsize=65536)
def _one_changed(piece: str) -> tuple[str, ...]:
    """The words that ``piece`` becomes when one of its characters is changed for one that sounds or looks like it, or two change places."""
    known, size = lexicon(), len(piece)
    if size == LONGEST:
        return _idioms(known, piece)
    found: list[str] = []
    if firsts := known.before.get(piece[1:]):
        found += [other + piece[1:] for other in alike(piece[0]).intersection(firsts)]
    if lasts := known.after.get(piece[:-1]):
        found += [piece[:-1] + other for other in alike(piece[-1]).intersection(lasts)]
    if size > 2:
        if middles := known.middle.get(piece[0] + piece[2]):
            found += [piece[0] + other + piece[2] for other in alike(piece[1]).intersection(middles)]
    elif known.costs.get(piece[::-1], UNKNOWN) <= RAREST and piece not in known.costs:
        found.append(piece[::-1])
    return tuple(sorted(one for one in found if one != piece)) if found else ()


def _idioms(known: Lexicon, text: str) -> tuple[str, ...]:
    if text in known.costs:
        return ()
    found: list[str] = []
    for word in (*known.idioms.get(text[:2], ()), *known.idioms.get("?" + text[2:], ())):
        different = [place for place in range(LONGEST) if word[place] != text[place]]
        if len(different) == 1 and word[different[0]] in alike(text[different[0]]):
            found.append(word)
    return tuple(found)
