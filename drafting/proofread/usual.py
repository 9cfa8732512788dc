"""What stands side by side in official letters, two and three characters of any kind, and how often.

Counted in letters written for it (``python -m benchmarks.training misprints``). Where no three characters about a place were
ever printed together, and would have been with one that sounds or looks like it, there very likely is a misprint.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from string import ascii_letters

SIDE = 2
"""Characters that ``plainly`` puts on either side of a line."""

OFTENEST = 7
_EDGE = "¶"
_BITS = 22
SLOTS = 1 << _BITS
_SLOTS = SLOTS - 1
_FIRST, _SECOND, _THIRD = 40503, 30341, 10007
_FIGURES = str.maketrans(dict.fromkeys("0123456789０１２３４５６７８９", "0") | dict.fromkeys(ascii_letters, "a"))


@lru_cache(maxsize=4096)
def plainly(text: str) -> str:
    """``text`` with figures as 0 and Latin letters as a, character for character, between ``SIDE`` marks of its ends."""
    return _EDGE * SIDE + text.translate(_FIGURES) + _EDGE * SIDE


@dataclass(frozen=True, slots=True)
class Usual:
    """``threes``: for every three characters, at the place their hash gives, five more bits of it and how often they stand side by
    side (1 once, 2 two or three times, 3 up to seven …, 7), so that half a million take four megabytes; one in a few hundred
    that never do is taken for usual. ``pairs`` and ``levels``: all that follows a character, and how often.

    ``following``, ``before`` and ``between``: what stands after two characters, before them or between them more than once, by
    the first of the two: tab, the second, the characters, tab …
    """

    threes: bytes
    pairs: Mapping[str, str]
    levels: Mapping[str, str]
    following: Mapping[str, str]
    before: Mapping[str, str]
    between: Mapping[str, str]

    def level(self, stretch: str) -> int:
        """How often the two or three characters of ``stretch`` stand side by side; 0 never."""
        if len(stretch) > 2:
            known = self.threes[(total := hashed(*map(ord, stretch))) & _SLOTS]
            return known & OFTENEST if known >> 3 == total >> _BITS & 31 else 0
        place = self.pairs.get(stretch[0], "").find(stretch[1])
        return int(self.levels[stretch[0]][place]) if place >= 0 else 0

    def known(self, plain: str) -> list[bool]:
        """For every place of a line made by ``plainly`` whether the three characters from it on are usual."""
        table, codes = self.threes, [*map(ord, plain)]
        # ``hashed`` written out: this is done for every character on every check.
        totals = [a * _FIRST + b * _SECOND + c * _THIRD for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]
        return [(known := table[total & _SLOTS]) > 0 and known >> 3 == total >> _BITS & 31 for total in totals]

    def doubtful(self, plain: str, known: list[bool]) -> dict[int, bool]:
        """The places of Chinese characters in a line made by ``plainly`` that are at home on one side at most: three usual ones
        (``known``) neither have them in their middle nor stand on both sides. True where none holds them at all; that it ends or
        begins a clause makes no character at home."""
        han = [char if "\u4e00" <= char <= "\u9fff" else "" for char in plain]
        found: dict[int, bool] = {}
        for at in range(SIDE, len(plain) - SIDE):
            if han[at] and not known[at - 1]:
                right = known[at] and han[at + 1]
                left = known[at - 2] and han[at - 1]
                if not (left and right):
                    found[at] = not (left or right)
        return found


def hashed(first: int, second: int, third: int) -> int:
    """The hash of three characters, by their code points."""
    return first * _FIRST + second * _SECOND + third * _THIRD


def beside(table: Mapping[str, str], two: str) -> str:
    """What a table of ``Usual`` has for two characters."""
    row = table.get(two[0], "")
    at = row.find("\t" + two[1])
    return row[at + 2 : row.index("\t", at + 2)] if at >= 0 else ""


def usual_of(threes: bytes, text: str) -> Usual:
    """From the table of threes and four blocks of lines parted by blank ones: ``pairs`` with their levels, ``following``, ``before``
    and ``between``; each line begins with its first character."""
    pairs, *tables = (block.split("\n") for block in text.split("\n\n"))
    rows = [line.split("\t") for line in pairs]
    return Usual(
        threes,
        {first: chars for first, chars, _ in rows},
        {first: levels for first, _, levels in rows},
        *({line[0]: line[1:] + "\t" for line in table} for table in tables),
    )


@cache
def usual() -> Usual:
    """Read resources/words/usual.bin and usual.txt."""
    words = files("resources") / "words"
    threes = zlib.decompress((words / "usual.bin").read_bytes())
    return usual_of(threes, (words / "usual.txt").read_text(encoding="utf-8").rstrip("\n"))


@lru_cache(maxsize=4096)
def _known(text: str) -> list[bool]:
    return usual().known(plainly(text))


@lru_cache(maxsize=4096)
def doubtful(text: str) -> Mapping[int, bool]:
    """``Usual.doubtful`` of a line, with the places in ``text``."""
    return {at - SIDE: wholly for at, wholly in usual().doubtful(plainly(text), _known(text)).items()}


@lru_cache(maxsize=4096)
def strange(text: str) -> list[int]:
    """The places of characters that not all three are usual that hold them."""
    known = _known(text)
    return [at for at in range(len(text)) if not (known[at] and known[at + 1] and known[at + 2])]


def parted(text: str) -> list[int]:
    """The places of characters that are not usual after the one before them, with what stands on either side of the two."""
    known = _known(text)
    return [at for at in range(1, len(text)) if not (known[at] and known[at + 1])]
