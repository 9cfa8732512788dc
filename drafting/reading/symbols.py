"""Signs of Word's symbol fonts as the characters they show: codes F020 to F0FF mean nothing outside their font."""

from __future__ import annotations

import re

UNKNOWN = "●"
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_SYMBOL = dict(
    zip(
        (0x44, 0x53, 0x57, 0x61, 0x62, 0x67, 0x6D, 0x70, 0x71, 0xA2, 0xA3, 0xA5, 0xAC, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3)
        + (0xB4, 0xB7, 0xB8, 0xB9, 0xBB, 0xD6, 0xD7, 0x2D),
        "ΔΣΩαβγμπθ′≤∞←→°±″≥×•÷≠≈√·－",
        strict=True,
    )
)
_WINGDINGS = dict(
    zip(
        (0x28, 0x2A, 0x4A, 0x6C, 0x6E, 0x6F, 0x71, 0x75, 0x76, 0x9F, 0xA1, 0xA3, 0xA7, 0xA8, 0xAB, 0xB2, 0xD8, 0xE0)
        + (0xFB, 0xFC, 0xFD, 0xFE, *range(0x81, 0x8B)),
        "☎✉☺●■□□◆❖•○□▪□★☆➢→×√☒☑①②③④⑤⑥⑦⑧⑨⑩",
        strict=True,
    )
)
_WINGDINGS_2 = dict(
    zip(
        (0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0xA3, *range(0x6A, 0x74)),
        "×√☒☑☒☒□①②③④⑤⑥⑦⑧⑨⑩",
        strict=True,
    )
)
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: str) -> str:
    """The character of ``w:sym``; the code itself where it is no private one, a bullet where its font is not known."""
    if not re.fullmatch("[0-9A-Fa-f]{1,6}", code):
        return ""
    return _shown(font, int(code, 16))


def unmasked(text: str, font: str) -> str:
    """``text`` of a run in a symbol font with its private characters as what they show."""
    return _PRIVATE.sub(lambda match: _shown(font, ord(match[0])), text)


def _shown(font: str, code: int) -> str:
    if not 0xF000 <= code <= 0xF0FF:
        # A code of a symbol font may also be written without its private offset.
        return _FONTS.get(font.lower(), {}).get(code) or (chr(code) if 0x20 <= code < 0x110000 else "")
    low = code - 0xF000
    known = _FONTS.get(font.lower(), _WINGDINGS)
    return known.get(low) or (chr(low) if known is _SYMBOL and low < 0x7F else UNKNOWN)
