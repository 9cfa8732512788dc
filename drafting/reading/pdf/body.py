"""Printed lines -> paragraphs: a line that fills the measure goes on in the next one that is not indented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clauses.body import Table
from drafting.reading.letter.grids import header_rows
from drafting.reading.letter.marks import TITLE_END, is_addressee
from drafting.reading.pdf.pages import Printed, printed_lines
from drafting.reading.source import WHITE, Elements, Grid, Line

_PAGE_NUMBER = re.compile(r"[—\-－–·\s]*\d{1,3}[—\-－–·\s]*|第\s*\d+\s*页(?:[,，\s]*共\s*\d+\s*页)?|\d+\s*/\s*\d+")
_EDGE = 0.11
"""The share of a page's height at its head and foot where page numbers and running titles stand."""
_ENDED = "。！？!?；;：:"
_TABLE = "\t"


@dataclass(frozen=True, slots=True)
class _Measure:
    """The type area: its edges, and the size of most characters."""

    left: float
    right: float
    size: float


def pdf_elements(data: bytes) -> Elements:
    """The paragraphs of a PDF. Raises Refused for what holds no readable text."""
    return paragraphs(printed_lines(data))


def pdf_text(data: bytes) -> str:
    """The text as ``check`` counts it: a paragraph a line."""
    rows = (
        ["\t".join(row) for row in one.table.texts] if isinstance(one, Grid) else [one.text]
        for one in pdf_elements(data)
        if isinstance(one, Line | Grid)
    )
    return "\n".join(row for block in rows for row in block)


def paragraphs(printed: Sequence[Printed]) -> Elements:
    """Lines as paragraphs, without page numbers and running titles."""
    printed = _without_furniture(printed)
    if not printed:
        return ()
    measure = _measure([line for line in printed if line.table is None] or printed)
    found: list[Line | Grid] = []
    before: Printed | None = None
    row: Printed | None = None
    for line in printed:
        if line.table is not None:
            _add_table(found, line.table, before is not None and before.table is not None and before.page < line.page)
            before, row = line, None
            continue
        last = found[-1] if found else None
        row = None if before is None or row is None or line.page != before.page else row
        columns = _wrapped(row, before, line) if row is not None and before is not None else []
        if isinstance(last, Line) and columns:
            found[-1] = replace(last, text=_filled(last.text, columns, line.text))
            before = line
            continue
        row = line if _TABLE in line.text else None
        if isinstance(last, Line) and before is not None and _goes_on(before, line, measure):
            found[-1] = replace(last, text=_joined(last.text, line.text.strip(WHITE)))
        else:
            found.append(_line(line, before, measure))
        before = line
    return tuple(one for one in found if isinstance(one, Grid) or one.text)


def _add_table(found: list[Line | Grid], table: Table, goes_on: bool) -> None:
    """A table; at the head of a page it goes on with the one that ended the page before, without the head said again."""
    last = found[-1] if found else None
    if goes_on and isinstance(last, Grid) and last.table.columns == table.columns:
        again = table.texts[:1] == last.table.texts[:1]
        table = replace(last.table, rows=(*last.table.rows, *table.rows[1 if again else 0 :]))
        found.pop()
    found.append(Grid(replace(table, header_rows=header_rows(table))))


def _wrapped(row: Printed, before: Printed, line: Printed) -> list[int]:
    """The columns of ``row`` in which the words of ``line`` go on; [] where it is a row or a paragraph of its own.

    What fills all columns but one begins a row whose first cell spans the rows above.
    """
    if before.bottom - line.bottom > 1.8 * line.size or len(line.cells) > max(1, len(row.cells) - 2):
        return []
    columns: list[int] = []
    for left, right in line.cells:
        inside = [place for place in range(1, len(row.cells)) if _within(row, place, left, right)]
        if not inside:
            return []
        columns.append(inside[0])
    return columns if len(set(columns)) == len(columns) else []


