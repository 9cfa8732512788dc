"""Footnotes survive every edit around them: they are kept with the character before their mark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

from clauses.body import Note, Paragraph, Run
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.proofread.finding import Finding, Severity
from tests.ui.editor.samples import NOTED, Bench
from ui.review.fixing import fixed

pytestmark = pytest.mark.usefixtures("qapp")


def put(bench: Bench, key: str, offset: int, text: str) -> None:
    cursor = QTextCursor(bench.document)
    cursor.setPosition(bench.at(key, offset))
    cursor.insertText(text)
    bench.presenter.settle()
    bench.check()


def runs(bench: Bench, place: int) -> tuple[Run, ...]:
    block = bench.letter.blocks[place]
    assert isinstance(block, TextBlock)
    return block.body.runs


def test_words_before_and_behind_a_mark_leave_it_where_it_stands() -> None:
    bench = Bench(NOTED)
    put(bench, "b1", 2, "常住")
    put(bench, "b1", 6, "约")
    assert runs(bench, 0) == (Run("全区常住人口", notes=("统计局。",)), Run("约55万人。", notes=("末。", "尾。")))
    put(bench, "b1", 12, "下同。")
    assert runs(bench, 0)[1:] == (Run("约55万人。", notes=("末。", "尾。")), Run("下同。"))
    while bench.desk.can_undo:
        bench.desk.undo()
    assert bench.letter == NOTED
    bench.check()


def test_a_heading_keeps_its_notes() -> None:
    bench = Bench(NOTED)
    put(bench, "b2", 2, "当前")
    heading = bench.letter.blocks[1]
    assert isinstance(heading, Heading)
    assert (heading.text, heading.notes) == ("当前基本情况", (Note(4, "三定。"), Note(6, "方案。")))
    put(bench, "b3", 10, "好")
    run_in = bench.letter.blocks[2]
    assert isinstance(run_in, Heading)
    assert run_in.notes == (Note(5, "二〇二四。"),)


def test_a_cell_keeps_its_notes() -> None:
    bench = Bench(NOTED)
    table = bench.document.grid(bench.line("b5"))
    assert table is not None
    cursor = table.cellAt(0, 0).firstCursorPosition()
    cursor.insertText("养老")
    bench.presenter.settle()
    block = bench.letter.blocks[4]
    assert isinstance(block, TableBlock)
    cell = block.table.rows[0][0]
    assert cell is not None
    assert (cell.text, cell.notes) == ("养老机构", (Note(4, "在册。"),))


def test_a_note_goes_with_its_character_and_comes_back_with_undo() -> None:
    bench = Bench(NOTED)
    cursor = QTextCursor(bench.document)
    cursor.setPosition(bench.at("b1", 4))
    cursor.deletePreviousChar()
    bench.presenter.settle()
    assert runs(bench, 0) == (Run("全区人55万人。", notes=("末。", "尾。")),)
    bench.desk.undo()
    assert bench.letter == NOTED


def test_a_fix_over_a_mark_keeps_the_note() -> None:
    finding = Finding(
        code="x", severity=Severity.ERROR, message="", text="人口55", start=2, end=6, suggestion="人数50", block_id="b1"
    )
    block = fixed(NOTED, [finding]).blocks[0]
    assert isinstance(block, TextBlock)
    assert block.body == Paragraph((Run("全区人数50", notes=("统计局。",)), Run("万人。", notes=("末。", "尾。"))))
