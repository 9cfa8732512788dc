from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clauses.body import Cell, Paragraph, Run, RunStyle, Table, body_text
from clauses.slots import fill, fill_text, slot_names


def test_slots_are_named_once_in_order() -> None:
    assert slot_names("{委员}：{提案编号}，{委员}。{} {有 空格} {{") == ("委员", "提案编号")


def test_a_slot_without_a_value_stays_to_be_seen() -> None:
    assert (
        fill_text("全区{户籍人口}，{老年人口}", {"户籍人口": "55.37万人", "老年人口": ""})
        == "全区55.37万人，{老年人口}"
    )


def test_slots_are_filled_in_runs_and_cells_and_everything_else_stays() -> None:
    table = Table(((Cell("{项}", column_span=2), None), (Cell("甲"), Cell("{数}"))), header_rows=1)
    body = (Paragraph((Run("共"), Run("{数}", RunStyle.BOLD))), table)
    filled = fill(body, {"数": "12", "项": "合计"})
    assert body_text(filled) == "共12\n合计\t\n甲\t12"
    assert filled[0] == Paragraph((Run("共"), Run("12", RunStyle.BOLD)))
    assert fill(filled, {}) == filled


@given(st.text(alphabet="{}数甲 ", max_size=12), st.text(alphabet="甲乙", max_size=3))
def test_filling_with_plain_words_leaves_no_slot_of_that_name(text: str, value: str) -> None:
    assert ("数" not in slot_names(fill_text(text, {"数": value}))) or not value
