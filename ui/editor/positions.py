"""Code points to Qt's UTF-16 units and back. Names carry characters outside the BMP (𬭎、𫖯、䶮), which are two units."""

from __future__ import annotations

import re

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16(text: str, index: int) -> int:
    """Where code point ``index`` of ``text`` stands in UTF-16 units."""
    return index + len(_ASTRAL.findall(text, 0, index))


def utf16_length(text: str) -> int:
    return len(text) + len(_ASTRAL.findall(text))


def code_points(text: str, units: int) -> int:
    """The code point at ``units`` UTF-16 units of ``text``; a place inside a surrogate pair counts as before it."""
    index = min(units, len(text))
    while utf16(text, index) > units:
        index -= 1
    return index
