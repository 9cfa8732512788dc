"""The assignment list that the tour's import preview shows, made of the sample's own items."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from drafting.model.item import Item
from drafting.reading.xlsx.columns import Column
from drafting.reading.xlsx.listed import ListedItem, RejectedRow, SheetReading
from drafting.reading.xlsx.meanings import Meaning
from drafting.services.importing import Fate, FieldChange, ImportPlan, PlannedRow

SHEET = "2026年交办"  # i18n: printed
REASONS = ("没有案号", "案号“待补”读不出号数", "没有案由")  # i18n: printed
HEADINGS = {
    "提案编号": Meaning.NUMBER,  # i18n: printed
    "提案题目": Meaning.TITLE,  # i18n: printed
    "第一提案人": Meaning.PROPOSER,  # i18n: printed
    "主办": Meaning.LEAD,  # i18n: printed
    "会办": Meaning.ASSIST,  # i18n: printed
    "答复期限": Meaning.DUE,  # i18n: printed
}


def sample_plan(items: tuple[Item, ...]) -> ImportPlan:
    """A list in which every third item is new, one has another due date, and three rows cannot be read."""
    rows = [_planned(place, item) for place, item in enumerate(items)]
    columns = tuple(Column(place, heading, meaning) for place, (heading, meaning) in enumerate(HEADINGS.items()))
    rejected = tuple(RejectedRow(SHEET, 30 + place, reason) for place, reason in enumerate(REASONS))
    return ImportPlan("交办清单.xlsx", tuple(rows), rejected, (SheetReading(SHEET, columns),))  # i18n: printed


def _planned(place: int, item: Item) -> PlannedRow:
    row = ListedItem(sheet=SHEET, row=place + 4, kind=item.kind, number=item.number, title=item.title)
    if place % 3 == 0:
        return PlannedRow(row, item, Fate.NEW)
    if place == 4 and item.due:
        later = item.due + timedelta(days=14)
        return PlannedRow(row, replace(item, due=later), Fate.UPDATED, (FieldChange("due", item.due, later),))
    return PlannedRow(row, item, Fate.UNCHANGED)
