"""Near-duplicates: how much of one text stands in another, by runs of four characters; numbers and slots count little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

ALIKE = 0.82
"""From this share on two clauses are one: only figures, names and small words differ."""

_WIDTH = 4
_NOISE = re.compile(r"[\s，。；：、！？“”（）()《》,.;:!?]|\d+(?:\.\d+)?%?|\{[^{}]*\}")
_SKETCH = 10
"""How many runs a text is looked up by: of two texts alike hardly any pair has none of its lowest ten in common."""

_CROWD = 64
"""A run that more texts begin by says little; the newest of them are asked."""


def grams(text: str) -> frozenset[str]:
    """The runs of four characters of the bare text."""
    bare = _NOISE.sub("", text)
    return frozenset(bare[at : at + _WIDTH] for at in range(max(1, len(bare) - _WIDTH + 1)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: the share of all runs that both texts hold."""
    union = len(one | other)
    return len(one & other) / union if union else 1.0


class Known:
    """Texts by a name of their own, asked which of them is much like another. Holds each text and ten small numbers."""

    def __init__(self, texts: Iterable[tuple[str, str]] = ()) -> None:
        self._texts: dict[str, str] = {}
        self._names: dict[int, list[str]] = {}
        for name, text in texts:
            self.add(name, text)

    def add(self, name: str, text: str) -> None:
        """Know ``text`` by ``name``; under a name that is known it takes the place of the old text."""
        self._texts[name] = text
        for run in _sketch(grams(text)):
            names = self._names.setdefault(run, [])
            if name not in names[-_CROWD:]:
                names.append(name)

    def like(self, text: str) -> str | None:
        """The name of the text that is most like this one, None where none is alike."""
        found = self.all_like(text)
        return found[0] if found else None

    def all_like(self, text: str) -> tuple[str, ...]:
        """The names of the texts alike, the likest first."""
        sought = grams(text)
        near = Counter(name for run in _sketch(sought) for name in self._names.get(run, ())[-_CROWD:])
        rated = ((likeness(sought, grams(self._texts[name])), name) for name, _ in near.most_common(20))
        return tuple(name for share, name in sorted(rated, key=lambda one: -one[0]) if share >= ALIKE)


def _sketch(found: frozenset[str]) -> list[int]:
    """A few runs chosen by their own value, so that texts alike share most of them."""
    return sorted(crc32(run.encode()) for run in found)[:_SKETCH]
