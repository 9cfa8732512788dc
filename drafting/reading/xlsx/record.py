"""One item's rows in a table, cells by meaning, before anything is made of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from drafting.model.item import ItemKind
from drafting.reading.xlsx.context import Context
from drafting.reading.xlsx.dates import read_day
from drafting.reading.xlsx.meanings import Meaning
from drafting.reading.xlsx.sheet import Cell
from drafting.reading.xlsx.text import compact, is_blank, plain

ADDED = (
    Meaning.PROPOSER,
    Meaning.COSIGNER,
    Meaning.GROUP,
    Meaning.UNIT,
    Meaning.ASSIST,
    Meaning.JOINT,
    Meaning.SEPARATE,
)
"""What a further row of an item can add to it."""


@dataclass(frozen=True, slots=True)
class Record:
    """``row`` from 0; ``heading_kind`` is the kind that the table's headings speak of.

    ``more`` are further rows of the same item, which add names and units.
    """

    row: int
    cells: tuple[tuple[Meaning, Cell], ...]
    context: Context
    heading_kind: ItemKind | None = None
    more: tuple[Record, ...] = ()

    @property
    def last(self) -> int:
        return self.more[-1].row if self.more else self.row

    def cell(self, meaning: Meaning) -> Cell:
        """The first cell of a meaning in the item's first row that holds something."""
        return next((cell for one, cell in self.cells if one is meaning and not is_blank(plain(cell))), None)

    def text(self, meaning: Meaning) -> str:
        """All that the columns of a meaning say in all rows of the item, one line a cell, breaks inside cells kept."""
        return "\n".join(dict.fromkeys(text for part in (self, *self.more) for text in part.texts(meaning)))

    def texts(self, meaning: Meaning) -> list[str]:
        """What the columns of a meaning say in the item's first row."""
        return [text for one, cell in self.cells if one is meaning and not is_blank(text := plain(cell))]

    def has(self, meaning: Meaning) -> bool:
        return any(one is meaning for one, _ in self.cells)

    def repeats(self, above: Record) -> bool:
        """Whether the row names the item of the row above once more, only with other names or units."""

        def said(record: Record, meaning: Meaning) -> str:
            return compact("".join(record.texts(meaning)))

        same = all(said(self, one) and said(self, one) == said(above, one) for one in (Meaning.NUMBER, Meaning.TITLE))
        latest = above.more[-1] if above.more else above
        return same and any(said(self, one) and said(self, one) != said(latest, one) for one in ADDED)


def with_year(records: list[Record]) -> list[Record]:
    """Dates without a year are of the year that most of the list's whole dates have, where no title says it."""
    if all(record.context.year for record in records):
        return records
    days = [tuple(read_day(record.cell(one), None) for one in (Meaning.ASSIGNED, Meaning.DUE)) for record in records]
    years = Counter(day.day.year for pair in days for day in pair if day.day)
    if not years:
        return records
    year = years.most_common(1)[0][0]
    return [
        replace(record, context=replace(record.context, year=year))
        if record.context.year is None and any(day.unread for day in pair)
        else record
        for record, pair in zip(records, days, strict=True)
    ]
