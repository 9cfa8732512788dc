"""The line breaking class of a character (UAX #14), as far as letters have need of it."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache


class Kind(Enum):
    """Unicode's classes in words: ID, AL, NU, OP, CL, QU, IS, SY, EX, NS, PR, PO, BA and HY, B2, IN, SP."""

    HAN = auto()
    WORD = auto()
    FIGURE = auto()
    OPEN = auto()
    CLOSE = auto()
    QUOTE = auto()
    INFIX = auto()
    OBLIQUE = auto()
    EXCLAIM = auto()
    NONSTARTER = auto()
    PREFIX = auto()
    POSTFIX = auto()
    AFTER = auto()
    DASH = auto()
    DOTS = auto()
    SPACE = auto()


_KINDS = {
    Kind.OPEN: "([{〈《「『【〔〖〘〚（［｛｟｢¡¿‚„",
    Kind.CLOSE: ")]}、。〉》」』】〕〗〙〛），．］｝｠｡｣､﹐﹑﹒",
    Kind.QUOTE: "\"'“”‘’«»‹›",
    Kind.INFIX: ",.:;",
    Kind.OBLIQUE: "/\\",
    Kind.EXCLAIM: "!?！？﹖﹗",
    Kind.NONSTARTER: "：；々〜・‼⁇⁈⁉゛゜ゝゞヽヾ〻\ufffc",
    Kind.PREFIX: "$+±£¥€№−∓￥＄￡￦",
    Kind.POSTFIX: "%‰‱¢℃℉％′″‴‵￠",
    Kind.AFTER: "-–‐‒|†‡‧",
    Kind.DASH: "—⸺",
    Kind.DOTS: "…‥",
    Kind.SPACE: " ",
}
_LISTED = {char: kind for kind, chars in _KINDS.items() for char in chars}
_FIRST_WIDE = "\u2e80"


@lru_cache(maxsize=8192)
def kind_of(char: str) -> Kind:
    if char in _LISTED:
        return _LISTED[char]
    if char >= _FIRST_WIDE:
        return Kind.HAN
    return Kind.FIGURE if char.isdecimal() else Kind.WORD
