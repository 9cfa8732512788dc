from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.layout.numbering import chinese_number, label, labels, number_value
from tests.drafting.layout.letters import heading, text


def test_the_four_levels_are_numbered_as_the_standard_says() -> None:
    assert [label(level, 3) for level in (1, 2, 3, 4)] == ["三、", "（三）", "3.", "（3）"]


def test_lower_levels_begin_again_under_each_heading() -> None:
    blocks = [
        heading("a", 1, "x"),
        heading("b", 2, "x"),
        heading("c", 2, "x"),
        heading("d", 1, "x"),
        heading("e", 2, "x"),
    ]
    assert list(labels(blocks).values()) == ["一、", "（一）", "（二）", "二、", "（一）"]


def test_what_is_printed_is_kept_even_where_it_is_wrong() -> None:
    blocks = [heading("a", 1, "x", printed="一、"), heading("b", 1, "x", printed="十、")]
    assert labels(blocks)["b"] == "十、"


def test_a_new_heading_counts_on_from_a_printed_one() -> None:
    blocks = [heading("a", 1, "x", printed="三、"), text("t", "正文"), heading("b", 1, "x")]
    assert labels(blocks)["b"] == "四、"


@given(st.integers(1, 999))
def test_a_chinese_number_reads_back(value: int) -> None:
    assert number_value(chinese_number(value)) == value


def test_numbers_are_written_as_people_write_them() -> None:
    assert [chinese_number(n) for n in (10, 11, 20, 101, 110, 115)] == [
        "十",
        "十一",
        "二十",
        "一百零一",
        "一百一十",
        "一百一十五",
    ]
