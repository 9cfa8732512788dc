"""A sheet with its merged ranges looked through."""

from __future__ import annotations

from functools import cached_property

from drafting.reading.xlsx.sheet import Cell, Merge, Sheet
from drafting.reading.xlsx.text import joined


class Grid:
    """Rows and columns counted from 0. A covered cell is None in ``rows`` and has its range's value in ``filled``."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows = sheet.rows
        self.height = len(sheet.rows)
        self.width = len(sheet.rows[0]) if sheet.rows else 0
        self.merges = tuple(merge for merge in sheet.merges if merge.top < self.height and merge.left < self.width)

    @cached_property
    def _covered(self) -> dict[tuple[int, int], Merge]:
        return {
            (row, column): merge
            for merge in self.merges
            for row in range(merge.top, min(merge.bottom, self.height - 1) + 1)
            for column in range(merge.left, min(merge.right, self.width - 1) + 1)
        }

    def is_merged(self, row: int, column: int) -> bool:
        return (row, column) in self._covered

    def filled(self, row: int, column: int) -> Cell:
        """The cell's value, or the value of the merged range that covers it."""
        merge = self._covered.get((row, column))
        return self.rows[merge.top][merge.left] if merge else self.rows[row][column]

    def filled_down(self, row: int, column: int, first: int) -> Cell:
        """As ``filled``, but only for ranges that begin in this column and not above row ``first``."""
        merge = self._covered.get((row, column))
        if merge is None:
            return self.rows[row][column]
        return self.rows[merge.top][merge.left] if merge.left == column and merge.top >= first else None

    def continues_above(self, row: int, column: int) -> bool:
        """Whether a merged range covers this cell and began in a row above."""
        merge = self._covered.get((row, column))
        return merge is not None and merge.top < row

    def texts(self, row: int) -> list[str]:
        """What stands in the row, one string a non-empty cell."""
        return [text for cell in self.rows[row] if (text := joined(cell))]
