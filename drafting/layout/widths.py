"""How far each character advances: a Han character its size, Latin letters and digits by Times New Roman's table.

Punctuation that Chinese text shares with Latin (“ ” ‘ ’ … — ·) is set in the Chinese font, one character wide, because
every run the writer makes says so (``w:hint="eastAsia"``).
"""

from __future__ import annotations

# Times New Roman, thousandths of the size, from U+0020 to U+007E.
_LATIN = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
)  # fmt: skip
_FIRST = 0x20
# LibreOffice and Word leave a fifth of a character between Han and Latin (autoSpaceDE, autoSpaceDN).
SEAM = 0.2
# A line of exact height has its baseline at four fifths of it; a Han character's square begins 0.88 of its size above.
BASELINE = 0.8
EM_ASCENT = 0.88
_CLOSED = frozenset("，。、；：？！（）《》〈〉“”‘’…—·〔〕【】「」『』　～")


def advance(char: str, size: float, spacing: float = 0.0) -> float:
    """The advance of one character in points. ``spacing`` is the run's letter spacing in points."""
    code = ord(char)
    if _FIRST <= code < _FIRST + len(_LATIN):
        return _LATIN[code - _FIRST] * size / 1000 + spacing
    return size + spacing


def width(text: str, size: float, spacing: float = 0.0) -> float:
    """The width of ``text`` on one line in points, with the space that is left between Han and Latin."""
    total = sum(advance(char, size, spacing) for char in text)
    return total + SEAM * size * sum(map(_seam, text, text[1:]))


def _seam(left: str, right: str) -> bool:
    return (_latin(left) and _han(right)) or (_han(left) and _latin(right))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _han(char: str) -> bool:
    return ord(char) > 0x2E7F and char not in _CLOSED
