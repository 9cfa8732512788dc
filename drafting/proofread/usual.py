"""What stands side by side in official letters, two and three characters of any kind, and how often.

Counted in letters written for it (``python -m benchmarks.training misprints``). Where no three characters about a place were
ever printed together, and would have been with one that sounds or looks like it, there very likely is a misprint.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from string import ascii_letters

SIDE = 2
"""Characters that ``plainly`` puts on either side of a line."""

_EDGE = "¶"
_FIGURES = str.maketrans(dict.fromkeys("0123456789０１２３４５６７８９", "0") | dict.fromkeys(ascii_letters, "a"))


def plainly(text: str) -> str:
    """``text`` with figures as 0 and Latin letters as a, character for character, between ``SIDE`` marks of its ends."""
    return _EDGE * SIDE + text.translate(_FIGURES) + _EDGE * SIDE


@dataclass(frozen=True, slots=True)
class Usual:
    """``following``: by one or two characters all that follow them, in the order of ``levels`` (1 once, 2 two or three times,
    3 up to seven …, 9); ``before`` and ``between``: what comes before two characters, or between them, more than once."""

    following: Mapping[str, str]
    levels: Mapping[str, str]
    before: Mapping[str, str]
    between: Mapping[str, str]

    def level(self, stretch: str) -> int:
        """How often the two or three characters of ``stretch`` stand side by side; 0 never."""
        place = self.following.get(stretch[:-1], "").find(stretch[-1])
        return int(self.levels[stretch[:-1]][place]) if place >= 0 else 0

    def known(self, plain: str) -> list[bool]:
        """For every place of a line made by ``plainly`` whether the three characters from it on are usual."""
        following = self.following
        return [last in following.get(plain[at : at + 2], "") for at, last in enumerate(plain[2:])]

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


def usual_of(text: str) -> Usual:
    """From blocks of lines parted by blank ones, so that they are read at once: one or two characters, what follows each,
    their levels; two characters, what comes before each; two characters, what stands between each."""
    leading, following, levels, last, before, around, between = (block.split("\n") for block in text.split("\n\n"))
    return Usual(
        dict(zip(leading, following, strict=True)),
        dict(zip(leading, levels, strict=True)),
        dict(zip(last, before, strict=True)),
        dict(zip(around, between, strict=True)),
    )


@cache
def usual() -> Usual:
    """Read resources/words/usual.txt."""
    text = (files("resources") / "words" / "usual.txt").read_text(encoding="utf-8")
    return usual_of(text.rstrip("\n"))


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
