"""Suspects: what may be a misprint, with what may have been meant; how likely it is, is judged in misprints.

Two ways lead to one: a changed character makes the line far cheaper to cut into words (lexicon), or gives three characters
that stand side by side in other letters, where those printed never do (usual).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from drafting.proofread.lexicon import LONGEST, RARE, RAREST, UNKNOWN, alike, lexicon, sides_of
from drafting.proofread.usual import Usual, beside

HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_RUN = re.compile(r"[\u4e00-\u9fff]+")
_LEAST_GAIN = 1.5
_CHEAPEST = 6.0
"""No word of two characters or more that is mistyped costs less."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """``right``, of the same length, may have been meant from ``start`` on (a place in the line made by ``plainly``).

    ``was`` is the word that the cheapest cut has there as printed, ``meant`` the one it has with the correction, from ``first``
    on; with it the run of characters (``run``: where it begins and ends) is cheaper by ``gain``.
    """

    start: int
    right: str
    was: str
    meant: str
    first: int
    gain: float
    run: tuple[int, int]


def suspects(common: Usual, plain: str, doubtful: Mapping[int, bool]) -> Iterator[Suspect]:
    """Every suspect of a line made by ``plainly`` among its ``doubtful`` places (see usual)."""
    for match in _RUN.finditer(plain):
        offset = match.start()
        changes = set(_changes(common, plain, match, doubtful)) if doubtful else ()
        if changes:
            run = _Run(offset, match[0])
            yield from (run.suspect(at - offset, right) for at, right in sorted(changes))


def _changes(
    common: Usual, plain: str, match: re.Match[str], doubtful: Mapping[int, bool]
) -> Iterator[tuple[int, str]]:
    """What may have been meant where, in one run of characters."""
    places = [at for at in range(match.start(), match.end()) if at in doubtful]
    for at in places:
        for char in _supported(common, plain, at, doubtful[at]):
            yield at, char
    if places and not lexicon().plain(match[0]):
        run = _Run(match.start(), match[0])
        for at in places:
            if doubtful[at] or at - run.start in run.alone:
                for place, right in run.cheaper(at - run.start):
                    yield run.start + place, right


class _Run:
    """A run of Chinese characters with what its cheapest cut costs before and after every place."""

    __slots__ = ("after", "alone", "before", "cut", "start", "text")

    def __init__(self, start: int, text: str) -> None:
        self.start, self.text = start, text
        self.before, self.after, self.cut = sides_of(text)
        self.alone = [first for first, last in pairwise(self.cut) if last - first == 1]

    def suspect(self, place: int, right: str) -> Suspect:
        """The suspect of a change at a place of this run."""
        end = place + len(right)
        cost, first, meant = self._cheapest(self.text[:place] + right + self.text[end:], place, end)
        was = next(self.text[begin:last] for begin, last in pairwise(self.cut) if begin <= place < last)
        gain = self.before[-1] - cost
        run = (self.start, self.start + len(self.text))
        return Suspect(self.start + place, right, was, meant, self.start + first, gain, run)

    def cheaper(self, place: int) -> Iterator[tuple[int, str]]:
        """The changes of the character at a place, or of the turn of two, that make words which are cheaper by far."""
        costs, text, least = lexicon().costs, self.text, self.before[-1] - _LEAST_GAIN
        for start in range(max(0, place - LONGEST + 1), place + 1):
            for end in range(max(place + 1, start + 2), min(len(text), start + LONGEST) + 1):
                room = least - self.before[start] - self.after[end]
                if room <= _CHEAPEST or not self._broken(start, end):
                    continue
                for right in _one_changed(text[start:end], place - start):
                    if costs[right] <= room:
                        yield place, right[place - start]
                turned = text[start:end][::-1] if end - start == 2 and text[start:end] not in costs else ""
                if costs.get(turned, UNKNOWN) <= min(room, RAREST):
                    yield start, turned

    def _broken(self, start: int, end: int) -> bool:
        """Whether the cut leaves a character alone in there, or takes it for a rare word."""
        if any(start <= one < end for one in self.alone):
            return True
        rare = end - start == 2 and lexicon().costs.get(self.text[start:end], 0.0) >= RARE
        return rare and start in self.cut and end in self.cut

    def _cheapest(self, changed: str, place: int, end: int) -> tuple[float, int, str]:
        """The word over the changed characters that makes the whole cheapest: what it then costs, where it begins, the word."""
        costs, before, after = lexicon().costs, self.before, self.after
        best = (before[place] + UNKNOWN * (end - place) + after[end], place, changed[place:end])
        for first in range(max(0, end - LONGEST), place + 1):
            for last in range(end, min(len(changed), first + LONGEST) + 1):
                cost = costs.get(changed[first:last])
                if cost is not None and before[first] + cost + after[last] < best[0]:
                    best = (before[first] + cost + after[last], first, changed[first:last])
        return best


def _supported(common: Usual, plain: str, at: int, wholly: bool) -> frozenset[str]:
    """The characters like the one printed there that make three usual ones with those beside it; where one side holds what is
    printed, only those that fit between both."""
    fitting = beside(common.between, plain[at - 1] + plain[at + 1])
    if wholly:
        fitting += beside(common.following, plain[at - 2 : at]) + beside(common.before, plain[at + 1 : at + 3])
    return alike(plain[at]).intersection(fitting) - {plain[at]} if fitting else frozenset()


@lru_cache(maxsize=65536)
def _one_changed(piece: str, place: int) -> tuple[str, ...]:
    """The words that ``piece`` becomes when the character at ``place`` is changed for one that sounds or looks like it."""
    known, before, after = lexicon(), piece[:place], piece[place + 1 :]
    if len(piece) == LONGEST:
        words = (*known.idioms.get(piece[:2], ()), *known.idioms.get("?" + piece[2:], ()))
        found = {word[place] for word in words if word[:place] == before and word[place + 1 :] == after}
    elif not before:
        found = known.before.get(after, ())
    elif not after:
        found = known.after.get(before, ())
    else:
        found = known.middle.get(before + after, ())
    return tuple(sorted(before + char + after for char in alike(piece[place]).intersection(found) - {piece[place]}))
