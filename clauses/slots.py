"""Slots (空位): ``{名称}`` in a clause, filled from the item, the bureau and the facts; a missing one stays to be seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from clauses.body import Body, Cell, Paragraph, Table

SLOT = re.compile(r"\{([^{}\s]{1,30})\}")


def slot_names(text: str) -> tuple[str, ...]:
    """The slots in ``text``, each once, in order."""
    return tuple(dict.fromkeys(SLOT.findall(text)))


def fill_text(text: str, values: Mapping[str, str]) -> str:
    """``text`` with every slot that has a non-empty value replaced; the others stay as they are."""
    return SLOT.sub(lambda match: values.get(match[1]) or match[0], text)


def fill(body: Body, values: Mapping[str, str]) -> Body:
    """``body`` with its slots filled, run by run and cell by cell."""
    return tuple(_fill_part(part, values) for part in body)


def _fill_part(part: Paragraph | Table, values: Mapping[str, str]) -> Paragraph | Table:
    if isinstance(part, Paragraph):
        return Paragraph(tuple(replace(run, text=fill_text(run.text, values)) for run in part.runs))
    rows = tuple(tuple(_fill_cell(cell, values) for cell in row) for row in part.rows)
    return replace(part, rows=rows)


def _fill_cell(cell: Cell | None, values: Mapping[str, str]) -> Cell | None:
    return cell and replace(cell, text=fill_text(cell.text, values))
