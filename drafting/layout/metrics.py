"""How wide a character is on the printed line, and the sheet it is printed on. Points throughout.

Han and full-width punctuation of every Chinese typeface are one em wide, so no font file is needed: window, command
line and every machine agree. Latin letters and digits have the widths of Times New Roman (drafting/layout/times.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from clauses.body import RunStyle
from drafting.layout.arranged import Role, Typeface
from drafting.layout.profile import Profile
from drafting.layout.times import TIMES, TIMES_BOLD, TIMES_ITALIC

BASELINE = 0.8
"""Share of an exact line height that lies above the baseline, in Word and LibreOffice alike."""

SMALL = 0.58
"""Size of superscript and subscript against their line."""
RAISED = frozenset({RunStyle.SUPERSCRIPT, RunStyle.SUBSCRIPT})

HALF = 0.5
"""The width of a digit in a Chinese typeface, in em."""
SLACK = 0.05
"""What may stand over the edge of the type area, in points: sums of lengths are rounded."""
_LATIN_WIDTHS = {RunStyle.BOLD: TIMES_BOLD, RunStyle.ITALIC: TIMES_ITALIC}
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet side with its type area 版心 (GB/T 9704-2012, 5.2.1), rounded to the exported file's unit, 1/20 pt."""

    width: float
    height: float
    left: float
    top: float
    area_width: float
    area_height: float

    @property
    def bottom(self) -> float:
        return self.top + self.area_height


def sheet(profile: Profile, *, landscape: bool = False) -> Sheet:
    """The profile's sheet; lying on its side it is turned clockwise: its left edge is on top, its foot at the left (8)."""
    page = [_whole(profile.points(f"page.{name}")) for name in ("width", "height", "left", "top")]
    width, height, left, top = page
    area = _whole(profile.points("page.type_width")), _whole(profile.points("page.type_height"))
    if landscape:
        return Sheet(height, width, height - top - area[1], left, area[1], area[0])
    return Sheet(width, height, left, top, *area)


def _whole(points: float) -> float:
    return round(points * 20) / 20


# With ``w:hint="eastAsia"`` these too are set in the Chinese font (ISO/IEC 29500-1, 17.3.2.26).
_HINTED = frozenset("¡¤§¨ª¯°±²³´¶·¸¹º¼½¾¿×÷àáèéêìíòóùúü")


def is_latin(char: str) -> bool:
    """Whether Word sets the character in the Latin font: ASCII and Latin-1, but for the symbols Chinese text uses."""
    return char in TIMES and char not in _HINTED


def em(thousandths: int) -> float:
    """A width of the tables as a share of an em, exactly: the fonts count in 2048ths."""
    return round(thousandths * 2.048) / 2048


class Widths(dict[str, float]):
    """Advances in points of every character of one run, worked out at first sight."""

    def __init__(self, size: float, typeface: Typeface, style: RunStyle, tracking: float) -> None:
        super().__init__()
        self._size = size * SMALL if style in RAISED else size
        self._latin = _LATIN_WIDTHS.get(style, TIMES)
        self._tracking = tracking
        self._own_latin = typeface is Typeface.SONGTI

    def __missing__(self, char: str) -> float:
        if is_latin(char):
            share = HALF if self._own_latin else em(self._latin[char])
        elif category(char) in _NO_WIDTH:
            return 0.0
        else:
            share = 1.0
        self[char] = width = share * self._size + self._tracking
        return width


@lru_cache(maxsize=64)
def widths(size: float, typeface: Typeface, style: RunStyle, tracking: float) -> Widths:
    """The advances of one run's characters. A run in 宋体 (page numbers) sets digits in that typeface, half an em wide."""
    return Widths(size, typeface, style, tracking)


def tracking(profile: Profile, size: float) -> float:
    """The letter spacing of text of this size: only body text is set closer."""
    return profile.spacing if size == profile.roles[Role.BODY].size else 0.0
