"""What lines between rows, marks and titles say about the rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drafting.model.item import ItemKind, Role
from drafting.reading.xlsx.assignment import read_list
from drafting.reading.xlsx.listed import AssignmentList
from tests.drafting.reading.xlsx.making import Page, workbook

_HEADS = ["提案号", "提案标题", "提案人", "主办", "会办"]


def _read(folder: Path, rows: list[list[Any]], file: str = "表.xlsx", sheet: str = "Sheet1") -> AssignmentList:
    return read_list(workbook(file, Page(sheet, rows))(folder))[0]


def test_a_session_broken_over_two_title_rows_is_one(tmp_path: Path) -> None:
    title: list[list[Any]] = [["政协云岭区第十届委员会"], ["第三次会议提案交办清单"]]
    (row,) = _read(tmp_path, [*title, _HEADS, ["3", "关于甲的提案", "张三", "区卫健局", None]]).rows
    assert row.session == "政协云岭区第十届委员会第三次会议"


def test_a_tick_says_the_bureaus_part(tmp_path: Path) -> None:
    rows = _read(
        tmp_path, [_HEADS, ["3", "关于甲的提案", "张三", "√", None], ["4", "关于乙的提案", "李四", None, "√"]]
    ).rows
    assert [(row.role, row.lead_unit, row.assist_units) for row in rows] == [
        (Role.LEAD, None, ()),
        (Role.ASSIST, None, ()),
    ]


def test_section_rows_say_kind_part_and_bureau(tmp_path: Path) -> None:
    heads = ["案号", "标题", "提出人"]
    rows: list[list[Any]] = [
        ["2025年建议提案"],
        heads,
        ["一、人大代表建议"],
        ["1", "甲事", "张三"],
        ["二、政协提案（会办件）"],
        ["1", "乙事", "李四"],
        ["区民政局（1件）"],
        ["2", "丙事", "王五"],
    ]
    found = _read(tmp_path, rows).rows
    assert [row.kind for row in found] == [ItemKind.SUGGESTION, ItemKind.PROPOSAL, ItemKind.PROPOSAL]
    assert [row.role for row in found] == [None, Role.ASSIST, Role.ASSIST]
    assert [row.lead_unit for row in found] == [None, None, "区民政局"]


def test_a_kind_on_the_first_row_of_its_group_holds_below(tmp_path: Path) -> None:
    heads = ["件型", "案号", "标题"]
    rows: list[list[Any]] = [
        heads,
        ["建议", "1", "甲事"],
        [None, "2", "乙事"],
        ["提案", "1", "丙事"],
        [None, "2", "丁事"],
    ]
    assert [row.kind.chinese for row in _read(tmp_path, rows).rows] == ["建议", "建议", "提案", "提案"]


def test_rows_without_number_title_or_kind_are_refused_with_the_reason(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["案号", "标题", "提出人"],
        ["", "关于甲的提案", "张三"],
        ["2", "", "李四"],
        ["待编", "关于丙的提案", "王五"],
        ["4", "丁事", "赵六"],
    ]
    found = _read(tmp_path, rows)
    assert [(row.row, row.reason) for row in found.rejected] == [
        (2, "没有案号"),
        (3, "没有案由（标题）"),
        (4, "案号“待编”读不出"),
        (5, "看不出是提案还是建议，请在表题、工作表名或“件型”栏中写明"),
    ]


def test_prepared_empty_lines_totals_and_notes_are_neither_rows_nor_refused(tmp_path: Path) -> None:
    heads = ["序号", "提案号", "提案标题", "提案人", "主办单位"]
    rows: list[list[Any]] = [
        heads,
        [1, "5", "关于甲的提案", "张三", "区卫健局"],
        [2, None, None, None, "区卫健局"],
        [3],
        ["小计", None, "1件"],
        ["注：1.请按时答复。"],
        ["2.逾期将通报。请各单位重视。"],
        ["第1页，共1页"],
        ["制表：小李", None, "审核：老王"],
    ]
    found = _read(tmp_path, rows)
    assert [row.row for row in found.rows] == [2] and found.rejected == ()


def test_the_mapping_can_be_shown(tmp_path: Path) -> None:
    (sheet,) = _read(tmp_path, [["2025年提案"], _HEADS, ["1", "关于甲的提案", "张三", "区卫健局", None]]).sheets
    assert [(column.heading, column.meaning.value) for column in sheet.columns] == [
        ("提案号", "案号"),
        ("提案标题", "案由"),
        ("提案人", "提出人"),
        ("主办", "主办单位"),
        ("会办", "会办单位"),
    ]
