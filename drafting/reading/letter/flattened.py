"""Tables that a web page's text shows one cell a line, rebuilt: by the running numbers of their first column, or by the
kinds of their cells. Heads of two rows are inferred where more heads stand than columns."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from itertools import takewhile

from clauses.body import Cell, Table
from drafting.reading.letter.headings import label_of
from drafting.reading.source import Element, Elements, Grid, Line

_FIGURE = re.compile(r"[\d.,，%％\s—～~+-]*\d[\d.,，%％\s—～~+-]*")
_CAPTION = re.compile(r"(?:一览表|情况表|明细表|统计表|汇总表|清单|表)$")
_SENTENCE = re.compile(r"[。；！？;]")
_YES_NO = frozenset("是否有无√×")
_LONGEST_CELL = 40
# The fewest lines that make a table, and at how many of a run's first lines one is looked for.
_FEWEST, _ATTEMPTS = 8, 12
_LONGEST_RUN = 2000


def rebuilt(elements: Sequence[Element]) -> Elements:
    """The elements with every flattened table as a Grid."""
    found: list[Element] = []
    cells = [_cell_text(element) for element in elements]
    at = 0
    while at < len(elements):
        run = list(takewhile(bool, cells[at : at + _LONGEST_RUN]))
        for offset in range(min(len(run) - _FEWEST + 1, _ATTEMPTS)):
            start, table = _table(run[offset:])
            if table is not None:
                found.extend(elements[at : at + offset + start])
                found.append(Grid(table[0]))
                at += offset + start + table[1]
                break
        else:
            found.extend(elements[at : at + max(len(run), 1)])
            at += max(len(run), 1)
    return tuple(found)


def _cell_text(element: Element) -> str:
    """The text of a line that can be a cell, "" for anything else."""
    if not isinstance(element, Line) or element.literal or len(element.text) > _LONGEST_CELL:
        return ""
    headed = label_of(element.text) and not _FIGURE.fullmatch(element.text)
    return "" if headed or _SENTENCE.search(element.text) else element.text


def _table(run: list[str]) -> tuple[int, tuple[Table, int] | None]:
    """Where in the run the table starts, the table, and how many lines it takes."""
    first = next((at for at, text in enumerate(run) if text == "1"), None)
    if first is not None:
        head = next((at for at in range(first) if re.sub(r"\s", "", run[at]) in ("序号", "编号", "排序")), None)
        start = head if head is not None else _after_caption(run, first)
        return start, _numbered(run[start:first], run[first:])
    start = _after_caption(run, len(run))
    return start, _by_kinds(run[start:])


def _after_caption(run: list[str], end: int) -> int:
    captions = [at for at in range(min(end, 3)) if _CAPTION.search(run[at])]
    return captions[-1] + 1 if captions else 0


def _numbered(head: list[str], cells: list[str]) -> tuple[Table, int] | None:
    """A table whose rows open with 1, 2, 3 …"""
    starts = [0]
    while True:
        sought = str(len(starts) + 1)
        following = next((at for at in range(starts[-1] + 2, len(cells)) if cells[at] == sought), None)
        if following is None or following - starts[-1] > 20:
            break
        starts.append(following)
    if len(starts) < 2:
        return None
    widths = [after - before for before, after in itertools.pairwise(starts)]
    width = max(set(widths), key=widths.count)
    if widths.count(width) < len(widths) * 0.7 or len(head) < 2:
        return None
    end = min(starts[-1] + width, len(cells))
    bounds = [*starts, end]
    rows = [cells[start : bounds[n + 1]] for n, start in enumerate(starts)]
    heads = _heads(head, rows, width)
    if heads is None:
        return None
    columns = len(heads[0])
    places = _places(heads, rows, width)
    body = [tuple(_spread(row, places, columns)) for row in rows]
    return Table((*heads, *body), len(heads)), len(head) + end


def _heads(head: list[str], rows: list[list[str]], width: int) -> tuple[tuple[Cell | None, ...], ...] | None:
    """One row of heads, or two where the run of figures in the body has heads of its own under a common one."""
    if len(head) <= width:
        return (tuple(Cell(text) for text in head + [""] * (width - len(head))),)
    kinds = _kinds(rows, width)
    for start, length in _figure_runs(kinds):
        top, below = head[: len(head) - length], head[len(head) - length :]
        if length >= 2 and start < len(top) and width <= len(top) - 1 + length:
            upper: list[Cell | None] = []
            lower: list[Cell | None] = []
            for place, text in enumerate(top):
                if place == start:
                    upper += [Cell(text, 1, length), *([None] * (length - 1))]
                    lower += [Cell(one) for one in below]
                else:
                    upper.append(Cell(text, 2, 1))
                    lower.append(None)
            return tuple(upper), tuple(lower)
    return None


def _kinds(rows: list[list[str]], width: int) -> list[bool]:
    """For each column whether it holds figures; the running number counts as none."""
    full = [row for row in rows if len(row) == width]
    return [column > 0 and all(_FIGURE.fullmatch(row[column]) for row in full) for column in range(width)]


def _figure_runs(kinds: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(kinds):
        length = 0
        while at + length < len(kinds) and kinds[at + length]:
            length += 1
        if length:
            runs.append((at, length))
        at += max(length, 1)
    return sorted(runs, key=lambda run: -run[1])


def _places(heads: Sequence[Sequence[Cell | None]], rows: list[list[str]], width: int) -> list[int]:
    """Which column each cell of a full row belongs to; where columns are empty throughout, the likeliest are left out."""
    columns = len(heads[0])
    names = [next((row[at].text for row in reversed(heads) if row[at]), "") for at in range(columns)]  # pyright: ignore[reportOptionalMemberAccess]
    empty = columns - width
    answers = {text for row in rows for text in row}
    asking = [at for at in range(columns) if names[at].startswith(("是否", "有无", "备注")) and not answers & _YES_NO]
    left_out = (asking + [at for at in range(columns - 1, 0, -1) if at not in asking])[:empty]
    return [at for at in range(columns) if at not in left_out]


def _spread(row: list[str], places: list[int], columns: int) -> list[Cell | None]:
    spread: list[Cell | None] = [Cell("") for _ in range(columns)]
    for text, place in zip(row, places, strict=False):
        spread[place] = Cell(text)
    return spread


def _by_kinds(cells: list[str]) -> tuple[Table, int] | None:
    """A table without running numbers: the width at which every column is all figures or all words, some of each."""
    for width in range(2, 9):
        depth = len(cells) // width
        if depth < 3 or len(cells) % width:
            continue
        rows = [cells[at : at + width] for at in range(0, len(cells), width)]
        if any(_FIGURE.fullmatch(text) for text in rows[0]):
            continue
        figures = [[bool(_FIGURE.fullmatch(row[column])) for row in rows[1:]] for column in range(width)]
        if all(all(kind) or not any(kind) for kind in figures) and any(all(kind) for kind in figures):
            return Table(tuple(tuple(Cell(text) for text in row) for row in rows), 1), len(cells)
    return None
