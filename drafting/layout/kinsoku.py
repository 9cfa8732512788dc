"""Where a line of Chinese may be broken: two rule sets, one a program.

``WORD`` follows what the exported file asks for (kinsoku, hanging punctuation, no automatic gap); ``LIBREOFFICE`` what
LibreOffice makes of the same file, found by trying every pair in 7.4: it keeps its own lists, never hangs, and asks
two judges, the Chinese one where the text before the place is Chinese, Unicode's (UAX #14) where it is Latin.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafting.layout.metrics import is_latin

CLOSING = frozenset("!),.:;?]}、。〉》」』】〕〗！），．：；？］｝”’")
OPENING = frozenset("([{〈《「『【〔〖（［｛“‘")
PAIRED = frozenset("—…")


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

    def break_at(self, text: str, start: int, furthest: int) -> int:
        """The last place in (start, furthest] where a line may end; ``furthest`` where there is none."""
        place = furthest
        while place > start and not self.allows(text, place):
            place -= 1
        return place if place > start else furthest


class LibreOfficeRules(BreakRules):
    """``not_first`` and ``not_last`` hold where the text is Chinese."""

    __slots__ = ()

    def break_at(self, text: str, start: int, furthest: int) -> int:
        latin = _after_latin(text, start, furthest)
        place = furthest
        while place > start and not (_unicode_allows(text, place) if latin else self._chinese_allows(text, place)):
            place -= 1
        return place if place > start else furthest

    def _chinese_allows(self, text: str, place: int) -> bool:
        before, after = text[place - 1], text[place]
        return after == " " or not (after in self.not_first or before in self.not_last)


def _after_latin(text: str, start: int, place: int) -> bool:
    """Whether the last letter or figure up to and with ``text[place]`` is Latin."""
    while place > start and not _letter_or_figure(text[place]):
        place -= 1
    return _letter_or_figure(text[place]) and not _han(text[place])


def _unicode_allows(text: str, place: int) -> bool:
    """UAX #14 for the pairs that occur in letters, as LibreOffice's edition of it has them."""
    before, after = text[place - 1], text[place]
    if before == " " or after == " ":
        return True
    if after in "“‘":
        return _han(before)
    if after in _NO_BREAK_BEFORE or before in _NO_BREAK_AFTER:
        return False
    if after in _UNITS:
        return not before.isdecimal()
    if _wordlike(before):
        return not (_wordlike(after) or after in OPENING or after in _CURRENCY or after == "…")
    if before in _HELD_BY_WORD:
        return not _wordlike(after)
    return not (before in PAIRED and before == after)


def _wordlike(char: str) -> bool:
    """A Latin letter, a figure, or a sign that goes with them."""
    return (char.isalnum() and not _han(char)) or char in _SIGNS


def _letter_or_figure(char: str) -> bool:
    return char.isalpha() or char.isdecimal()


def _han(char: str) -> bool:
    return char >= "\u2e80" and char.isalnum()


_CURRENCY = frozenset("$￥¥£")
_UNITS = frozenset("％℃")
_SIGNS = frozenset("#&*+<=>@^_`~±×÷·①②③④⑤⑥⑦⑧⑨⑩‰")
_NO_BREAK_BEFORE = CLOSING | frozenset("\"'%‰/-–|")
_NO_BREAK_AFTER = OPENING | _CURRENCY | frozenset("”’\"'")
# Between these and a word that follows no line ends: full stops and commas of either width, brackets, per cent.
_HELD_BY_WORD = _UNITS | frozenset("、。，〉》」』】〕〗），．］｝),.:;?!]}%/")

WORD = BreakRules(
    "word",
    CLOSING | frozenset("%>¢¨°·ˇˉ―‖′″‰℃∶〃〞︶︺︾﹀﹄﹚﹜﹞＂％＇｀｜～￠々…"),
    OPENING | frozenset("$£¥＄￡￥〝﹙﹛"),
    frozenset("、。，．：；？！"),
)
LIBREOFFICE = LibreOfficeRules(
    "libreoffice",
    CLOSING | frozenset("¢'\"〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞｜︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′"),
    OPENING | frozenset("£¥'\"‵￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝"),
    portions=True,
)
RULES = {rules.name: rules for rules in (LIBREOFFICE, WORD)}
