"""Where a line of Chinese may be broken: two rule sets, one a program.

``WORD`` follows what the exported file asks for (kinsoku, hanging punctuation, no automatic gap); ``LIBREOFFICE`` what
LibreOffice makes of the same file, found by rendering random text in 7.4: it keeps its own lists, never hangs, and asks
two judges, the Chinese one where the text before the place is Chinese, Unicode's (UAX #14) where it is Latin.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.layout.metrics import is_latin
from drafting.layout.unicode_breaks import unicode_allows

# The mark of a footnote stays with what it is about.
CLOSING = frozenset("\ufffc!),.:;?]}、。〉》」』】〕〗！），．：；？］｝”’")
OPENING = frozenset("([{〈《「『【〔〖（［｛“‘")
PAIRED = frozenset("—…")
_LONGEST_PATH = 66


@dataclass(frozen=True, slots=True)
class BreakRules:
    """``hanging`` may stand outside the right edge. ``portions``: Latin and Han are measured apart, as LibreOffice does
    (drafting/layout/portions.py).
    """

    name: str
    not_first: frozenset[str]
    not_last: frozenset[str]
    hanging: frozenset[str] = frozenset()
    portions: bool = False

    def allows(self, text: str, place: int) -> bool:
        """Whether a line may end before ``text[place]`` (0 < place < len(text))."""
        before, after = text[place - 1], text[place]
        if before == " " or after == " ":
            return True
        if after in self.not_first or before in self.not_last:
            return False
        if before in PAIRED and before == after:
            return False
        return not (is_latin(before) and is_latin(after)) or (before == "-" and after.isalpha())

    def break_at(self, text: str, start: int, furthest: int, portions: Sequence[int] = ()) -> int:
        """The last place in (start, furthest] where a line may end; ``furthest`` where there is none.

        ``portions``: the places where the text is cut to be measured, in order.
        """
        place = furthest
        while place > start and not self.allows(text, place):
            place -= 1
        return place if place > start else furthest


class LibreOfficeRules(BreakRules):
    """``not_first`` and ``not_last`` hold where the text is Chinese.

    The judge is chosen by the portion that does not fit. Where it finds no place in it, the portion before is asked
    anew, with its own judge, for a place before its last character.
    """

    __slots__ = ()

    def break_at(self, text: str, start: int, furthest: int, portions: Sequence[int] = ()) -> int:
        cut = furthest
        while True:
            portion = portions[place - 1] if (place := bisect_left(portions, cut + 1)) else 0
            found = self._before(text, start, cut)
            if found >= max(portion, start + 1):
                return found
            if found < start or portion <= start:
                return max(cut, start + 1)
            cut = portion - 1

    def _before(self, text: str, start: int, cut: int) -> int:
        """The last place up to ``cut`` that its judge allows, on this line or on one above."""
        latin = _after_latin(text, start, cut)
        allows = unicode_allows if latin else self._chinese_allows
        # The very place that does not fit is no place for a break after an oblique.
        place = cut - 1 if latin and text[cut - 1] == "/" else cut
        while place and not allows(text, place):
            place -= 1
        return _before_path(text, place) if latin and place < cut else place

    def _chinese_allows(self, text: str, place: int) -> bool:
        before, after = text[place - 1], text[place]
        return after == " " or not (after in self.not_first or before in self.not_last)


def _before_path(text: str, place: int) -> int:
    """The blank before a path in place of a break after an oblique in it, even where it is on a line above."""
    if place and text[place - 1] == "/":
        blank = max(text.rfind(char, max(0, place - _LONGEST_PATH), place) for char in " \u3000")
        return blank + 1 if blank >= 0 else place
    return place


def _after_latin(text: str, start: int, place: int) -> bool:
    """Whether the last letter or figure up to and with ``text[place]`` is Latin."""
    while place > start and not _letter_or_figure(text[place]):
        place -= 1
    return _letter_or_figure(text[place]) and not _han(text[place])


def _letter_or_figure(char: str) -> bool:
    """Neither signs like ① nor, half a character at a time, those outside the BMP."""
    return char.isalnum() and not "\u2070" <= char <= "\u27bf" and char <= "\uffff"


def _han(char: str) -> bool:
    return char >= "\u2e80" and char.isalnum()


WORD = BreakRules(
    "word",
    CLOSING | frozenset("%>¢¨°·ˇˉ―‖′″‰℃∶〃〞︶︺︾﹀﹄﹚﹜﹞＂％＇｀｜～￠々…"),
    OPENING | frozenset("$£¥＄￡￥〝﹙﹛"),
    frozenset("、。，．：；？！"),
)
LIBREOFFICE = LibreOfficeRules(
    "libreoffice",
    # It has no ］ in its list.
    CLOSING - {"］"} | frozenset("¢'\"〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞｜︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′"),
    OPENING | frozenset("£¥'\"‵￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝"),
    portions=True,
)
RULES = {rules.name: rules for rules in (LIBREOFFICE, WORD)}
