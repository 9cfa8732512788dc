"""Markdown's markup is layout: it is read away, and only where a text is Markdown."""

from __future__ import annotations

from clauses.body import Paragraph, RunStyle
from drafting.model.blocks import Heading, TextBlock
from drafting.model.letter import Letter
from drafting.reading.letter.text import letter_of_text
from drafting.reading.source import Line
from drafting.reading.textual.plain import elements_of
from drafting.writing.text import letter_to_text


def texts(text: str) -> list[str]:
    return [one.text for one in elements_of(text) if isinstance(one, Line)]


def test_emphasis_becomes_a_style() -> None:
    _, line = elements_of("# 下步打算\n年内**新建6个**站点。")
    assert isinstance(line, Line)
    assert [(run.text, run.style) for run in line.runs] == [
        ("年内", RunStyle.PLAIN),
        ("新建6个", RunStyle.BOLD),
        ("站点。", RunStyle.PLAIN),
    ]


def test_signs_of_lists_quotations_and_rules_are_not_printed() -> None:
    assert texts("# 打算\n- 新建站点；\n* 更新车辆。\n> 引自规划。\n---\n正文。") == [
        "打算",
        "新建站点；",
        "更新车辆。",
        "引自规划。",
        "正文。",
    ]


def test_a_whole_line_of_emphasis_with_a_number_is_a_heading() -> None:
    letter = letter_of_text("**一、办理情况**\n新增车辆4台。\n")
    first = letter.blocks[0]
    assert isinstance(first, Heading)
    assert (first.printed, first.text) == ("一、", "办理情况")


def test_other_texts_keep_stars_and_dashes() -> None:
    assert texts("联系人：李**、王**，电话：0871-6555****\n- 第一项\n") == [
        "联系人：李**、王**，电话：0871-6555****",
        "- 第一项",
    ]


def test_paragraphs_with_such_signs_survive_the_text_form() -> None:
    letter = Letter(
        blocks=(
            Heading(id="b1", level=2, text="专项行动", numbered=False),
            _paragraph("- 李**来信"),
            _paragraph("电话6555****、6556****。"),
        )
    )
    assert [block.text for block in letter_of_text(letter_to_text(letter)).blocks] == [
        "专项行动",
        "- 李**来信",
        "电话6555****、6556****。",
    ]


def _paragraph(text: str) -> TextBlock:
    return TextBlock(id=f"b{len(text)}", body=Paragraph.of(text))
