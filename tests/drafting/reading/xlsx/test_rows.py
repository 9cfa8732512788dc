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


_BY_UNIT = ["编号", "标题", "提案人", "承办单位", "承办性质"]


def test_an_item_with_a_row_for_each_unit_is_one(tmp_path: Path) -> None:
    units = [["区水务局", "主办"], ["区农业农村局", "会办"], ["区财政局", "会办"]]
    page = Page(
        "提案",
        [
            _BY_UNIT,
            ["第15号", "关于甲的提案", "张三", *units[0]],
            *([None, None, None, *unit] for unit in units[1:]),
            ["第16号", "关于乙的提案", "李四", "区城管局", "独办"],
        ],
    )
    merged = Page("提案", page.rows, ("A2:A4", "B2:B4", "C2:C4"))
    for file, shape in (("分行.xlsx", page), ("合并.xlsx", merged)):
        found = read_list(workbook(file, shape)(tmp_path))[0]
        assert [(row.number, row.lead_unit, row.assist_units) for row in found.rows] == [
            ("15", "区水务局", ("区农业农村局", "区财政局")),
            ("16", "区城管局", ()),
        ]
        assert found.rejected == ()


def test_an_item_printed_again_for_each_unit_or_name_is_one_and_a_plain_repeat_is_refused(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        _BY_UNIT,
        ["15", "关于甲的提案", "张三", "区财政局", "会办"],
        ["15", "关于甲的提案", "张三", "区水务局", "主办"],
        ["16", "关于乙的提案", "李四", "区城管局", "独办"],
        ["16", "关于乙的提案", "王五", "区城管局", "独办"],
        ["17", "关于丙的提案", "李四", "区城管局", "独办"],
        ["17", "关于丙的提案", "李 四", "区城管局", "独办"],
    ]
    found = _read(tmp_path, rows)
    assert [(row.lead_unit, row.assist_units, row.proposers) for row in found.rows] == [
        ("区水务局", ("区财政局",), ("张三",)),
        ("区城管局", (), ("李四", "王五")),
        ("区城管局", (), ("李四",)),
    ]
    assert [row.row for row in found.rejected] == [7]


def test_those_who_second_are_counted_beside_the_lead_and_joint_signers_with_them(tmp_path: Path) -> None:
    def counts(heading: str) -> list[int | None]:
        heads = ["建议号", "标题", "领衔代表", heading]
        rows: list[list[Any]] = [["1", "甲", "张三", 4], ["2", "乙", "李四", 0], ["3", "丙", "城东代表团", 9]]
        return [row.proposer_count for row in _read(tmp_path, [heads, *rows]).rows]

    assert counts("附议人数") == [5, 1, None]
    assert counts("联名人数") == [4, 1, None]


def test_each_of_two_sessions_in_a_title_stands_alone(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["区十八届人大四次会议代表建议和区政协十届四次会议提案交办台账"],
        ["件型", "案号", "标题"],
        ["建议", "1", "甲事"],
        ["提案", "1", "乙事"],
    ]
    assert [row.session for row in _read(tmp_path, rows).rows] == ["区十八届人大四次会议", "区政协十届四次会议"]


def test_dates_without_a_year_are_of_the_year_of_the_other_dates(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["提案号", "标题", "交办日期", "办理时限"],
        ["1", "甲事", "3月5日", "3个月"],
        ["2", "乙事", "3月5日", "2024年6月5日"],
    ]
    assert [(str(row.assigned), str(row.due)) for row in _read(tmp_path, rows).rows] == [
        ("2024-03-05", "2024-06-05"),
        ("2024-03-05", "2024-06-05"),
    ]


def test_the_lists_own_signature_is_no_unit_of_the_last_item(tmp_path: Path) -> None:
    last = ["3", "关于甲的提案", "张三", "区林草局", "区水务局"]
    signed: list[list[Any]] = [[None] * 4 + ["区政协提案委员会"], [None] * 4 + ["2025年3月10日"]]
    (row,) = _read(tmp_path, [_HEADS, last, *signed]).rows
    assert row.assist_units == ("区水务局",)
    (row,) = _read(tmp_path, [_HEADS, last, *signed[:1]]).rows
    assert row.assist_units == ("区水务局", "区政协提案委员会")


def test_term_and_meeting_in_two_columns_are_one_session(tmp_path: Path) -> None:
    heads = ["届", "次", "提案号", "标题"]
    rows = _read(
        tmp_path, [heads, ["十", "四", "1", "甲事"], ["第十届", "第四次", "2", "乙事"], [10.0, 4.0, "3", "丙"]]
    )
    assert [row.session for row in rows.rows] == ["十届四次", "第十届第四次", "10届4次"]


def test_a_section_whose_ordinal_stands_in_a_cell_of_its_own_is_no_item(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["2025年承办建议提案一览表"],
        ["序号", "编号", "提出者", "内容"],
        ["一", "区十八届人大四次会议代表建议（主办1件）"],
        ["1", "建议第23号", "张三", "甲事"],
        ["（二）", "区政协十届四次会议提案（会办1件）"],
        ["2", "提案第5号", "李四", "乙事"],
    ]
    found = _read(tmp_path, rows)
    assert [row.session for row in found.rows] == ["区十八届人大四次会议", "区政协十届四次会议"]
    assert found.rejected == ()


def test_the_day_for_the_assisting_units_opinion_is_no_unit(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["建议号", "标题", "主办", "时间要求", None],
        [None, None, None, "会办意见反馈", "答复代表"],
        ["1", "甲事", "市交通局", "2026年3月9日前", "2026年5月9日前"],
    ]
    page = Page("建议", rows, ("A1:A2", "B1:B2", "C1:C2", "D1:E1"))
    (row,) = read_list(workbook("表.xlsx", page)(tmp_path))[0].rows
    assert (row.assist_units, str(row.due)) == ((), "2026-05-09")


def test_session_and_number_in_one_column_are_taken_apart(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["序号", "届次及编号", "案由"],
        [1, "市政协十四届三次会议第143059号提案", "甲事"],
        [2, "市十五届人大四次会议第154102号建议", "乙事"],
    ]
    assert [(row.kind.value, row.session, row.number) for row in _read(tmp_path, rows).rows] == [
        ("proposal", "市政协十四届三次会议", "143059"),
        ("suggestion", "市十五届人大四次会议", "154102"),
    ]


def test_a_kind_called_important_is_a_kind(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["件别", "案号", "案由"], ["重点建议", "1", "甲事"], ["重点督办提案", "1", "乙事"]]
    assert [row.kind for row in _read(tmp_path, rows).rows] == [ItemKind.SUGGESTION, ItemKind.PROPOSAL]


def test_a_year_in_the_title_of_one_sheet_holds_for_the_sheet_without_a_title(tmp_path: Path) -> None:
    heads = ["编号", "标题", "交办日期"]
    pages = (
        Page("建议", [["2025年交办表"], heads, ["1", "甲事", "3月5日"]]),
        Page("提案", [heads, ["1", "乙事", "3月6日"]]),
    )
    found = read_list(workbook("表.xlsx", *pages)(tmp_path))[0]
    assert [str(row.assigned) for row in found.rows] == ["2025-03-05", "2025-03-06"]


def test_a_category_with_its_meaning_in_brackets_is_read(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["提案号", "标题", "答复类别", "办毕时间"], ["1", "甲事", "B（列入计划）", "2025-06-01"]]
    (row,) = _read(tmp_path, rows).rows
    assert (row.category, str(row.due)) == ("B", "2025-06-01")
