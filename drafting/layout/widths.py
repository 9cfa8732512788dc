"""How wide a text stands on one line, for what is placed by its width: signatures, hanging indents, columns.

LibreOffice leaves a gap between Han and Latin that Word, as the exported file asks, does not; where the two differ the
wider is taken, so that what must fit fits in both.
"""

from __future__ import annotations

from clauses.body import RunStyle
from drafting.layout.arranged import Typeface
from drafting.layout.metrics import is_latin, widths
from drafting.layout.portions import GAP

# A Han character's square begins 0.88 of its size above the baseline.
EM_ASCENT = 0.88
_NO_GAP = frozenset("，。、；：？！（）《》〈〉“”‘’…—·〔〕【】「」『』　～")


def width(text: str, size: float, spacing: float = 0.0) -> float:
    """The width of ``text`` in points. ``spacing`` is the run's letter spacing in points."""
    advances = widths(size, Typeface.FANGSONG, RunStyle.PLAIN, spacing)
    gaps = sum(map(_gap, text, text[1:]))
    return sum(advances[char] for char in text) + GAP * size * gaps


def _gap(left: str, right: str) -> bool:
    return (_letter(left) and _han(right)) or (_han(left) and _letter(right))


def _letter(char: str) -> bool:
    return is_latin(char) and char.isalnum()


def _han(char: str) -> bool:
    return ord(char) > 0x2E7F and char not in _NO_GAP
