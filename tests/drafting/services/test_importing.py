"""Importing a list into the register: once, twice, corrected, beside what officers entered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafting.cli.context import Context
from drafting.cli.items import add_arguments
from drafting.cli.items import run as run_items
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, Role
from drafting.services.importing import Fate, apply_import, plan_import
from drafting.services.items import list_items, save_item
from drafting.services.profile import set_bureau
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.reading.xlsx.making import Page, workbook

_HEADS = ["案号", "案由", "提案人", "主办单位", "会办单位", "办理时限"]
_ONE = ["1", "关于甲事项的提案", "张　三", "区民政局", "区卫健局", "2025-06-05"]
_TWO = ["2", "关于乙事项的提案", "李四、王五", "区卫健局", None, "2025-06-05"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        yield opened


def _list(folder: Path, *rows: list[Any], title: str = "区政协十届三次会议提案交办清单（2025年）") -> Path:
    return workbook("清单.xlsx", Page("提案", [[title], _HEADS, *rows]))(folder)


def _import(workspace: Workspace, path: Path) -> list[str]:
    plan = plan_import(workspace, path)
    apply_import(workspace, plan)
    return [row.fate.value for row in plan.rows]


def test_a_list_becomes_items_and_twice_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = _list(tmp_path, _ONE, _TWO)
    assert _import(workspace, path) == ["new", "new"]
    before = list_items(workspace)
    assert [item.label for item in before] == ["提案1", "提案2"]
    assert before[0].due == date(2025, 6, 5) and before[0].session == "区政协十届三次会议" and before[0].year == 2025
    assert _import(workspace, path) == ["unchanged", "unchanged"]
    assert list_items(workspace) == before


def test_a_dry_run_stores_nothing(workspace: Workspace, tmp_path: Path) -> None:
    assert len(plan_import(workspace, _list(tmp_path, _ONE, _TWO)).having(Fate.NEW)) == 2
    assert list_items(workspace) == ()


def test_a_corrected_list_updates_and_says_what(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE, _TWO))
    corrected = ["001", "关于甲事项（修改）的提案", "张三", "区民政局", "区财政局", "2025-07-05"]
    plan = plan_import(workspace, _list(tmp_path, corrected, _TWO))
    (changed,) = plan.having(Fate.UPDATED)
    assert {change.field: (change.old, change.new) for change in changed.changes} == {
        "title": ("关于甲事项的提案", "关于甲事项（修改）的提案"),
        "assist_units": (("区卫健局",), ("区财政局",)),
        "due": (date(2025, 6, 5), date(2025, 7, 5)),
    }
    apply_import(workspace, plan)
    assert list_items(workspace, text="修改")[0].due == date(2025, 7, 5)
    assert len(list_items(workspace)) == 2


def test_what_an_officer_entered_is_never_overwritten(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE))
    (item,) = list_items(workspace)
    save_item(workspace, replace(item, due=date(2025, 5, 1), officer="江雪", text="原文"))
    corrected = [*_ONE[:5], "2025-08-01"]
    plan = plan_import(workspace, _list(tmp_path, corrected))
    assert plan.rows[0].fate is Fate.UNCHANGED
    assert [(kept.field, kept.new) for kept in plan.rows[0].kept] == [("due", date(2025, 8, 1))]
    apply_import(workspace, plan)
    (after,) = list_items(workspace)
    assert (after.due, after.officer, after.text) == (date(2025, 5, 1), "江雪", "原文")


def test_where_a_list_says_nothing_what_is_stored_stays(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE))
    assert _import(workspace, _list(tmp_path, ["1", _ONE[1], None, None, None, None])) == ["unchanged"]


def test_assisting_units_struck_from_a_corrected_list_are_gone(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE))
    assert _import(workspace, _list(tmp_path, [*_ONE[:4], None, _ONE[5]])) == ["updated"]
    (item,) = list_items(workspace)
    assert item.assist_units == ()


def test_the_same_number_of_another_session_or_kind_is_another_item(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE))
    assert _import(workspace, _list(tmp_path, _ONE, title="区政协十届四次会议提案交办清单")) == ["new"]
    assert len(list_items(workspace)) == 2


def test_a_number_of_the_same_year_with_another_title_is_another_item(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE, title="2025年提案交办清单"))
    other = ["1", "推进轨道交通四号线延伸", *_ONE[2:]]
    assert _import(workspace, _list(tmp_path, other, title="2025年市政协十四届四次会议提案")) == ["new"]
    assert _import(workspace, _list(tmp_path, _ONE, title="2025年区政协十届三次会议提案")) == ["updated"]


def test_sessions_in_other_words_are_the_same(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, _list(tmp_path, _ONE, title="区政协十届三次会议提案"))
    plan = plan_import(workspace, _list(tmp_path, _ONE, title="政协云岭区第十届委员会第三次会议提案"))
    assert plan.having(Fate.NEW) == ()


def test_the_bureaus_part_is_seen_from_the_units(workspace: Workspace, tmp_path: Path) -> None:
    set_bureau(workspace, Bureau(name="云岭区卫生健康局", short_name="区卫健局"))
    _import(workspace, _list(tmp_path, _ONE, _TWO))
    assert [item.role for item in list_items(workspace)] == [Role.ASSIST, Role.LEAD]


def test_an_item_entered_by_hand_without_session_is_the_lists_item_of_that_year(
    workspace: Workspace, tmp_path: Path
) -> None:
    mine = Item(id="mine", kind=ItemKind.PROPOSAL, number="1", title="关于甲事项的提案", year=2025)
    save_item(workspace, mine)
    assert _import(workspace, _list(tmp_path, _ONE)) == ["updated"]
    assert [item.id for item in list_items(workspace)] == ["mine"]


def _run(tmp_path: Path, *arguments: str) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run_items(parser.parse_args(arguments), Context(str(tmp_path / "w.dafu"), lambda: None))  # type: ignore[arg-type, return-value]


def test_the_command_prints_exactly_the_promised_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(_list(tmp_path, _ONE, ["3", None, "赵六", "区水务局", None, None], ["合计", "2件"]))
    assert _run(tmp_path, "import", path, "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["imported"] == 1
    assert _run(tmp_path, "import", path, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document == {
        "rows": [
            {
                "sheet": "提案",
                "row": 3,
                "kind": "proposal",
                "session": "区政协十届三次会议",
                "number": "1",
                "title": "关于甲事项的提案",
                "proposers": ["张三"],
                "proposer_count": 1,
                "lead_unit": "区民政局",
                "assist_units": ["区卫健局"],
                "assigned": None,
                "due": "2025-06-05",
                "category": None,
                "disclosure": None,
            }
        ],
        "imported": 1,
        "unchanged": 0,
        "updated": [],
        "rejected": [{"sheet": "提案", "row": 4, "reason": "没有案由（标题）"}],
    }
    corrected = str(_list(tmp_path, [*_ONE[:5], "2025-07-05"]))
    assert _run(tmp_path, "import", corrected, "--json") == 0
    assert json.loads(capsys.readouterr().out)["updated"] == [
        {"row": 3, "old": {"due": "2025-06-05"}, "new": {"due": "2025-07-05"}}
    ]


def test_a_file_that_cannot_be_read_exits_2_with_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "清单.xlsx"
    path.write_bytes(b"PK\x03\x04broken")
    assert _run(tmp_path, "import", str(path), "--json") == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1


def test_list_and_show_have_their_own_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run(tmp_path, "import", str(_list(tmp_path, _ONE)))
    capsys.readouterr()
    assert _run(tmp_path, "list", "--json") == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed["number"] == "1" and listed["state"] == "new" and listed["due"] == "2025-06-05"
    assert _run(tmp_path, "show", "提案001", "--json") == 0
    assert json.loads(capsys.readouterr().out)["id"] == listed["id"]
    assert _run(tmp_path, "show", "提案99") == 2


def test_units_that_sign_with_us_are_read_and_those_that_answer_for_themselves_are_not(
    workspace: Workspace, tmp_path: Path
) -> None:
    set_bureau(workspace, Bureau(name="云岭区民政局"))
    heads = ["案号", "案由", "提案人", "主办单位", "会办单位", "联合承办单位", "分办单位"]
    rows = [
        ["1", "关于甲事项的提案", "张三", "区民政局", "区财政局", "区卫健局、区教体局", None],
        ["2", "关于乙事项的提案", "李四", "区卫健局", None, "区民政局", None],
        ["3", "关于丙事项的提案", "王五", None, None, "区民政局、区医保局", None],
        ["4", "关于丁事项的提案", "赵六", None, None, None, "区民政局、区卫健局"],
    ]
    path = workbook("清单.xlsx", Page("提案", [["区政协十届三次会议提案交办清单（2025年）"], heads, *rows]))(tmp_path)
    apply_import(workspace, plan_import(workspace, path))
    found = {item.number: item for item in list_items(workspace)}
    assert (found["1"].joint_units, found["1"].assist_units) == (("区卫健局", "区教体局"), ("区财政局",))
    assert [found[number].role for number in "1234"] == [Role.LEAD, Role.ASSIST, Role.LEAD, Role.SEPARATE]
    assert (found["2"].lead_unit, found["2"].joint_units) == ("区卫健局", ())
    assert (found["3"].lead_unit, found["3"].joint_units) == ("区民政局", ("区医保局",))
    assert found["4"].joint_units == ()
