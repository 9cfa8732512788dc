"""The notation of our resource texts: lines, headings, tables with merged cells."""

from __future__ import annotations

from clauses.body import Align, Cell, Paragraph, Table
from clauses.section import Section
from drafting.composing.notation import blocks_of, body_of
from drafting.model.blocks import Heading, TableBlock, TextBlock


def test_lines_are_paragraphs_and_pipes_a_table() -> None:
    body = body_of("先说一句。\n\n| 名称 | 数量 |\n|---|\n| 车 | 3 |\n再说一句。")
    assert body[0] == Paragraph.of("先说一句。")
    assert body[2] == Paragraph.of("再说一句。")
    table = body[1]
    assert isinstance(table, Table)
    assert table.header_rows == 1
    assert table.texts == (("名称", "数量"), ("车", "3"))
    assert table.rows[1][1] == Cell("3", align=Align.CENTER)


def test_cells_are_merged_to_the_left_and_upwards() -> None:
    table = body_of("| 序号 | 床位 | < |\n| ^ | 合计 | 护理型 |\n|---|\n| 合计 | < | 5 |")[0]
    assert isinstance(table, Table)
    assert table.header_rows == 2
    assert table.rows[0] == (Cell("序号", row_span=2), Cell("床位", column_span=2), None)
    assert table.rows[1][0] is None
    assert table.rows[2][:2] == (Cell("合计", column_span=2), None)


def test_headings_carry_their_level_and_open_a_section() -> None:
    blocks = blocks_of("# 基本情况\n一段。\n# 工作进展\n## 小标题\n二段。\n# 下一步打算\n三段。", first=5)
    assert [block.id for block in blocks] == [f"b{number}" for number in range(5, 12)]
    assert [(block.level, block.text) for block in blocks if isinstance(block, Heading)] == [
        (1, "基本情况"),
        (1, "工作进展"),
        (2, "小标题"),
        (1, "下一步打算"),
    ]
    sections = [block.section for block in blocks if isinstance(block, TextBlock)]
    assert sections == [Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS]


def test_a_table_stands_in_the_section_around_it() -> None:
    block = blocks_of("# 工作进展\n| 名称 |\n|---|\n| 车 |")[1]
    assert isinstance(block, TableBlock) and block.section is Section.PROGRESS
