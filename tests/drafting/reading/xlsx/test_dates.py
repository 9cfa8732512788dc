"""Dates and terms as lists write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.reading.xlsx.dates import Day, add_months, read_day, year_in

DAY = date(2019, 3, 5)
SAME = [
    date(2019, 3, 5), datetime(2019, 3, 5, 9, 30), 43529.0, 43529.5, "43529", "2019.3.5", "2019. 3. 5", "2019/3/5", "2019-03-05", "2019年3月5日", "2019年03月05日", "3月5日",
    "3月5号", "20190305", 20190305.0, "２０１９年３月５日", "2019-03-05 00:00:00", "2019/3/5 9:30", "二〇一九年三月五日", "19.3.5", "3.5", "3-5", "3/5/2019", "2019年3月5日（星期二）",
    "2019年3月5日前", "2019-03-05T00:00:00",
    "2019、3、5", "2019。3。5", "2019，3，5日",
]  # fmt: skip


@pytest.mark.parametrize("cell", SAME, ids=repr)
def test_every_style_is_the_same_day(cell: object) -> None:
    assert read_day(cell, 2019).day == DAY  # type: ignore[arg-type]


TERMS = [
    ("6月30日前", date(2019, 6, 30)),
    ("6月底前", date(2019, 6, 30)),
    ("2019年6月底", date(2019, 6, 30)),
    ("2019年2月末", date(2019, 2, 28)),
    ("6月上旬", date(2019, 6, 10)),
    ("2019年6月中旬", date(2019, 6, 20)),
    ("6月下旬前", date(2019, 6, 30)),
    ("3个月", date(2019, 6, 5)),
    ("三个月内", date(2019, 6, 5)),
    ("自交办之日起3个月内", date(2019, 6, 5)),
    ("半年", date(2019, 9, 5)),
    ("90天内", date(2019, 6, 3)),
    ("2019年3月5日至6月30日", date(2019, 6, 30)),
    ("2019年3月5日—2019年6月30日", date(2019, 6, 30)),
    ("3个月（2019年6月5日前）", date(2019, 6, 5)),
    ("2019年6月", date(2019, 6, 30)),
]


@pytest.mark.parametrize(("cell", "due"), TERMS, ids=[text for text, _ in TERMS])
def test_a_term_ends_on_its_last_day(cell: str, due: date) -> None:
    assert read_day(cell, 2019, last=True).counted_from(DAY) == due


@pytest.mark.parametrize("cell", ["尽快", "2019.13.40", "2月30日", "2019-02-30", "按规定时限", "90个工作日", "6月"])
def test_what_is_no_date_is_told(cell: str) -> None:
    found = read_day(cell, 2019, last=True)
    assert found.counted_from(DAY) is None
    assert found.unread == cell


@pytest.mark.parametrize("cell", [None, "", "/", "——", "无"])
def test_nothing_is_no_trouble(cell: str | None) -> None:
    assert read_day(cell, 2019) == Day()


def test_a_day_without_a_year_needs_one() -> None:
    assert read_day("3月5日", None).unread == "3月5日"


def test_months_end_on_the_last_day_there_is() -> None:
    assert add_months(date(2023, 11, 30), 3) == date(2024, 2, 29)


def test_the_year_of_a_title() -> None:
    assert year_in("云岭区2025年提案交办清单") == 2025
    assert year_in("二〇二五年提案") == 2025
    assert year_in("电话65552025转") is None


@given(
    st.dates(date(1990, 1, 1), date(2090, 12, 31)),
    st.sampled_from(["%Y.%m.%d", "%Y/%m/%d", "%Y-%m-%d", "%Y年%m月%d日", "%Y%m%d"]),
)
def test_any_day_is_read_in_any_style(day: date, style: str) -> None:
    text = style.replace("%Y", str(day.year)).replace("%m", f"{day.month:02}").replace("%d", f"{day.day:02}")
    assert read_day(text, None).day == read_day(text, None, last=True).day == day


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    read_day(text, 2025, last=True)
