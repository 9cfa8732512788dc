"""What the last layout computed, handed in again so that a keystroke sets one paragraph anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from drafting.layout.arranged import StyledParagraph, StyledTable
from drafting.layout.breaking import BrokenLine, Column, break_paragraph
from drafting.layout.pages import Page
from drafting.layout.rows import BrokenTable, break_table

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


@dataclass(eq=False, slots=True)
class LayoutCache:
    """Broken paragraphs and tables by value, and the pages of the last round, which are kept where they come out equal.

    One cache belongs to one letter on the desk and one thread.
    """

    pages: tuple[Page, ...] = ()
    _paragraphs: _Remembered[tuple[StyledParagraph, Column], tuple[BrokenLine, ...]] = field(
        default_factory=lambda: _Remembered[tuple[StyledParagraph, Column], tuple[BrokenLine, ...]]()
    )
    _tables: _Remembered[tuple[StyledTable, Column], BrokenTable] = field(
        default_factory=lambda: _Remembered[tuple[StyledTable, Column], BrokenTable]()
    )

    def turn(self) -> None:
        """Begin a round."""
        self._paragraphs.turn()
        self._tables.turn()

    def lines(self, paragraph: StyledParagraph, column: Column) -> tuple[BrokenLine, ...]:
        key = (paragraph, column)
        return self._paragraphs.get(key) or self._paragraphs.put(key, break_paragraph(paragraph, column))

    def table(self, table: StyledTable, column: Column) -> BrokenTable:
        key = (table, column)
        return self._tables.get(key) or self._tables.put(key, break_table(table, column))

    def keep(self, pages: tuple[Page, ...]) -> tuple[Page, ...]:
        """The pages, with those of the last round in place of equal ones, so that what was drawn of them still serves."""
        before = self.pages
        self.pages = tuple(
            before[index] if index < len(before) and before[index] == page else page for index, page in enumerate(pages)
        )
        return self.pages
