"""Signs of Word's symbol fonts as the characters they show: codes F020 to F0FF mean nothing outside their font."""

from __future__ import annotations

import re

UNKNOWN = "●"
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def _table(codes: str, signs: str) -> dict[int, str]:
    return dict(zip(bytes.fromhex(codes), signs, strict=True))


_SYMBOL = _table(
    "445357616267 6D7071 A2A3A5ACAEB0B1B2B3B4B7B8B9BBD6D7 2D",
    "ΔΣΩαβγμπθ′≤∞←→°±″≥×•÷≠≈√·－",
)
_WINGDINGS = _table(
    "282A4A6C6E6F7175769FA1A3A7A8ABB2 D8E0FBFCFDFE 8182838485868788898A",
    "☎✉☺●■□□◆❖•○□▪□★☆➢→×√☒☑①②③④⑤⑥⑦⑧⑨⑩",
)
_WINGDINGS_2 = _table("4F5051525354A3 6A6B6C6D6E6F70717273", "×√☒☑☒☒□①②③④⑤⑥⑦⑧⑨⑩")
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
