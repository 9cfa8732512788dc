"""What is read of a list: values that the window's preview and the command line show, and the import stores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from drafting.model.item import ItemKind, Role
from drafting.reading.xlsx.columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedItem:
    """One row: ``row`` is its number in the sheet. ``role`` is the bureau's part where the list says it, else None.

    ``joint_units`` answer together with the lead and sign with it (联合办理); units that each answer for themselves
    (分办) are none. ``alone``: the row names who leads and leaves its column of assisting units empty, so there are none.
    """

    sheet: str
    row: int
    kind: ItemKind
    number: str
    title: str
    session: str | None = None
    year: int | None = None
    proposers: tuple[str, ...] = ()
    proposer_count: int | None = None
    lead_unit: str | None = None
    assist_units: tuple[str, ...] = ()
    joint_units: tuple[str, ...] = ()
    assigned: date | None = None
    due: date | None = None
    category: str | None = None
    disclosure: str | None = None
    role: Role | None = None
    alone: bool = False
    office: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row of the list that cannot become an item, and why."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class SheetReading:
    """How one sheet was understood: its tables' columns, or no columns and ``passed_over`` saying why."""

    sheet: str
    columns: tuple[Column, ...] = ()
    passed_over: str = ""


@dataclass(frozen=True, slots=True)
class AssignmentList:
    """A whole list. Without rows and rejected rows nothing could be read, and a problem says why."""

    rows: tuple[ListedItem, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    sheets: tuple[SheetReading, ...] = ()
