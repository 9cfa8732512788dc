"""Builds workbooks and says what should be read of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

P, S = "proposal", "suggestion"


@dataclass(frozen=True)
class Case:
    """A list: how it is written to a folder, the rows to be read, and (sheet, row) of what must be refused."""

    name: str
    write: Callable[[Path], Path]
    rows: tuple[Mapping[str, Any], ...]
    rejected: tuple[tuple[str, int], ...] = ()


@dataclass
class Page:
    """A sheet as a grid from A1; merges as ``A1:C1``."""

    name: str
    rows: Sequence[Sequence[Any]]
    merges: Sequence[str] = field(default_factory=tuple)
    hidden: bool = False


def workbook(file: str, *pages: Page) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        book = Workbook()
        book.remove(book.active)
        for page in pages:
            sheet = book.create_sheet(page.name)
            for row, cells in enumerate(page.rows, 1):
                for column, value in enumerate(cells, 1):
                    if value is not None and value != "":
                        sheet.cell(row, column, value)
            for merge in page.merges:
                sheet.merge_cells(merge)
            if page.hidden:
                sheet.sheet_state = "hidden"
        path = folder / file
        book.save(path)
        return path

    return write


def text_file(file: str, text: str, encoding: str = "utf-8") -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / file
        path.write_bytes(text.encode(encoding))
        return path

    return write


def item(
    sheet: str,
    row: int,
    kind: str,
    number: str,
    title: str,
    proposers: Sequence[str],
    count: int | None,
    lead: str | None = None,
    assist: Sequence[str] = (),
    assigned: str | None = None,
    due: str | None = None,
    category: str | None = None,
    disclosure: str | None = None,
    session: str | None = None,
) -> Mapping[str, Any]:
    return {
        "sheet": sheet,
        "row": row,
        "kind": kind,
        "session": session,
        "number": number,
        "title": title,
        "proposers": tuple(proposers),
        "proposer_count": count,
        "lead_unit": lead,
        "assist_units": tuple(assist),
        "assigned": date.fromisoformat(assigned) if assigned else None,
        "due": date.fromisoformat(due) if due else None,
        "category": category,
        "disclosure": disclosure,
    }
