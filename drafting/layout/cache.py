"""What the last layout computed, handed in again so that a keystroke sets one paragraph anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from drafting.layout.advances import Column
from drafting.layout.arranged import Arranged, StyledParagraph, StyledTable
from drafting.layout.breaking import break_paragraph
from drafting.layout.pages import Line, Page
from drafting.layout.placing import Lines, Where
from drafting.layout.record import Kind, Record
from drafting.layout.rows import BrokenTable, TablePart, break_table, part_of_table

Place = Callable[[Lines, Where, StyledParagraph], tuple[Line, ...]]

_RECORDS = 12
# What is remembered beside the parts of the letter itself, and how often each of them may stand elsewhere.
_LEAST, _ROUNDS = 512, 4

Key = TypeVar("Key")
Value = TypeVar("Value")


class _Remembered(Generic[Key, Value]):
    """Values by key; those not asked for while many others came are let go."""

    def __init__(self) -> None:
        self._new: dict[Key, Value] = {}
        self._old: dict[Key, Value] = {}

    def turn(self, most: int) -> None:
        """Begin anew where there are more than so many, and keep of them what is asked for until the next time."""
        if len(self._new) > most:
            self._old, self._new = self._new, {}

    def get(self, key: Key) -> Value | None:
        value = self._new.get(key)
        if value is None and (value := self._old.get(key)) is not None:
            self._new[key] = value
        return value

    def put(self, key: Key, value: Value) -> Value:
        self._new[key] = value
        return value


class LayoutCache:
    """Broken paragraphs and tables by value, lines by where they stand, and the last layouts, those tried included.

    One cache belongs to one letter on the desk and one thread.
    """

    def __init__(self, shown: str = "") -> None:
        self.shown = shown
        """The rules whose pages will be shown."""
        self.records: tuple[Record, ...] = ()
        """The last layouts, the latest first."""
        self.settled: tuple[Arranged, Arranged] | None = None
        """The letter last settled: as it was arranged, and with its signature beside text."""
        self._paragraphs = _Remembered[tuple[StyledParagraph, Column], Lines]()
        self._tables = _Remembered[tuple[StyledTable, Column], BrokenTable]()
        self._parts = _Remembered[tuple[int, int, int, int, float, bool], tuple[BrokenTable, TablePart]]()
        self._placed = _Remembered[tuple[int, int, int, float, Place], tuple[Lines, tuple[Line, ...]]]()

    def known(self, arranged: Arranged, kind: Kind) -> Record | None:
        """The layout of this very letter, where it is one of the last."""
        return next((one for one in self.records if one.arranged is arranged and one.kind == kind), None)

    def turn(self, parts: int) -> None:
        """Begin a round with a letter of so many parts."""
        for remembered in (self._paragraphs, self._tables, self._parts, self._placed):
            remembered.turn(_ROUNDS * parts + _LEAST)

    def lines(self, paragraph: StyledParagraph, column: Column) -> Lines:
        key = (paragraph, column)
        return self._paragraphs.get(key) or self._paragraphs.put(key, break_paragraph(paragraph, column))

    def table(self, table: StyledTable, column: Column) -> BrokenTable:
        key = (table, column)
        return self._tables.get(key) or self._tables.put(key, break_table(table, column))

    def part(
        self, table: BrokenTable, block_id: str, rows: tuple[int, int, int], y: float, *, drawn: bool
    ) -> TablePart:
        """The rows of a table (head's count, first, last) at that height; the same values as long as they stand there."""
        key = (id(table), *rows, y, drawn)
        # The table is kept with its part, so that its id is not given to another.
        known = self._parts.get(key)
        if known is None:
            known = self._parts.put(key, (table, part_of_table(table, block_id, *rows, y, drawn=drawn)))
        return known[1]

    def placed(self, lines: Lines, where: Where, paragraph: StyledParagraph, place: Place) -> tuple[Line, ...]:
        """What ``place`` makes of some of the lines at that height; the same values as long as they stand there."""
        key = (id(lines), *where, place)
        # The lines are kept with what was made of them, so that their id is not given to others.
        known = self._placed.get(key) or self._placed.put(key, (lines, place(lines, where, paragraph)))
        return known[1]

    def keep(self, record: Record) -> Record:
        """The layout with pages of earlier ones in place of equal ones, so that what was drawn of them still serves."""
        earlier = [one.pages for one in self.records if one.kind == record.kind]
        pages = tuple(_earlier(index, page, earlier) for index, page in enumerate(record.pages))
        record = replace(record, pages=pages)
        self.records = (record, *self.records[: _RECORDS - 1])
        return record


def _earlier(index: int, page: Page, earlier: Sequence[tuple[Page, ...]]) -> Page:
    return next((pages[index] for pages in earlier if index < len(pages) and pages[index] == page), page)
