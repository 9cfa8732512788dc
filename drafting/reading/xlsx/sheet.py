"""Sheet: a list as rows of cells, whatever kind of file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

Cell = str | float | bool | date | datetime | None

_WIDEST_SHEET = 256


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, rows and columns counted from 0, both ends inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``rows[0]`` is row 1 of the sheet; every row has the same width; empty cells hold None."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False


def squared(rows: Iterable[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of one width, empty strings as None, up to the last row and column that say anything.

    A stray space a thousand columns out is no part of a list.
    """
    listed: list[tuple[Cell, ...]] = []
    filled = width = 0
    for row in rows:
        cells = [None if cell == "" else cell for cell in row[:_WIDEST_SHEET]]
        while cells and (cells[-1] is None or (isinstance(cells[-1], str) and not cells[-1].strip())):
            cells.pop()
        listed.append(tuple(cells))
        if cells:
            filled, width = len(listed), max(width, len(cells))
    return tuple(row + (None,) * (width - len(row)) for row in listed[:filled])
