"""Readings of Chinese without tones, from a table of our own (resources/words/pinyin.txt): a character's usual reading,
and another one where it stands in a word of the table (重点 zhong dian, 重复 chong fu)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_LONGEST = 4


@dataclass(frozen=True, slots=True)
class _Readings:
    alone: dict[str, str]
    in_words: dict[str, tuple[str, ...]]


@lru_cache(8192)
def syllables(text: str) -> tuple[str, ...]:
    """The reading of each Chinese character; Latin letters and digits stand for themselves, all else is left out."""
    readings = _readings()
    found: list[str] = []
    at = 0
    while at < len(text):
        for length in range(_LONGEST, 1, -1):
            word = readings.in_words.get(text[at : at + length])
            if word:
                found.extend(word)
                at += length
                break
        else:
            sign = text[at].lower()
            at += 1
            if sign in readings.alone:
                found.append(readings.alone[sign])
            elif sign.isascii() and sign.isalnum():
                found.append(sign)
    return tuple(found)


@cache
def _readings() -> _Readings:
    lines = (files("resources") / "words" / "pinyin.txt").read_text(encoding="utf-8").split("\n")
    blank = lines.index("")
    alone: dict[str, str] = {}
    for line in lines[1:blank]:
        reading, signs = line.split(" ")
        alone.update(dict.fromkeys(signs, reading))
    words = (line.split(" ") for line in lines[blank + 1 :] if line)
    return _Readings(alone, {word: tuple(readings) for word, *readings in words})
