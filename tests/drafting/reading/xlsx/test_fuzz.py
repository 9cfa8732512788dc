"""Whatever stands in a sheet, reading it ends in values and problems, never in an exception."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.reading.xlsx.context import Context
from drafting.reading.xlsx.rows import read_sheet
from drafting.reading.xlsx.sheet import Merge, Sheet

_WORDS = [
    "案号",
    "案由",
    "提案人",
    "主办单位",
    "会办单位",
    "交办日期",
    "办理时限",
    "类别",
    "序号",
    "姓名",
    "承办单位",
    "主办",
    "第003号",
    "12",
    "关于甲的提案",
    "张\u3000征",
    "张三、李四等5人",
    "区卫健局（主办）",
    "合计",
    "注：无",
    "2025.3.5",
    "3个月",
    "二、人大建议",
    "/",
    "一",
    "（一）",
    "1",
    "2",
    "3",
    "4",
    "制表人：甲",
    "第1页",
    "区政协十届三次会议提案",
    "会办件",
    "区民政局",
    "等人",
    "委员",
    "号",
    "第号",
    "届次",
    "十届",
]
_CELL = st.one_of(
    st.none(),
    st.sampled_from(_WORDS),
    st.text(max_size=12),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.dates(),
    st.datetimes(),
)


@st.composite
def _sheets(draw: st.DrawFn) -> Sheet:
    width, height = draw(st.integers(1, 6)), draw(st.integers(0, 9))
    rows: list[tuple[Any, ...]] = [tuple(draw(_CELL) for _ in range(width)) for _ in range(height)]
    if height > 2 and draw(st.booleans()):
        rows[draw(st.integers(0, height - 1))] = tuple(_WORDS[:width])
    corner = st.tuples(st.integers(0, 9), st.integers(0, 6), st.integers(0, 3), st.integers(0, 3))
    merges = [
        Merge(top, left, top + down, left + across) for top, left, down, across in draw(st.lists(corner, max_size=4))
    ]
    return Sheet(draw(st.sampled_from(["Sheet1", "提案", "建议"])), tuple(rows), tuple(merges))


@settings(max_examples=300, deadline=None)
@given(_sheets())
def test_any_sheet_is_read_without_an_exception(sheet: Sheet) -> None:
    _, items, rejected, _ = read_sheet(sheet, Context())
    rows = [item.row for item in items] + [row.row for row in rejected]
    assert len(rows) == len(set(rows))
    assert all(1 <= row <= len(sheet.rows) for row in rows)
    assert all(item.number and item.title for item in items)
    assert all(isinstance(item.due, date) and not isinstance(item.due, datetime) for item in items if item.due)
