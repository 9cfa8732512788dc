from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.body import Align, Cell, Table
from drafting.layout.arrange import arrange
from drafting.layout.arranged import StyledParagraph, StyledTable
from drafting.layout.body import body_flow
from drafting.layout.profile import load_profile
from drafting.layout.tables import RULE, style_table
from drafting.layout.widths import width
from drafting.model.blocks import TableBlock
from drafting.model.letter import Attachment, Form, Letter
from tests.drafting.layout.letters import table, text

PROFILE = load_profile()


def grid(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell(value) for value in row) for row in rows), 1)


def test_a_small_table_is_set_in_size_4_on_the_body_s_lines() -> None:
    styled = style_table(grid(("项目", "数量"), ("学校", "12")), "b1", PROFILE)
    assert (styled.size, styled.row_height) == (14.0, PROFILE.pitch - RULE)


def test_a_long_table_is_set_closer() -> None:
    styled = style_table(grid(*[("学校", "12")] * 40), "b1", PROFILE)
    assert styled.row_height == 0


def test_a_table_that_is_too_wide_for_one_line_a_cell_is_set_smaller_and_its_longest_column_gets_most() -> None:
    row = ("1", "云岭区清溪镇中心卫生院康复科", "新增业务用房并更新康复训练设备三十余台（套）" * 2, "2024年")
    styled = style_table(grid(("序号", "单位", "内容", "时间"), row), "b1", PROFILE)
    assert styled.size == 12.0
    assert styled.widths[2] == max(styled.widths)


def test_covered_places_are_no_obstacle() -> None:
    assert sum(style_table(table(), "b1", PROFILE).widths) == pytest.approx(PROFILE.type_width)


@given(st.lists(st.lists(st.text("康复123. \n", max_size=40), min_size=1, max_size=14), min_size=1, max_size=6))
def test_no_table_leaves_the_type_area(rows: list[list[str]]) -> None:
    columns = max(map(len, rows))
    made = grid(*(tuple(row + [""] * (columns - len(row))) for row in rows))
    styled = style_table(made, "b1", PROFILE)
    assert sum(styled.widths) <= PROFILE.type_width + 0.01
    assert all(found > 0 for found in styled.widths)


def test_decimal_figures_stand_flush_right_under_one_another() -> None:
    styled = style_table(
        grid(
            ("单位", "年份", "比例"),
            ("云岭区清溪镇中心卫生院公共卫生与康复医学科", "2022", "9.5"),
            ("双桥", "2023", "12.25"),
        ),
        "b1",
        PROFILE,
    )
    assert [row[2].align for row in styled.table.rows if row[2]] == [None, Align.RIGHT, Align.RIGHT]
    assert [row[1].align for row in styled.table.rows if row[1]] == [None, None, None]


def test_figures_in_a_wide_column_stay_in_the_middle() -> None:
    styled = style_table(grid(("年份", "比例"), ("2022", "9.5"), ("2023", "12.25")), "b1", PROFILE)
    assert all(cell.align is None for row in styled.table.rows for cell in row if cell)


WIDE = grid(
    ("序号", "驿站名称", "所在街道", "建成时间", "核定床位", "使用床位", "使用比率", "服务人次", "投入资金", "负责人"),
    ("1", "清溪驿站", "清溪街道办事处", "2023年6月", "120", "90", "75.0%", "3017", "13.5", "沈知远"),
)


def test_a_table_with_too_many_columns_lies_on_its_side_where_it_may() -> None:
    lying = style_table(WIDE, "b1", PROFILE, may_lie=True)
    assert lying.landscape
    assert lying.size >= 10.5
    assert PROFILE.type_width < sum(lying.widths) <= PROFILE.points("page.type_height") + 0.01
    assert not style_table(WIDE, "b1", PROFILE).landscape
    assert not style_table(table(), "b1", PROFILE, may_lie=True).landscape


def test_many_columns_of_long_text_lie_on_their_side() -> None:
    long = "新增业务用房并更新康复训练设备三十余台（套），培训康复师十二名，覆盖全部村和社区"
    made = grid(tuple(f"内容{column}" for column in range(7)), (long,) * 7)
    assert style_table(made, "b1", PROFILE, may_lie=True).landscape


def test_a_date_is_not_torn_apart() -> None:
    styled = style_table(WIDE, "b1", PROFILE, may_lie=True)
    assert styled.widths[3] - 2 * styled.padding >= width("2023年6月", styled.size)


def test_what_belongs_to_a_lying_table_lies_with_it_and_the_body_s_first_and_last_text_stay_upright() -> None:
    blocks = (
        text("b1", "您提出的提案收悉，现答复如下："),
        text("b2", "表1　驿站运行情况"),
        text("b3", "单位：人、万元"),
        TableBlock(id="b4", table=WIDE),
        text("b5", "注：数据截至2024年5月底。"),
        text("b6", "感谢您的关心和支持。"),
    )
    assert [part.landscape for part in body_flow(blocks, PROFILE)] == [False, True, True, True, True, False]
    assert not any(part.landscape for part in body_flow(blocks[:5], PROFILE))
    assert not any(part.landscape for part in body_flow(blocks[1:], PROFILE))
    assert [part.landscape for part in body_flow(blocks[1:5], PROFILE, attached=True)] == [True] * 4
    assert not any(part.landscape for part in body_flow(blocks, PROFILE, tables_lie=False))


def test_columns_of_one_kind_are_of_one_width() -> None:
    made = grid(*(tuple(f"第{row}行第{column}列" for column in range(10)) for row in range(4)))
    styled = style_table(made, "b1", PROFILE, may_lie=True)
    assert max(styled.widths) - min(styled.widths) < 1


def test_a_table_does_not_touch_the_title_above_it() -> None:
    table = TableBlock(id="t", table=Table(((Cell("甲"), Cell("乙")),)))
    attached = Attachment(name="清单", blocks=(table,))
    for letter in (Letter(title=("征询意见表",), blocks=(table,)), Letter(title=("答复",), attachments=(attached,))):
        flow = arrange(letter, form=Form.PLAIN, sealed=False).flow
        place = next(at for at, part in enumerate(flow) if isinstance(part, StyledTable))
        before = flow[place - 1]
        assert isinstance(before, StyledParagraph)
        assert (before.text, before.keep_with_next) == ("", True)
