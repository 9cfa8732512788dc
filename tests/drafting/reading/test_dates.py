"""Dates as letters print them."""

from __future__ import annotations

from datetime import date

from drafting.reading.letter.dates import month_of


def test_a_day_that_is_in_no_calendar_leaves_its_month() -> None:
    assert month_of("2025年4月31日") == date(2025, 4, 30)
    assert month_of("2025年4月3日") == date(2025, 4, 3)
    assert month_of("2025年13月3日") is None
