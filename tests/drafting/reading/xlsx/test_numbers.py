"""Case numbers in every style of RULES section 2.2."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.reading.xlsx.numbers import case_number

CASES = [
    ("第003号", "3"), ("003", "3"), (3.0, "3"), ("3.0", "3"), (143059.0, "143059"), ("BH035", "BH035"), ("B〔2017〕062号", "B〔2017〕062"),
    ("20250688", "20250688"), ("２０２５０６８８", "20250688"), ("提案第12号", "12"), ("第 12 号", "12"), ("建议012号", "12"), ("12号提案", "12"),
    ("第02403号（医疗卫生类173号）", "2403"), ("第十二号", "12"), ("No.012", "12"), ("区政协十届三次会议第12号", "12"), ("十届三次012号", "12"),
    ("0043号", "43"), ("第\n61\n号", "61"), ("2025-012", "2025-012"), ("3（并案）", "3"), ("第3号（合并第5、6号）", "3"), ("提案〔2025〕第3号", "3"),
    ("（21）", "21"), ("第23件", "23"), ("", None), ("/", None), ("待定", None), (None, None), ("合计", None), ("共12件", None), ("000", None), ("关于加强管理的提案", None),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "number"), CASES, ids=[repr(case[0]) for case in CASES])
def test_a_number_is_stripped_of_everything_round_it(cell: str | float | None, number: str | None) -> None:
    assert case_number(cell) == number


@given(
    number=st.integers(1, 99_999_999),
    zeros=st.integers(0, 3),
    style=st.sampled_from(["{}", "第{}号", "提案第{}号", " 第 {} 号 ", "{}号", "建议{}号"]),
    wide=st.booleans(),
)
def test_any_style_gives_the_same_number(number: int, zeros: int, style: str, wide: bool) -> None:
    digits = "0" * zeros + str(number)
    if wide:
        digits = digits.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    assert case_number(style.format(digits)) == str(number)


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    case_number(text)
