"""Markdown's footnotes are notes; the plain text of a letter writes them so and is read again."""

from __future__ import annotations

from clauses.body import Cell, Note, Paragraph, Run, Table
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.letter import Letter
from drafting.reading.letter.text import letter_of_text
from drafting.writing.text import letter_to_text


def test_a_mark_and_its_note_are_read_as_a_footnote() -> None:
    letter = letter_of_text(
        "## 情况\n\n全区人口55万[^1]，下同[^甲]。\n\n[^1]: 区统计局。\n    2025年末。\n\n[^甲]: 常住。\n"
    )
    text = letter.blocks[-1]
    assert isinstance(text, TextBlock)
    assert text.body.runs == (
        Run("全区人口55万", notes=("区统计局。\n2025年末。",)),
        Run("，下同", notes=("常住。",)),
        Run("。"),
    )


def test_a_mark_without_a_note_is_text() -> None:
    letter = letter_of_text("全区人口55万[^1]，下同。")
    assert letter.blocks[0].text == "全区人口55万[^1]，下同。"


def test_the_text_of_a_letter_with_notes_is_read_again() -> None:
    table = Table(((Cell("街道"), Cell("台数", notes=(Note(2, "在建。"),))), (Cell("甲"), Cell("3"))), 1)
    letter = Letter(
        blocks=(
            Heading(id="b1", level=1, text="办理情况", printed="一、", notes=(Note(4, "三定。"),)),
            TextBlock(id="b2", body=Paragraph((Run("全区人口55万", notes=("统计局。\n年末。", "常住。")), Run("。")))),
            TableBlock(id="b3", table=table),
        )
    )
    text = letter_to_text(letter)
    assert "全区人口55万[^2][^3]。" in text
    assert letter_of_text(text) == letter
