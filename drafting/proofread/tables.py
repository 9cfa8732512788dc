"""Tables of a letter as numbers under their columns' words: what the rules on tables look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafting.proofread.passage import Passage, Region

TOTAL = re.compile(r"^\s*(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数|全\s*[区县市]|平\s*均)\s*$")
_NUMBER = re.compile(r"\s*(?P<n>\d+(?:[,，]\d{3})*(?:\.\d+)?)\s*(?P<unit>%|％|‰)?\s*")
_UNIT = re.compile(r"[（(](?:单位[：:])?(?P<unit>[^（）()\d]{1,6})[）)]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as printed, its place in its passage, and its number where it is one (the % sign left out)."""

    text: str
    start: int
    number: Decimal | None
    places: int
    percent: bool

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand, without the blanks round them."""
        first = self.start + len(self.text) - len(self.text.lstrip())
        return first, first + len(self.text.strip())


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    passage: Passage
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """The row's words: its first cell that is no number."""
        return next((cell.text.strip() for cell in self.cells if cell.text.strip() and cell.number is None), "")

    @property
    def is_total(self) -> bool:
        """合计, 总计, 小计, 平均."""
        return any(TOTAL.match(cell.text) for cell in self.cells[:2])


@dataclass(frozen=True, slots=True)
class Table:
    """``head`` are the words over each column, its unit in brackets left in; ``rows`` those below, ``total`` the last if it is one."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Row | None

    def unit(self, column: int) -> str:
        """What stands in brackets over the column: 万元, %; empty where nothing does."""
        match = _UNIT.search(self.head[column]) if column < len(self.head) else None
        return match["unit"] if match else ""

    def numbers(self, column: int) -> list[Cell | None]:
        """The cells of the column below the head, None where there is no number."""
        return [
            row.cells[column] if column < len(row.cells) and row.cells[column].number is not None else None
            for row in self.rows
        ]


def tables(passages: Sequence[Passage]) -> Iterator[Table]:
    """Every table with a head and at least two rows of numbers, in order."""
    rows: list[Row] = []
    for passage in (*passages, None):
        if passage is None or passage.region is not Region.TABLE or (rows and passage.block_id):
            if table := _table(rows):
                yield table
            rows = []
        if passage is not None and passage.region is Region.TABLE:
            rows += _rows(passage)


def _rows(passage: Passage) -> Iterator[Row]:
    for cells in _lines(passage.text):
        yield Row(passage, cells)


@lru_cache(maxsize=256)
def _lines(text: str) -> tuple[tuple[Cell, ...], ...]:
    found: list[tuple[Cell, ...]] = []
    start = 0
    for line in text.split("\n"):
        mark = "\t" if "\t" in line else "|"
        cells, place = list[Cell](), start
        for cell in line.split(mark):
            cells.append(_cell(cell, place))
            place += len(cell) + 1
        found.append(tuple(cells))
        start += len(line) + 1
    return tuple(found)


def _cell(text: str, start: int) -> Cell:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return Cell(text, start, None, 0, False)
    number = re.sub("[,，]", "", match["n"])
    return Cell(text, start, Decimal(number), len(number.partition(".")[2]), match["unit"] in ("%", "％"))


def _table(rows: Sequence[Row]) -> Table | None:
    place = next((place for place, row in enumerate(rows) if sum(c.number is not None for c in row.cells[1:]) > 0), 0)
    if not place or len(rows) - place < 2:
        return None
    head = tuple(cell.text.strip() for cell in rows[place - 1].cells)
    body = [row for row in rows[place:] if not row.is_total]
    total = rows[-1] if rows[-1].is_total else None
    return Table(head, tuple(body), total)
