"""Plain text and Markdown -> the lines and tables it prints."""

from __future__ import annotations

import re

from drafting.reading.pipes import is_row, table_of
from drafting.reading.source import WHITE, Element, Elements, Grid, Line

_HASHES = re.compile(r"(#{1,4})\s+(?=\S)")
ESCAPE = "\\"


def elements_of(text: str) -> Elements:
    """Every non-blank line of the text, pipe rows gathered into tables."""
    found: list[Element] = []
    rows: list[str] = []
    gap = 0
    for raw in text.split("\n"):
        stripped = raw.strip(WHITE)
        if is_row(stripped):
            rows.append(stripped)
            continue
        if rows:
            found.append(Grid(table_of(rows)))
            rows = []
        if not stripped:
            gap += 1
            continue
        found.append(_line(raw, stripped, gap))
        gap = 0
    if rows:
        found.append(Grid(table_of(rows)))
    return tuple(found)


def _line(raw: str, stripped: str, gap: int) -> Line:
    indented = raw[:1] in WHITE
    if stripped.startswith(ESCAPE) and len(stripped) > 1:
        return Line(text=stripped[1:], gap=gap, indented=indented, literal=True)
    hashes = _HASHES.match(stripped)
    if hashes:
        return Line(text=stripped[hashes.end() :], gap=gap, level=len(hashes[1]))
    return Line(text=stripped, gap=gap, indented=indented)
