from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafting.model.item import Item
from drafting.model.problem import EnvironmentProblem
from drafting.reading.xlsx.columns import Column
from drafting.reading.xlsx.listed import ListedItem, RejectedRow, SheetReading
from drafting.reading.xlsx.meanings import Meaning
from drafting.services.importing import Fate, FieldChange, ImportPlan, ImportReport, PlannedRow
from tests.ui.things import Recorder, item, run_at_once
from ui.items import presenter_import as module
from ui.items.presenter_import import ImportPresenter, Line
from ui.words import chinese

LATER = FieldChange("due", date(2026, 6, 1), date(2026, 6, 15))
MINE = FieldChange("officer", "赵明远", "李某")


def planned(
    number: str, fate: Fate, changes: tuple[FieldChange, ...] = (), kept: tuple[FieldChange, ...] = ()
) -> PlannedRow:
    made: Item = item(number, due=date(2026, 6, 15))
    row = ListedItem(sheet="政协提案", row=4, kind=made.kind, number=number, title=made.title)
    return PlannedRow(row, made, fate, changes, kept)


PLAN = ImportPlan(
    "清单.xlsx",
    (planned("3", Fate.NEW), planned("12", Fate.UPDATED, (LATER,), (MINE,)), planned("15", Fate.UNCHANGED)),
    (RejectedRow("政协提案", 9, "没有案由"),),
    (
        SheetReading("政协提案", (Column(0, "提案编号", Meaning.NUMBER), Column(1, "备注", Meaning.IGNORED))),
        SheetReading("说明", (), "不是清单"),
    ),
)


def preview(plan: ImportPlan = PLAN) -> tuple[Recorder, ImportPresenter, list[ImportReport]]:
    view, done = Recorder(), list[ImportReport]()
    return view, ImportPresenter(view, None, plan, run_at_once, done.append, lambda _: None, chinese), done  # pyright: ignore[reportArgumentType]


def test_the_preview_says_what_would_become_of_every_row() -> None:
    view, _, _ = preview()
    lines: list[Line] = view.told["show_lines"][0]
    assert [line.cells[:2] for line in lines] == [("新增", "提案3"), ("更新", "提案12"), ("不变", "提案15")]
    assert lines[1].cells[-1] == "时限：2026-06-01 → 2026-06-15"
    assert "保留手工填写的经办人" in lines[1].story
    assert view.told["show_summary"] == ("清单.xlsx　新增 1 · 不变 1 · 更新 1 · 未能读出 1",)
    assert view.told["show_work"] == (2,)


def test_rows_that_could_not_be_read_come_with_place_and_reason() -> None:
    view, _, _ = preview()
    assert view.told["show_rejected"] == ([("政协提案 第9行", "没有案由")],)


def test_every_column_is_said_to_be_taken_for_something() -> None:
    view, _, _ = preview()
    rows = [("政协提案", "提案编号", "案号"), ("政协提案", "备注", "不用"), ("说明", "", "不是清单")]
    assert view.told["show_understanding"] == (rows,)


def test_a_list_with_nothing_new_leaves_nothing_to_do() -> None:
    view, _, _ = preview(replace(PLAN, rows=(planned("15", Fate.UNCHANGED),)))
    assert view.told["show_work"] == (0,)


def test_accepting_imports_and_tells(monkeypatch) -> None:
    report = ImportReport(("id3",), ("id12",), 1)
    monkeypatch.setattr(module, "apply_import", lambda _workspace, plan: report if plan is PLAN else None)
    view, presenter, done = preview()
    presenter.accept()
    assert done == [report]
    assert "finish" in view.told


def test_an_import_that_failed_can_be_tried_again(monkeypatch) -> None:
    def full(_workspace: object, _plan: ImportPlan) -> ImportReport:
        raise EnvironmentProblem("磁盘已满")

    monkeypatch.setattr(module, "apply_import", full)
    view, presenter, done = preview()
    view.told.clear()
    presenter.accept()
    assert done == []
    assert view.told == {"show_work": (2,)}
