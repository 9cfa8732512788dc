"""A list means the same in whatever order its columns stand and however many strangers stand between them."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.reading.xlsx.assignment import read_list
from tests.drafting.reading.xlsx.making import Page, workbook

_COLUMNS: dict[str, tuple[tuple[str, ...], tuple[Any, ...]]] = {
    "number": (("案号", "提案号", "提案编号"), ("第003号", 12.0, "０６１")),
    "title": (("案由", "标题", "提案名称"), ("关于甲事项的提案", "关于乙事项的建议", "推进丙事项")),
    "proposers": (("提案人", "提出人", "第一提案人"), ("张　征", "李海波、王敏等5人", "民盟云岭区总支")),
    "lead": (("主办单位", "牵头单位"), ("区民政局", "区水务局", "区住建局")),
    "assist": (("会办单位", "协办单位"), ("区卫健局、区财政局", None, "/")),
    "assigned": (("交办日期", "交办时间"), (date(2025, 3, 5), "2025.3.5", "3月5日")),
    "due": (("办理时限", "要求办结时间"), ("2025年6月5日", "3个月", "6月5日前")),
    "serial": (("序号",), (1, 2, 3)),
    "phone": (("联系电话",), ("0871-65551111", "0871-65552222", None)),
    "remark": (("备注",), (None, "重点提案", None)),
}


@settings(max_examples=25, deadline=None)
@given(
    order=st.permutations(list(_COLUMNS)), wording=st.integers(0, 5), blank_rows=st.integers(0, 2), titled=st.booleans()
)
def test_the_order_of_columns_does_not_matter(order: list[str], wording: int, blank_rows: int, titled: bool) -> None:
    heads = [_COLUMNS[name][0][wording % len(_COLUMNS[name][0])] for name in order]
    body = [[_COLUMNS[name][1][row] for name in order] for row in range(3)]
    top: list[list[Any]] = [["2025年区政协提案交办清单"]] if titled else []
    rows = [*top, *([[]] * blank_rows), heads, *body]
    with tempfile.TemporaryDirectory() as folder:
        file = "2025年政协提案.xlsx"
        found, problems = read_list(workbook(file, Page("Sheet1", rows))(Path(folder)))
    assert problems == () and found.rejected == ()
    assert [row.number for row in found.rows] == ["3", "12", "61"]
    assert [row.title for row in found.rows] == list(_COLUMNS["title"][1])
    assert [row.proposers for row in found.rows] == [("张征",), ("李海波", "王敏"), ("民盟云岭区总支",)]
    assert [row.proposer_count for row in found.rows] == [1, 5, None]
    assert [row.lead_unit for row in found.rows] == ["区民政局", "区水务局", "区住建局"]
    assert [row.assist_units for row in found.rows] == [("区卫健局", "区财政局"), (), ()]
    assert {row.assigned for row in found.rows} == {date(2025, 3, 5)}
    assert {row.due for row in found.rows} == {date(2025, 6, 5)}
