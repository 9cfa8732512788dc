"""Near-duplicates: how much of one text stands in another, by runs of four characters; numbers and slots count little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

ALIKE = 0.82
"""From this share on two clauses are one: only figures, names and small words differ."""

_WIDTH = 4
_NOISE = re.compile(r"[\s，。；：、！？“”（）()《》,.;:!?]|\d+(?:\.\d+)?%?|\{[^{}]*\}")
_SKETCH = 24


def grams(text: str) -> frozenset[str]:
    """The runs of four characters of the bare text."""
    bare = _NOISE.sub("", text)
    return frozenset(bare[at : at + _WIDTH] for at in range(max(1, len(bare) - _WIDTH + 1)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: the share of all runs that both texts hold."""
    union = len(one | other)
    return len(one & other) / union if union else 1.0


class Known:
    """The texts a library holds, asked whether it has one much like another."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._grams: list[frozenset[str]] = []
        self._places: dict[str, list[int]] = {}
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        found = grams(text)
        for gram in _sketch(found):
            self._places.setdefault(gram, []).append(len(self._grams))
        self._grams.append(found)

    def has(self, text: str) -> bool:
        """Whether a text alike is known."""
        sought = grams(text)
        near = Counter(place for gram in _sketch(sought) for place in self._places.get(gram, ()))
        return any(likeness(sought, self._grams[place]) >= ALIKE for place, _ in near.most_common(20))


def _sketch(found: frozenset[str]) -> list[str]:
    """A few runs chosen by their own value, so that texts alike share most of them."""
    return sorted(found, key=lambda gram: gram[::-1])[:_SKETCH]
