"""Finds the heading rows of a table: one, two or three of them, merged or not, wherever they stand in the sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafting.reading.xlsx.grid import Grid
from drafting.reading.xlsx.meanings import Meaning, meaning_of
from drafting.reading.xlsx.text import compact, is_date, joined

_IDENTIFYING = frozenset({Meaning.NUMBER, Meaning.SERIAL, Meaning.TITLE, Meaning.PROPOSER})
_DEEPEST = 4
_SUBHEADING = re.compile(
    r"(姓名|名单|单位|职务|单位及?职务|名称|时间|日期|编号|主办|会办|协办|分办|独办|党派|界别|类别|是|否|[ABCD]类?|人数|其他|届|次)(（[^）]*）|\([^)]*\))?"
)
_DATA = re.compile(r"\d{3,}|关于.{4,}|\d+号|\d[年.\-/]\d")


@dataclass(frozen=True, slots=True)
class Header:
    """Rows ``top`` to ``bottom`` (from 0, inclusive) and every column's heading from its group down to itself."""

    top: int
    bottom: int
    headings: tuple[tuple[str, ...], ...]


def header_at(grid: Grid, row: int) -> Header | None:
    """The header whose first row is ``row``, or None where this row is none."""
    if not _looks_like_heading(grid, row):
        if not _looks_like_groups(grid, row) or not _looks_like_heading(grid, row + 1):
            return None
        return _header(grid, row, row + 1)
    return _header(grid, row, row)


def _header(grid: Grid, top: int, bottom: int) -> Header:
    while bottom + 1 < grid.height and bottom - top + 1 < _DEEPEST and _continues(grid, top, bottom):
        bottom += 1
    last = bottom
    if bottom + 1 < grid.height and _numbers_columns(grid, bottom + 1):
        last = bottom + 1
    headings = tuple(_heading(grid, top, bottom, column) for column in range(grid.width))
    return Header(top, last, headings)


def _looks_like_heading(grid: Grid, row: int) -> bool:
    if row >= grid.height:
        return False
    texts = grid.texts(row)
    if len(texts) < 2 or any(is_date(cell) or isinstance(cell, float) for cell in grid.rows[row]):
        return False
    data = [text for text in texts if _DATA.search(_unbracketed(text))]
    if len(data) >= 2 or any(text.startswith("关于") for text in data):
        return False
    meanings = [found[0] for text in texts if len(text) <= 40 and text not in data and (found := meaning_of((text,)))]
    kinds = {meaning for meaning in meanings if meaning is not Meaning.IGNORED}
    enough = len(kinds) >= 3 or (len(kinds) == 2 and len(texts) <= 4)
    return enough and bool(kinds & _IDENTIFYING) and len(meanings) * 2 >= len(texts)


def _unbracketed(text: str) -> str:
    return re.sub(r"[（(][^）)]*[）)]", "", compact(text))


def _looks_like_groups(grid: Grid, row: int) -> bool:
    """A row of group names over the headings: merged across, short, no data."""
    texts = grid.texts(row)
    across = [merge for merge in grid.merges if merge.top == row and merge.right > merge.left]
    return (
        len(texts) >= 2
        and len(across) >= 1
        and all(len(text) <= 14 and not _DATA.search(compact(text)) for text in texts)
    )


def _continues(grid: Grid, top: int, bottom: int) -> bool:
    below = bottom + 1
    if any(top <= merge.top <= bottom < merge.bottom for merge in grid.merges):
        return True
    texts = grid.texts(below)
    if (
        not texts
        or _numbers_columns(grid, below)
        or any(is_date(cell) or isinstance(cell, float) for cell in grid.rows[below])
    ):
        return False
    if not all(len(text) <= 14 and not re.search(r"\d", text) for text in texts):
        return False
    if sum(map(_is_subheading, texts)) * 5 < len(texts) * 3:
        return False
    # A second row of headings either fills places the first left blank or splits its groups.
    fills = any(grid.rows[below][column] and grid.rows[bottom][column] is None for column in range(grid.width))
    return fills or any(merge.bottom == bottom and merge.right > merge.left for merge in grid.merges)


def _is_subheading(text: str) -> bool:
    bare = compact(text)
    return _SUBHEADING.fullmatch(bare) is not None or (
        len(bare) <= 20 and not _DATA.search(bare) and meaning_of((bare,)) is not None
    )


def _numbers_columns(grid: Grid, row: int) -> bool:
    """A row that only counts the columns: 1 2 3 4 … or （1）（2）（3）…"""
    marks = [re.sub(r"[（()）.、\s]", "", compact(text)) for text in grid.texts(row)]
    return len(marks) >= 4 and marks == [str(place) for place in range(1, len(marks) + 1)]


def _heading(grid: Grid, top: int, bottom: int, column: int) -> tuple[str, ...]:
    parts: list[str] = []
    for row in range(top, bottom + 1):
        text = joined(grid.filled(row, column)) or _carried(grid, row, bottom, column)
        if text and (not parts or parts[-1] != text):
            parts.append(text)
    return tuple(parts)


def _carried(grid: Grid, row: int, bottom: int, column: int) -> str:
    """The group a heading stands under where the group's cell was not merged but left blank to the right."""
    if row == bottom or grid.rows[bottom][column] is None or grid.is_merged(row, column):
        return ""
    for left in range(column - 1, -1, -1):
        if grid.rows[bottom][left] is None:
            return ""
        if text := joined(grid.filled(row, left)):
            return "" if grid.is_merged(row, left) else text
    return ""
