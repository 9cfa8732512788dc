"""Fixed phrases of official letters: a stretch that is one of them but for a single character is very likely a misprint of it.

Unlike the misprint finder this sees real words in the wrong place, too: 主题责任 is cut into two common words, but only 主体责任
is a phrase. In a phrase of four characters or more, two that stand side by side come before or after any other; phrases are
found by these two and by the character that belongs there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from drafting.proofread.lexicon import alike, lexicon, looks_like, sounds_alike
from drafting.proofread.misprints import gain_of
from drafting.proofread.suspects import HAN
from drafting.proofread.usual import strange

SHORTEST = 4
_SHAPES = 6
_AROUND = 6
_LEAST_GAIN = -4.0


@dataclass(frozen=True, slots=True)
class Near:
    """``text[start:end]`` is the phrase ``phrase`` but for the character at ``place``; ``gain`` tells how much cheaper the
    surroundings are to cut into words with the phrase in its place."""

    start: int
    end: int
    place: int
    phrase: str
    gain: float


@dataclass(frozen=True, slots=True)
class Phrases:
    """Every phrase; those that hold three characters side by side (``holding``); and the characters that stand ``before`` and
    ``after`` two of a phrase."""

    known: frozenset[str]
    holding: dict[str, list[str]]
    before: dict[str, str]
    after: dict[str, str]


@cache
def phrases() -> Phrases:
    """Read resources/words/phrases.txt."""
    known = frozenset(_lines("phrases.txt"))
    holding: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in known:
        if len(phrase) >= SHORTEST:
            for three in map("".join, zip(phrase, phrase[1:], phrase[2:], strict=False)):
                holding[three].append(phrase)
    before: defaultdict[str, str] = defaultdict(str)
    after: defaultdict[str, str] = defaultdict(str)
    for three in holding:
        before[three[1:]] += three[0]
        after[three[:2]] += three[2]
    return Phrases(known, dict(holding), dict(before), dict(after))


@cache
def _both_right() -> frozenset[tuple[str, str]]:
    pairs = [tuple(line.split()) for line in _lines("both_right.txt")]
    return frozenset(pair for one, other in pairs for pair in ((one, other), (other, one)))


def _lines(name: str) -> list[str]:
    text = (files("resources") / "words" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


def near_phrases(text: str) -> Iterator[Near]:
    """The stretches that are a phrase but for one character that is not at home there, from left to right; of several that
    overlap the longest."""
    places = frozenset(strange(text))
    kept: list[Near] = []
    for stretch in HAN.finditer(text) if places else ():
        here = [at - stretch.start() for at in range(stretch.start(), stretch.end()) if at in places]
        if here:
            kept += _in_stretch(stretch[0], stretch.start(), tuple(here))
    yield from kept


@lru_cache(maxsize=4096)
def _in_stretch(text: str, offset: int, places: tuple[int, ...]) -> tuple[Near, ...]:
    kept: list[Near] = []
    for one in sorted(_candidates(text, places), key=lambda one: (-len(one.phrase), -one.gain)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(
        Near(offset + one.start, offset + one.end, offset + one.place, one.phrase, one.gain)
        for one in sorted(kept, key=lambda one: one.start)
    )


def _candidates(text: str, places: tuple[int, ...]) -> Iterator[Near]:
    known = phrases()
    before, after, holding = known.before, known.after, known.holding
    for place in places:
        printed = text[place]
        following = text[place + 1 : place + 3]
        belongs = before.get(following)
        if belongs is not None and printed + following not in holding:
            for right in alike(printed).intersection(belongs):
                yield from _at(text, place, right, holding[right + following])
        leading = text[place - 2 : place] if place > 1 else ""
        belongs = after.get(leading)
        if belongs is not None and leading + printed not in holding:
            for right in alike(printed).intersection(belongs):
                yield from _at(text, place, right, holding[leading + right])


def _at(text: str, place: int, right: str, among: list[str]) -> Iterator[Near]:
    """The phrases ``among`` these that need ``right`` at ``place`` and are there but for it."""
    if not confused(text[place], right):
        return
    for phrase in among:
        for within in range(max(0, len(phrase) - len(text) + place), min(place, len(phrase) - 1) + 1):
            start, end = place - within, place - within + len(phrase)
            if (
                phrase[within] == right
                and text[start:place] == phrase[:within]
                and text[place + 1 : end] == phrase[within + 1 :]
            ):
                gain = gain_of(lexicon(), text, start, end, phrase)
                if gain >= _LEAST_GAIN and not _stands(text, start, end, place, phrase):
                    yield Near(start, end, place, phrase, gain)


def confused(one: str, other: str) -> bool:
    """Whether the two characters are easily taken for each other."""
    return sounds_alike(one, other) or 0 <= looks_like(one).find(other) < _SHAPES


def _stands(text: str, start: int, end: int, place: int, phrase: str) -> bool:
    """Whether what is printed makes sense: it is a phrase itself, or one with another character added to it; the character belongs
    to a word that reaches beyond it; or the word it makes there is as good as the phrase's."""
    printed = text[start:end]
    if printed in phrases().known:
        return True
    at = place - start
    if printed[:-1] == phrase[:-1] in phrases().known or printed[1:] == phrase[1:] in phrases().known:
        return True
    for first, last in ((at - 1, at + 1), (at, at + 2)):
        if (printed[max(0, first) : last], phrase[max(0, first) : last]) in _both_right():
            return True
    around = max(0, start - _AROUND)
    spot = around
    for word in lexicon().cut(text[around : end + _AROUND]):
        if spot <= place < spot + len(word):
            return spot < start or spot + len(word) > end
        spot += len(word)
    return False
