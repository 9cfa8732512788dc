"""Importing an office's list 交办清单: first a plan that can be shown, then the import itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from drafting.model.bureau import Bureau
from drafting.model.item import Item, Role
from drafting.model.problem import Problem
from drafting.reading.xlsx.assignment import read_list
from drafting.reading.xlsx.context import session_key
from drafting.reading.xlsx.listed import AssignmentList, ListedItem, RejectedRow, SheetReading
from drafting.services.items import list_items, listed, save_listed
from drafting.services.profile import get_bureau
from drafting.services.workspace import Workspace

_FROM_LIST = tuple(
    field.name for field in fields(Item) if field.name not in {"id", "kind", "number", "text", "asks", "state"}
)
_ALIKE = 0.6
_SAID = {"是": "公开", "否": "不予公开", "√": "公开", "×": "不予公开"}


class Fate(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a stored item and what the list says instead."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row with its item as it will be stored. ``kept`` are the fields an officer entered: the list does not change them."""

    row: ListedItem
    item: Item
    fate: Fate
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. ``unreadable``: nothing could be read, and ``problems`` says why."""

    source: str
    rows: tuple[PlannedRow, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    sheets: tuple[SheetReading, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def unreadable(self) -> bool:
        return not self.rows and not self.rejected and bool(self.problems)

    def having(self, fate: Fate) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.fate is fate)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: ids of the items it brought in and of those it changed."""

    imported: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: int = 0


def plan_import(workspace: Workspace, path: Path | str) -> ImportPlan:
    """Read the list and hold it against the register. Stores nothing.

    Bad content is told in the plan; raises EnvironmentProblem only where the file itself cannot be had.
    """
    file = Path(path)
    found, problems = read_list(file)
    rows = _planned(found, list_items(workspace), _by_hand(workspace), get_bureau(workspace))
    return ImportPlan(file.name, rows, found.rejected, found.sheets, problems)


def apply_import(workspace: Workspace, plan: ImportPlan) -> ImportReport:
    """Store the new and the updated items of a plan, all or none."""
    touched = [planned for planned in plan.rows if planned.fate is not Fate.UNCHANGED]
    if touched:
        save_listed(workspace, [(planned.item, _place(plan.source, planned.row)) for planned in touched])
    return ImportReport(
        imported=tuple(planned.item.id for planned in plan.having(Fate.NEW)),
        updated=tuple(planned.item.id for planned in plan.having(Fate.UPDATED)),
        unchanged=len(plan.having(Fate.UNCHANGED)),
    )


def _by_hand(workspace: Workspace) -> Mapping[str, frozenset[str]]:
    return {item_id: known.by_hand for item_id, known in listed(workspace).items()}


def _place(source: str, row: ListedItem) -> str:
    return f"{source} {row.sheet} 第{row.row}行"


def _planned(
    found: AssignmentList, stored: Iterable[Item], by_hand: Mapping[str, frozenset[str]], bureau: Bureau
) -> tuple[PlannedRow, ...]:
    known: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in stored:
        known[item.kind, item.number.upper()].append(item)
    rows: list[PlannedRow] = []
    for row in found.rows:
        before = next((item for item in known[row.kind, row.number.upper()] if _same(item, row)), None)
        fresh = _item(row, bureau)
        if before is None:
            rows.append(PlannedRow(row, fresh, Fate.NEW))
        else:
            rows.append(_against(before, fresh, row, by_hand.get(before.id, frozenset())))
    return tuple(rows)


def _same(item: Item, row: ListedItem) -> bool:
    """Same kind and number are given; the session decides, or the year of the list.

    Where only one side knows its session, city and district may number alike in one year: then the title must agree too.
    """
    if item.session and row.session:
        return session_key(item.session) == session_key(row.session)
    if not item.session and not row.session and item.year and row.year:
        return item.year == row.year
    return (item.year in (row.year, None) or row.year is None) and _alike(item.title, row.title)


def _alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _item(row: ListedItem, bureau: Bureau) -> Item:
    return Item(
        id=uuid4().hex[:12],
        kind=row.kind,
        number=row.number,
        title=row.title,
        session=row.session,
        year=row.year,
        proposers=row.proposers,
        proposer_count=row.proposer_count,
        role=row.role or _role(row, bureau),
        lead_unit=row.lead_unit,
        assist_units=row.assist_units,
        joint_units=tuple(unit for unit in row.joint_units if not _is_ours(unit, bureau)),
        assigned=row.assigned,
        due=row.due,
        office=row.office,
        officer=row.officer,
        category=row.category,
        disclosure=_SAID.get(row.disclosure or "", row.disclosure),
    )


def _role(row: ListedItem, bureau: Bureau) -> Role:
    """Who signs with another lead hands it what it has to say, as who assists does."""
    if row.lead_unit and any(_is_ours(unit, bureau) for unit in row.lead_unit.split("、")):
        return Role.LEAD
    return Role.ASSIST if any(_is_ours(unit, bureau) for unit in (*row.assist_units, *row.joint_units)) else Role.LEAD


def _is_ours(unit: str, bureau: Bureau) -> bool:
    names = [name for name in (bureau.name, bureau.short_name) if name]
    return any(unit == name or (len(unit) >= 3 and name.endswith(unit)) or unit.endswith(name) for name in names)


def _against(before: Item, fresh: Item, row: ListedItem, by_hand: frozenset[str]) -> PlannedRow:
    """The stored item with what the list says anew. Where the list says nothing, what is stored stays."""
    changes: list[FieldChange] = []
    kept: list[FieldChange] = []
    for name in _FROM_LIST:
        old, new = getattr(before, name), getattr(fresh, name)
        if old == new or not _says(fresh, row, name):
            continue
        (kept if name in by_hand else changes).append(FieldChange(name, old, new))
    after = replace(before, **{change.field: change.new for change in changes})
    return PlannedRow(row, after, Fate.UPDATED if changes else Fate.UNCHANGED, tuple(changes), tuple(kept))


def _says(fresh: Item, row: ListedItem, name: str) -> bool:
    if name == "proposer_count":
        return bool(fresh.proposers)
    if name == "assist_units":
        return bool(fresh.assist_units) or row.alone
    if name == "role":
        return row.role is not None or bool(row.lead_unit or row.assist_units or row.joint_units)
    return bool(getattr(fresh, name))
