"""Plain text and Markdown -> the lines and tables it prints."""

from __future__ import annotations

import re
from dataclasses import replace

from drafting.reading.source import WHITE, Element, Elements, Grid, Line, styled
from drafting.reading.textual.markdown import is_markdown, unmarked
from drafting.reading.textual.marked_notes import with_notes, without_notes
from drafting.reading.textual.pipes import BORDER, is_border, is_row, table_of, unboxed
from drafting.reading.words import heading_level

_HASHES = re.compile(r"(#{1,4})\s+(?=\S)")
ESCAPE = "\\"
# Texts copied from Word or the web carry its line breaks.
_LINE_END = re.compile("[\n\x0b\x0c\x85\u2028\u2029]")


def elements_of(text: str) -> Elements:
    """Every non-blank line of the text, pipe rows gathered into tables."""
    text, notes = without_notes(text)
    found = _elements(text)
    return tuple(with_notes(element, notes) for element in found) if notes else found


def _elements(text: str) -> Elements:
    found: list[Element] = []
    rows: list[str] = []
    gap = 0
    marked_up = is_markdown(text)
    for raw in _LINE_END.split(text):
        stripped = unboxed(raw.strip(WHITE))
        if is_border(stripped):
            rows += [BORDER] if rows and BORDER not in rows else []
            continue
        if is_row(stripped):
            rows.append(stripped)
            continue
        if rows:
            found.append(Grid(table_of(rows)))
            rows = []
        if not stripped:
            gap += 1
            continue
        line = _line(raw, stripped, gap)
        if marked_up and not line.literal:
            line = _unmarked(line)
        if line.text:
            found.append(line)
        gap = 0
    if rows:
        found.append(Grid(table_of(rows)))
    return tuple(found)


def _unmarked(line: Line) -> Line:
    runs = unmarked(line.text)
    level = line.level or heading_level(0, runs, at_left=True)
    return replace(line, text="".join(run.text for run in runs), runs=runs if styled(runs) else (), level=level)


def _line(raw: str, stripped: str, gap: int) -> Line:
    indented = raw[:1] in WHITE
    if stripped.startswith(ESCAPE) and len(stripped) > 1:
        return Line(text=stripped[1:], gap=gap, indented=indented, literal=True)
    hashes = _HASHES.match(stripped)
    if hashes:
        return Line(text=stripped[hashes.end() :], gap=gap, level=len(hashes[1]))
    return Line(text=stripped, gap=gap, indented=indented)
