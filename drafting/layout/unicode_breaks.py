"""Unicode's line breaking (UAX #14) as LibreOffice's edition of it has it, for the characters that occur in letters.

Found by rendering random text: it keeps the standard's fifth version, so that a quotation mark never stands at a break,
and a line may end after a hyphen, an oblique or a question mark, but not within a number, nor between it and its unit.
"""

from __future__ import annotations

from drafting.layout.kinds import Kind, kind_of

_NEVER_BEFORE = frozenset({Kind.CLOSE, Kind.EXCLAIM, Kind.INFIX, Kind.OBLIQUE, Kind.QUOTE, Kind.AFTER, Kind.NONSTARTER})
_NEVER_AFTER = frozenset({Kind.OPEN, Kind.QUOTE})
_AFFIXES = frozenset({Kind.PREFIX, Kind.POSTFIX})
_PAIRS = frozenset(
    {
        (Kind.DASH, Kind.DASH),
        *((kind, Kind.DOTS) for kind in (Kind.WORD, Kind.HAN, Kind.DOTS, Kind.FIGURE)),
        (Kind.HAN, Kind.POSTFIX),
        *((first, second) for first in (Kind.WORD, Kind.FIGURE) for second in (Kind.WORD, Kind.FIGURE, Kind.OPEN)),
        *((Kind.PREFIX, kind) for kind in (Kind.HAN, Kind.WORD, Kind.FIGURE)),
        *((Kind.POSTFIX, kind) for kind in (Kind.WORD, Kind.FIGURE)),
        *((Kind.INFIX, kind) for kind in (Kind.WORD, Kind.FIGURE)),
        *((Kind.CLOSE, kind) for kind in (Kind.WORD, Kind.FIGURE)),
        (Kind.WORD, Kind.PREFIX),
        *((Kind.FIGURE, kind) for kind in _AFFIXES),
    }
)
_IN_NUMBER = frozenset({Kind.FIGURE, Kind.OBLIQUE, Kind.INFIX})


def unicode_allows(text: str, place: int) -> bool:
    """Whether a line may end before ``text[place]`` (0 < place < len(text))."""
    before, after = kind_of(text[place - 1]), kind_of(text[place])
    if Kind.SPACE in (before, after):
        return True
    if after in _NEVER_BEFORE or before in _NEVER_AFTER or (before, after) in _PAIRS:
        return False
    if before is Kind.OBLIQUE and after is Kind.FIGURE:
        return not _number_ends_at(text, place)
    if before is Kind.CLOSE and after in _AFFIXES:
        return not _number_ends_at(text, place - 1)
    if before in _AFFIXES and after is Kind.OPEN:
        return not (place + 1 < len(text) and kind_of(text[place + 1]) is Kind.FIGURE)
    return True


def _number_ends_at(text: str, place: int) -> bool:
    """Whether what stands before ``place`` is figures, perhaps with points, commas and obliques among and after them."""
    while place and kind_of(text[place - 1]) in _IN_NUMBER:
        place -= 1
        if kind_of(text[place]) is Kind.FIGURE:
            return True
    return False