def _within(row: Printed, place: int, left: float, right: float) -> bool:
    """Whether the words stand under a cell of the row, between its neighbours."""
    own_left, own_right = row.cells[place]
    before = row.cells[place - 1][1]
    after = row.cells[place + 1][0] if place + 1 < len(row.cells) else own_right + row.size
    return left > before + 0.4 * row.size and right < after - 0.2 * row.size and left < own_right and right > own_left


def _filled(text: str, columns: Sequence[int], words: str) -> str:
    cells = text.split(_TABLE)
    for column, word in zip(columns, words.split(_TABLE), strict=True):
        cells[column] = _joined(cells[column], word.strip(WHITE))
    return _TABLE.join(cells)


def _measure(printed: Sequence[Printed]) -> _Measure:
    """The edges that most lines keep; the first line of a paragraph is indented, so the leftmost common edge counts."""
    size = Counter(round(line.size) for line in printed for _ in line.text).most_common(1)[0][0]
    body = [line for line in printed if abs(line.size - size) < 0.15 * size] or list(printed)
    lefts = Counter(round(line.left / 3) for line in body)
    common = [edge for edge, times in lefts.items() if times >= max(2, len(body) // 12)] or list(lefts)
    rights = sorted(line.right for line in body)
    return _Measure(min(common) * 3.0, rights[int(len(rights) * 0.97) - (len(rights) > 1)], float(size))


def _goes_on(before: Printed, line: Printed, measure: _Measure) -> bool:
    if _TABLE in before.text or _TABLE in line.text or abs(before.size - line.size) > 0.15 * before.size:
        return False
    if line.left > measure.left + 0.9 * measure.size or before.left > measure.left + 4.5 * measure.size:
        return False
    if _centred(before, measure) or _addresses(before.text, line.text):
        return False
    if before.page == line.page and before.bottom - line.bottom > 3.2 * measure.size:
        return False
    short = measure.right - before.right
    return short < 1.3 * measure.size or (short < 4.5 * measure.size and before.text[-1:] not in _ENDED)


def _centred(line: Printed, measure: _Measure) -> bool:
    """Whether the line stands in the middle of the measure, as titles do; a first line is indented by less."""
    inset, short = line.left - measure.left, measure.right - line.right
    return inset > 2.6 * measure.size and abs(inset - short) < measure.size


def _addresses(before: str, text: str) -> bool:
    """Whether an addressee follows a title that fills its line."""
    return text.endswith(("：", ":")) and bool(TITLE_END.search(before)) and is_addressee(text[:-1])


def _line(line: Printed, before: Printed | None, measure: _Measure) -> Line:
    inset, short = line.left - measure.left, measure.right - line.right
    apart = before is not None and before.page == line.page and before.bottom - line.bottom > 2.4 * measure.size
    return Line(
        text=line.text.strip(WHITE),
        gap=1 if apart else 0,
        indented=1.2 * measure.size < inset < 4.5 * measure.size,
        right=inset > 8 * measure.size and short < 6 * measure.size and inset - short > 4 * measure.size,
    )


def _joined(one: str, other: str) -> str:
    """Two lines of one paragraph; only Latin words need a space between them."""
    latin = one[-1:].isascii() and one[-1:].isalpha() and other[:1].isascii() and other[:1].isalpha()
    return one + (" " if latin else "") + other


def _without_furniture(printed: Sequence[Printed]) -> list[Printed]:
    """Without page numbers and what stands at the head or foot of most pages."""
    pages = len({line.page for line in printed})
    at_edge = Counter(line.text for line in printed if _at_edge(line))
    return [
        line
        for line in printed
        if not _at_edge(line)
        or not (_PAGE_NUMBER.fullmatch(line.text.strip(WHITE)) or (pages > 2 and at_edge[line.text] >= pages - 1))
    ]


def _at_edge(line: Printed) -> bool:
    return line.bottom < _EDGE * line.height or line.bottom > (1 - _EDGE) * line.height
