"""Reads a whole list: every visible sheet that is one, with kind and session from the file's name where nothing else says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafting.model.problem import Problem
from drafting.reading.xlsx.context import Context, session_key, with_text
from drafting.reading.xlsx.dates import year_in
from drafting.reading.xlsx.listed import AssignmentList, ListedItem, RejectedRow, SheetReading
from drafting.reading.xlsx.rows import read_sheet
from drafting.reading.xlsx.sheet import Sheet
from drafting.reading.xlsx.workbook import read_sheets

Key = tuple[str, str, str]


def read_list(path: Path) -> tuple[AssignmentList, tuple[Problem, ...]]:
    """Every row of the list at ``path``, what was refused and why, and how its columns were understood.

    Raises EnvironmentProblem only where the file itself cannot be had.
    """
    sheets, problems = read_sheets(path)
    if problems:
        return AssignmentList(), problems
    named = with_text(Context(year=_year_of_titles(sheets)), path.stem)
    readings: list[SheetReading] = []
    items: list[ListedItem] = []
    rejected: list[RejectedRow] = []
    told: list[Problem] = []
    for sheet in sheets:
        if sheet.hidden:
            readings.append(SheetReading(sheet.name, passed_over="隐藏的工作表，未读"))
            continue
        reading, found, refused, unread = read_sheet(sheet, named)
        readings.append(reading)
        items += found
        rejected += refused
        told += unread
    if not any(reading.columns for reading in readings):
        return AssignmentList(sheets=tuple(readings)), (
            Problem("没有找到清单的表头（至少要有案号和案由两栏），未导入。", path.name),
        )
    unique, repeated = _without_repeats(items)
    return AssignmentList(unique, _in_order(rejected + repeated, readings), tuple(readings)), tuple(told)


def key_of(kind: str, session: str | None, year: int | None, number: str) -> Key:
    """Two rows are the same item where kind, session (or, without one, the list's year) and number are the same."""
    return kind, session_key(session) if session else str(year or ""), number.upper()


def _year_of_titles(sheets: Sequence[Sheet]) -> int | None:
    """The year that the names and title rows of all sheets speak of, where it is one."""
    rows = [[cell for cell in row if cell is not None] for sheet in sheets for row in sheet.rows[:5]]
    titles = [sheet.name for sheet in sheets] + [str(cells[0]) for cells in rows if len(cells) == 1]
    years = {year for title in titles if (year := year_in(title))}
    return years.pop() if len(years) == 1 else None


def _without_repeats(items: list[ListedItem]) -> tuple[tuple[ListedItem, ...], list[RejectedRow]]:
    first: dict[Key, ListedItem] = {}
    repeated: list[RejectedRow] = []
    for item in items:
        key = key_of(item.kind, item.session, item.year, item.number)
        if (earlier := first.setdefault(key, item)) is not item:
            where = f"第{earlier.row}行" if earlier.sheet == item.sheet else f"工作表“{earlier.sheet}”第{earlier.row}行"
            repeated.append(RejectedRow(item.sheet, item.row, f"与{where}重复：同为{item.kind.chinese}{item.number}"))
    return tuple(first.values()), repeated


def _in_order(rejected: list[RejectedRow], readings: list[SheetReading]) -> tuple[RejectedRow, ...]:
    order = {reading.sheet: place for place, reading in enumerate(readings)}
    return tuple(sorted(rejected, key=lambda row: (order[row.sheet], row.row)))
