"""A fix replaces exactly its words, wherever in the letter they stand."""

from __future__ import annotations

from clauses.body import Run, RunStyle
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.letter import Letter
from drafting.proofread.finding import Finding, Severity
from tests.ui.editor.samples import LETTER
from ui.review.fixing import fixed


def finding(block: str, start: int, text: str, suggestion: str | None) -> Finding:
    return Finding(
        code="X", severity=Severity.ERROR, message="", text=text, start=start, end=start + len(text),
        suggestion=suggestion, block_id=block,
    )  # fmt: skip


def block(letter: Letter, ident: str):
    return next(block for block in letter.blocks if block.id == ident)


def test_words_of_a_paragraph_keep_the_styles_around_them() -> None:
    letter = fixed(LETTER, [finding("b5", 2, "加粗", "重点")])
    paragraph = block(letter, "b5")
    assert isinstance(paragraph, TextBlock)
    assert paragraph.body.runs == (Run("正文"), Run("重点", RunStyle.BOLD), Run("其余。"))


def test_a_fix_over_two_styles_takes_the_first() -> None:
    paragraph = block(fixed(LETTER, [finding("b5", 0, "正文加", "文")]), "b5")
    assert isinstance(paragraph, TextBlock)
    assert paragraph.body.runs == (Run("文"), Run("粗", RunStyle.BOLD), Run("其余。"))


def test_headings_cells_and_fields_are_fixed_too() -> None:
    letter = fixed(LETTER, [finding("b2", 0, "基本", "总体"), finding("b6", 11, "床位", "床位（张）")])
    assert isinstance(block(letter, "b2"), Heading) and block(letter, "b2").text == "总体情况"
    table = block(letter, "b6")
    assert isinstance(table, TableBlock) and table.table.texts[1] == ("", "面积", "床位（张）")
    letter = fixed(LETTER, [finding("@title", 8, "关于", "对"), finding("@addressees", 5, "：", "：")])
    assert letter.title == ("云岭区卫生健康局", "对区政协第12号提案的答复")
    assert letter.addressees == "张𬭎委员"
    letter = fixed(LETTER, [finding("@title", 6, "康局关于", "局对")])
    assert letter.title == ("云岭区卫生健局对", "区政协第12号提案的答复")


def test_several_fixes_at_once_do_not_move_each_other() -> None:
    letter = fixed(LETTER, [finding("b9", 0, "一是", "第一，"), finding("b9", 4, "统筹", "统一筹划")])
    assert block(letter, "b9").text == "第一，加强统一筹划。"


def test_words_that_moved_away_and_findings_without_a_fix_change_nothing() -> None:
    assert fixed(LETTER, [finding("b9", 1, "一是", "二是"), finding("b9", 0, "一是", None)]) == LETTER
    assert fixed(LETTER, [finding("@date", 0, "2023", "2024"), finding("gone", 0, "一", "二")]) == LETTER


def test_the_printed_number_of_a_heading_is_fixed() -> None:
    heading = Heading(id="b1", level=1, text="下一步打算", printed="三、")
    wrong = Finding(
        code="X", severity=Severity.WARNING, message="", text="三、", start=0, end=0, suggestion="二、", block_id="b1"
    )
    assert block(fixed(Letter(blocks=(heading,)), [wrong]), "b1").printed == "二、"
