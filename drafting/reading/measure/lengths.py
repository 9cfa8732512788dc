"""Lengths as OOXML and VML write them -> points. What is no length, or beyond any sheet, is None."""

from __future__ import annotations

import re
from typing import Any

from drafting.reading.docx.package import W

_LENGTH = re.compile(r"\s*([+-]?(?:\d{1,12}(?:\.\d{1,20})?|\.\d{1,20}))\s*(pt|mm|cm|in|pc|px|emu)?\s*")
_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pc": 12.0, "px": 0.75, "emu": 1 / 12700}
_FARTHEST = 10_000.0
EMU_PER_MM = 36000
MM = 25.4 / 72


def length(text: str | None, unit: float) -> float | None:
    """``text`` in points; a bare number counts in ``unit`` points."""
    match = _LENGTH.fullmatch(text or "")
    if match is None:
        return None
    points = float(match[1]) * (_POINTS[match[2]] if match[2] else unit)
    return points if abs(points) <= _FARTHEST else None


def twips(element: Any, *names: str) -> float | None:
    """The first of the attributes that is a length, a bare number being twentieths of a point."""
    found = (length(element.get(W + name), 1 / 20) for name in names)
    return next((points for points in found if points is not None), None)


def number(text: str | None) -> int | None:
    """A whole number of at most nine digits."""
    return int(text) if text and re.fullmatch(r"[+-]?\d{1,9}", text) else None


def emu(text: str | None) -> float | None:
    """EMU in millimetres."""
    points = length(text, 1 / 12700)
    return None if points is None else points * MM
