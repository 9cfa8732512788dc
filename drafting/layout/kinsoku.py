"""Where a line of Chinese may be broken: two rule sets, one a program.

``WORD`` follows what the exported file asks for (kinsoku, hanging punctuation, no automatic gap); ``LIBREOFFICE`` what
LibreOffice makes of the same file (it keeps its own lists, never hangs, and sets a gap between Latin and Han).
"""

from __future__ import annotations

from dataclasses import dataclass

from drafting.layout.metrics import is_latin


@dataclass(frozen=True, slots=True)
class BreakRules:
    """``hanging`` may stand outside the right edge. ``portions``: Latin and Han are measured apart, as LibreOffice does
    (drafting/layout/portions.py).
    """

    name: str
    not_first: frozenset[str]
    not_last: frozenset[str]
    hanging: frozenset[str]
    portions: bool

    def allows(self, text: str, place: int) -> bool:
        """Whether a line may end before ``text[place]`` (0 < place < len(text))."""
        before, after = text[place - 1], text[place]
        if before == " " or after == " ":
            return after != " " or before == " "
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


PAIRED = frozenset("—…")
CLOSING = frozenset("!),.:;?]}、。〉》」』】〕〗！），．：；？］｝”’")
OPENING = frozenset("([{〈《「『【〔〖（［｛“‘")

LIBREOFFICE = BreakRules(
    "libreoffice",
    CLOSING | frozenset("¢'\"〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞｜︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―′"),
    OPENING | frozenset("£¥'\"‵￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝"),
    frozenset(),
    True,
)
WORD = BreakRules(
    "word",
    CLOSING | frozenset("%>¢¨°·ˇˉ―‖′″‰℃∶〃〞︶︺︾﹀﹄﹚﹜﹞＂％＇｀｜～￠々…"),
    OPENING | frozenset("$£¥＄￡￥〝﹙﹛"),
    frozenset("、。，．：；？！"),
    False,
)
RULES = {rules.name: rules for rules in (LIBREOFFICE, WORD)}
