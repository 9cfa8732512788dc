"""A character left out within a common word of four: 高度视, 一如往, 社保障."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafting.proofread.lexicon import COMMON, LONGEST, UNSEEN, lexicon, sides_of
from drafting.proofread.misprints import Misprint
from drafting.proofread.suspects import HAN
from drafting.proofread.usual import parted

_SHORT = LONGEST - 1
_LEAST = 6.5


def dropped(text: str) -> Iterator[Misprint]:
    """Where three characters would be a word of four with one more between them; ``score`` is how much cheaper that is."""
    known, gaps = lexicon(), parted(text)
    unseen = [at for at in gaps if known.seen(text[at - 1], text[at]) <= UNSEEN]
    for stretch in HAN.finditer(text) if unseen else ():
        start, end = stretch.span()
        here = tuple(at - start for at in unseen if start < at < end)
        for one in _at_gaps(stretch[0], here) if here else ():
            yield Misprint(start + one.start, start + one.end, one.right, one.score, start + one.place)


@lru_cache(maxsize=4096)
def _at_gaps(run: str, gaps: tuple[int, ...]) -> tuple[Misprint, ...]:
    """``gaps``: where something may be missing before a character."""
    known = lexicon()
    found: list[Misprint] = []
    for gap in gaps:
        for within in (1, 2):
            start = gap - within
            piece = run[start : start + _SHORT] if start >= 0 else ""
            for word in _longer(piece, within) if len(piece) == _SHORT else ():
                before, after, cut = sides_of(run)
                alone = any(
                    at in cut and at + 1 in cut and known.costs.get(run[at], 0) > COMMON
                    for at in range(start, start + _SHORT)
                )
                gain = before[-1] - before[start] - known.costs[word] - after[start + _SHORT]
                if alone and gain >= _LEAST:
                    found.append(Misprint(start, start + _SHORT, word, gain, gap))
    return tuple(found)


@lru_cache(maxsize=65536)
def _longer(piece: str, gap: int) -> tuple[str, ...]:
    """Words of four that are ``piece`` with a character more at the gap."""
    known = lexicon()
    if piece in known.costs:
        return ()
    if gap == 2:
        return tuple(word for word in known.idioms.get(piece[:2], ()) if word[3] == piece[2])
    return tuple(word for word in known.idioms.get("?" + piece[1:], ()) if word[0] == piece[0])
