"""What a table read from a file does not say itself: how many of its rows are the head."""

from __future__ import annotations

import re
from dataclasses import replace

from clauses.body import Table
from drafting.reading.source import Elements, Grid

_FIGURE = re.compile(r"[\d.,，%％\s—\-~～+/]+")


def headed(elements: Elements) -> Elements:
    """The elements with the head of a table told by its rows where the file rules none off."""
    return tuple(
        replace(one, table=replace(one.table, header_rows=header_rows(one.table)))
        if isinstance(one, Grid) and not one.table.header_rows
        else one
        for one in elements
    )


def header_rows(table: Table) -> int:
    """The rows of the head: those the first row's merged cells reach over, none where the first row holds figures."""
    if len(table.rows) < 2:
        return 0
    first = [cell for cell in table.rows[0] if cell]
    texts = [cell.text for cell in first if cell.text]
    if not texts or any(_FIGURE.fullmatch(text) for text in texts):
        return 0
    reach = max(cell.row_span for cell in first)
    if len(first) == 1 and table.columns > 1:
        return min(len(table.rows) - 1, 1 + header_rows(Table(table.rows[1:])))
    if reach == 1 and any(cell.column_span > 1 for cell in first):
        reach = 2
    return reach if reach < len(table.rows) else 1
