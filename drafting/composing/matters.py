"""What an ask is about: the words that name its matter, and what else offices call the same matter by. Pure.

Of 开展群租房安全隐患排查整治 only 群租房 tells what the answer must speak of; the rest stands in half of all replies.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from drafting.proofread.lexicon import lexicon

_STRETCH = re.compile(r"[一-鿿]+")
_FUNCTION_WORDS = re.compile(r"关于|为了|以及|对于|[的了和与及等对在为是将把由从让使中各被并要以有多]")
_PLAINEST, _TELLING = 7.0, 10.0
"""Words of a cost (see lexicon) up to the first tell nothing, of the second and above all."""

_RARE_ALONE = 9.0
"""A character that costs more seldom stands alone: it belongs to the word beside it (群租房, 充电棚)."""


@lru_cache(4096)
def matters(text: str) -> Mapping[str, float]:
    """The words of ``text`` that name what it is about, with how much each tells, up to 1; words of one matter as the first of
    them."""
    costs = lexicon().costs
    found = dict.fromkeys(named_in(text), 1.0)
    for word in _words_beside(text) - _means():
        cost = costs.get(word, _TELLING)
        if cost > _PLAINEST:
            found[word] = min((cost - _PLAINEST) / (_TELLING - _PLAINEST), 1.0)
    return found


def telling_words(text: str) -> frozenset[str]:
    """The words in ``text`` that name its matter or by what means it is done, as they stand there."""
    return _words_beside(text).union(*named_in(text).values())


@lru_cache(4096)
def _words_beside(text: str) -> frozenset[str]:
    """The words of ``text`` beside those of a known matter, less those that say only that something is done."""
    for word in sorted((word for words in named_in(text).values() for word in words), key=len, reverse=True):
        text = text.replace(word, " ")
    cut = (_joined(lexicon().cut(stretch)) for stretch in _STRETCH.findall(_FUNCTION_WORDS.sub(" ", text)))
    return frozenset(word for words in cut for word in words if len(word) > 1 and word not in _deeds())


@lru_cache(4096)
def named_in(text: str) -> Mapping[str, frozenset[str]]:
    """The matters that ``text`` names, each by the first word of its group, and the words it names them in."""
    found: dict[str, frozenset[str]] = {}
    groups = _groups()
    for place in range(len(text) - 1):
        for word, head in groups.get(text[place : place + 2], ()):
            if text.startswith(word, place):
                found[head] = found.get(head, frozenset()) | {word}
    return found


def kin_of(text: str) -> frozenset[str]:
    """The matters that ``text`` names in any of their words."""
    return frozenset(named_in(text))


def _joined(words: list[str]) -> list[str]:
    """Characters left alone go with the word after them, or before them at the end, where they seldom stand alone."""
    costs, made, lone = lexicon().costs, list[str](), ""
    for word in _halves(words):
        rare = len(word) == 1 and costs.get(word, _RARE_ALONE) >= _RARE_ALONE
        if rare and not lone:
            lone = word
            continue
        made.append(lone + word)
        lone = ""
    if lone and made:
        made[-1] += lone
    return made


def _halves(words: list[str]) -> list[str]:
    """Words of four characters as the two they are made of (物业服务, 排查整治)."""
    costs, made = lexicon().costs, list[str]()
    for word in words:
        both = len(word) == 4 and word[:2] in costs and word[2:] in costs
        made += (word[:2], word[2:]) if both else (word,)
    return made


@cache
def _deeds() -> frozenset[str]:
    return _words_of("deeds.txt")


@cache
def _means() -> frozenset[str]:
    return _words_of("means.txt")


@cache
def _groups() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By their first two characters the words of matters, each with the first word of its group."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in _lines("same_matter.txt"):
        words = line.split()
        for word in words:
            found[word[:2]] = (*found.get(word[:2], ()), (word, words[0]))
    return found


def _words_of(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    text = (files("resources") / "words" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
