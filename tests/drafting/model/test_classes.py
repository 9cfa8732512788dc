from __future__ import annotations

import pytest

from drafting.model.classes import EXAMPLE, meanings_of, unread_meanings

YEARS = "A类：已经解决；B类：正在解决\n2025年起：A=已解决或采纳；B、列入计划。\n2027年：A=办结"


def test_the_meanings_are_read_as_they_are_told_to_be_written() -> None:
    meanings = meanings_of(EXAMPLE, 2026)
    assert meanings == {"A": "已经解决或基本解决", "B": "列入计划逐步解决", "C": "留作参考"}
    assert unread_meanings(EXAMPLE) == unread_meanings(YEARS) == unread_meanings("") == ""


@pytest.mark.parametrize(
    ("year", "meaning"),
    [(2024, "已经解决"), (2025, "已解决或采纳"), (2026, "已解决或采纳"), (2030, "办结"), (None, "办结")],
)
def test_a_year_s_meanings_hold_until_a_later_year_has_its_own(year: int | None, meaning: str) -> None:
    assert meanings_of(YEARS, year)["A"] == meaning


def test_items_older_than_every_year_named_have_no_meaning() -> None:
    assert meanings_of("2025年：A=办结", 2020) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A=已解决；E=其他", "E=其他"),
        ("A=已解决；A=采纳", "A=采纳"),
        ("已解决", "已解决"),
        ("A=", "A="),
        ("2025年：A=甲；2025年：A=乙", "2025年"),
    ],
)
def test_what_is_no_meaning_is_told(text: str, words: str) -> None:
    assert unread_meanings(text) == words
