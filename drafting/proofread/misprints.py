"""Misprints: places where one changed or dropped character makes a stretch far cheaper to cut into words (see lexicon)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafting.proofread.lexicon import LONGEST, Lexicon, alike, lexicon

HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_AROUND = 5


@dataclass(frozen=True, slots=True)
class Misprint:
    """``text[start:end]`` is probably ``right``; ``gain`` is how much cheaper that is."""

    start: int
    end: int
    right: str
    gain: float


def misprints(text: str, least: float) -> Iterator[Misprint]:
    """The best correction of every place that gains at least ``least``, from left to right, none overlapping."""
    for stretch in HAN.finditer(text):
        offset = stretch.start()
        for found in _in_stretch(stretch[0], least):
            yield Misprint(offset + found.start, offset + found.end, found.right, found.gain)


@lru_cache(maxsize=4096)
def _in_stretch(text: str, least: float) -> tuple[Misprint, ...]:
    known = lexicon()
    words, places = known.cut(text), [0]
    for word in words:
        places.append(places[-1] + len(word))
    found = [
        Misprint(start, start + len(right), right, gain)
        for start, right in _candidates(known, text, words, places)
        if (gain := gain_of(known, text, start, start + len(right), right)) >= least
    ]
    kept: list[Misprint] = []
    for one in sorted(found, key=lambda one: -one.gain):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


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


def _candidates(known: Lexicon, text: str, words: list[str], places: list[int]) -> Iterator[tuple[int, str]]:
    for index, (word, place) in enumerate(zip(words, places, strict=False)):
        if len(word) > 2:
            continue
        following = words[index + 1] if index + 1 < len(words) else ""
        if following and len(word) + len(following) <= 3:
            yield from ((place, right) for right in _pairs(word, following))
        if len(word) == 1 or len(following) == 1:
            first = max(0, place - LONGEST + 1)
            for start in range(first, min(place + 1, len(text) - LONGEST + 1)):
                if right := _idiom(text[start : start + LONGEST]):
                    yield start, right


@lru_cache(maxsize=65536)
def _pairs(word: str, following: str) -> tuple[str, ...]:
    """Words of two or three characters that differ from ``word + following`` in a single character standing alone."""
    known, found = lexicon(), list[str]()
    if len(word) == 1:
        found += [other + following for other in known.before.get(following, ()) if other in alike(word)]
    if len(following) == 1:
        found += [word + other for other in known.after.get(word, ()) if other in alike(following)]
    return tuple(one for one in found if one != word + following)


@lru_cache(maxsize=65536)
def _idiom(text: str) -> str | None:
    known = lexicon()
    if text in known.costs:
        return None
    for word in (*known.idioms.get(text[:2], ()), *known.idioms.get("?" + text[2:], ())):
        different = [place for place in range(LONGEST) if word[place] != text[place]]
        if len(different) == 1 and word[different[0]] in alike(text[different[0]]):
            return word
    return None
