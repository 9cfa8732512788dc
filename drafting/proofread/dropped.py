"""A character left out within a common word of four: 高度视, 一如往, 社保障."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from drafting.proofread.lexicon import COMMON, LONGEST, UNSEEN, lexicon, sides_of
from drafting.proofread.misprints import Misprint
from drafting.proofread.suspects import HAN

_SHORT = LONGEST - 1
_LEAST = 6.5


def dropped(text: str) -> Iterator[Misprint]:
    """Where three characters would be a word of four with one more between them; ``score`` is how much cheaper that is."""
    for stretch in HAN.finditer(text):
        for one in _in_stretch(stretch[0]):
            yield Misprint(
                stretch.start() + one.start,
                stretch.start() + one.end,
                one.right,
                one.score,
                stretch.start() + one.place,
            )


@lru_cache(maxsize=4096)
def _in_stretch(text: str) -> tuple[Misprint, ...]:
    known = lexicon()
    found: list[Misprint] = []
    if known.plain(text):
        return ()
    before, after, cut = sides_of(text)
    lone = [first for first, last in pairwise(cut) if last - first == 1 and known.costs.get(text[first], 0) > COMMON]
    starts = {start for place in lone for start in range(place - 2, place + 1) if 0 <= start <= len(text) - _SHORT}
    for start in sorted(starts):
        piece = text[start : start + _SHORT]
        for word, gap in _longer(piece):
            gain = before[-1] - before[start] - known.costs[word] - after[start + _SHORT]
            if gain >= _LEAST and known.seen(piece[gap - 1], piece[gap]) <= UNSEEN:
                found.append(Misprint(start, start + _SHORT, word, gain, start + gap))
    return tuple(found)


@lru_cache(maxsize=65536)
def _longer(piece: str) -> tuple[tuple[str, int], ...]:
    """Words of four that are ``piece`` with a second or third character more, and the place of the gap."""
    known = lexicon()
    if piece in known.costs:
        return ()
    third = ((word, 2) for word in known.idioms.get(piece[:2], ()) if word[3] == piece[2])
    second = ((word, 1) for word in known.idioms.get("?" + piece[1:], ()) if word[0] == piece[0])
    return (*third, *second)
