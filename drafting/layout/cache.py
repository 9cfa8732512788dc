"""What the last layout computed, handed in again so that a keystroke sets one paragraph anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from drafting.layout.arranged import Arranged, StyledParagraph, StyledTable
from drafting.layout.breaking import BrokenLine, Column, break_paragraph
from drafting.layout.pages import Line, Page
from drafting.layout.rows import BrokenTable, TablePart, break_table, part_of_table

Lines = tuple[BrokenLine, ...]
Where = tuple[int, int, float]
"""First line, last line (exclusive), and the first one's upper edge in points from the sheet's top."""
Place = Callable[[Lines, Where, StyledParagraph], tuple[Line, ...]]

Key = TypeVar("Key")
Value = TypeVar("Value")


class _Remembered(Generic[Key, Value]):
    """Values used in the last two rounds; older ones are let go."""

    def __init__(self) -> None:
        self._new: dict[Key, Value] = {}
        self._old: dict[Key, Value] = {}

    def turn(self) -> None:
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
    """Broken paragraphs and tables by value, lines by where they stand, and the pages of the last round.

    One cache belongs to one letter on the desk and one thread. ``trials`` are those of drafting/layout/settle.py, by rules.
    """

    def __init__(self) -> None:
        self.pages: tuple[Page, ...] = ()
        self.laid: tuple[Arranged, str] | None = None
        """What ``pages`` are of, and by whose rules."""
        self.trials: dict[str, LayoutCache] = {}
        self.settled: tuple[Arranged, Arranged] | None = None
        """The letter last settled: as it was arranged, and with its signature beside text."""
        self._paragraphs = _Remembered[tuple[StyledParagraph, Column], Lines]()
        self._tables = _Remembered[tuple[StyledTable, Column], BrokenTable]()
        self._parts = _Remembered[tuple[int, int, int, int, float], tuple[BrokenTable, TablePart]]()
        self._placed = _Remembered[tuple[int, int, int, float], tuple[Lines, tuple[Line, ...]]]()

    def known(self, arranged: Arranged, rules: str) -> tuple[Page, ...] | None:
        """The pages of this very letter where they were laid out last, here or in a trial."""
        return next(
            (
                one.pages
                for one in (self, *self.trials.values())
                if one.laid and one.laid[0] is arranged and one.laid[1] == rules
            ),
            None,
        )

    def turn(self) -> None:
        """Begin a round."""
        self._paragraphs.turn()
        self._tables.turn()
        self._parts.turn()
        self._placed.turn()

    def lines(self, paragraph: StyledParagraph, column: Column) -> Lines:
        key = (paragraph, column)
        return self._paragraphs.get(key) or self._paragraphs.put(key, break_paragraph(paragraph, column))

    def table(self, table: StyledTable, column: Column) -> BrokenTable:
        key = (table, column)
        return self._tables.get(key) or self._tables.put(key, break_table(table, column))

    def part(self, table: BrokenTable, block_id: str, rows: tuple[int, int, int], y: float) -> TablePart:
        """The rows of a table (head's count, first, last) at that height; the same values as long as they stand there."""
        key = (id(table), *rows, y)
        # The table is kept with its part, so that its id is not given to another.
        known = self._parts.get(key) or self._parts.put(key, (table, part_of_table(table, block_id, *rows, y)))
        return known[1]

    def placed(self, lines: Lines, where: Where, paragraph: StyledParagraph, place: Place) -> tuple[Line, ...]:
        """What ``place`` makes of some of the lines at that height; the same values as long as they stand there."""
        key = (id(lines), *where)
        # The lines are kept with what was made of them, so that their id is not given to others.
        known = self._placed.get(key) or self._placed.put(key, (lines, place(lines, where, paragraph)))
        return known[1]

    def keep(self, pages: tuple[Page, ...], arranged: Arranged, rules: str) -> tuple[Page, ...]:
        """The pages, with those of the last round in place of equal ones, so that what was drawn of them still serves."""
        before = self.pages
        self.laid = (arranged, rules)
        self.pages = tuple(
            before[index] if index < len(before) and before[index] == page else page for index, page in enumerate(pages)
        )
        return self.pages
