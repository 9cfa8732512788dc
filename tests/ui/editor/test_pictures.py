"""A picture stays where it is while words are typed around it, and goes only when it is erased."""

from __future__ import annotations

from base64 import b64decode

import pytest
from PySide6.QtGui import QTextCursor

from clauses.body import Paragraph
from drafting.model.blocks import Figure, TextBlock
from drafting.model.letter import Letter
from tests.ui.editor.samples import Bench

DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
PICTURE = Figure(id="b2", image=DOT, width_mm=100)
LETTER = Letter(
    blocks=(
        TextBlock(id="b1", body=Paragraph.of("如图：")),
        PICTURE,
        TextBlock(id="b3", body=Paragraph.of("以上。")),
    )
)


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench(LETTER)


def test_words_beside_a_picture_become_a_paragraph_after_it(bench: Bench) -> None:
    bench.check()
    cursor = QTextCursor(bench.document)
    cursor.setPosition(bench.at("b2", 1))
    cursor.insertText("图一")
    bench.check()
    bench.presenter.settle()
    bench.check()
    assert [block.text for block in bench.letter.blocks] == ["如图：", "", "图一", "以上。"]
    assert bench.letter.blocks[1] == PICTURE


def test_an_erased_picture_comes_back_with_undo(bench: Bench) -> None:
    cursor = QTextCursor(bench.document)
    cursor.setPosition(bench.at("b2", 1))
    cursor.deletePreviousChar()
    bench.presenter.settle()
    bench.check()
    assert PICTURE not in bench.letter.blocks
    bench.desk.undo()
    bench.check()
    assert bench.letter == LETTER


def test_a_picture_that_cannot_be_read_is_carried_through(qapp: object) -> None:
    broken = Letter(blocks=(Figure(id="b1", image=b"no picture", width_mm=50),))
    bench = Bench(broken)
    bench.check()
    assert bench.letter == broken
