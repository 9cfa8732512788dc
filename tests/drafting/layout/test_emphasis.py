"""Emphasis that a formatted file keeps: stressed words in bold, blanks to be filled in; nothing else."""

from __future__ import annotations

import pytest

from clauses.body import Paragraph, Run, RunStyle
from drafting.layout.emphasis import sober
from drafting.model.blocks import TextBlock
from drafting.model.letter import Attachment, Letter

PLAIN, BOLD, ITALIC, UNDERLINE = RunStyle.PLAIN, RunStyle.BOLD, RunStyle.ITALIC, RunStyle.UNDERLINE
RAISED = RunStyle.SUPERSCRIPT


def styles(*runs: tuple[str, RunStyle]) -> list[RunStyle]:
    block = TextBlock(id="b1", body=Paragraph(tuple(Run(*run) for run in runs)))
    found = sober(Letter(blocks=(block,), attachments=(Attachment(name="", blocks=(block,)),)))
    first, second = found.blocks[0], found.attachments[0].blocks[0]
    assert isinstance(first, TextBlock)
    assert isinstance(second, TextBlock)
    assert first.text == "".join(text for text, _ in runs)
    assert first.body == second.body
    return [run.style for run in first.body.runs]


def test_stressed_words_stay_bold() -> None:
    assert styles(("一是倒排工期。", BOLD), ("年内完成。", PLAIN)) == [BOLD, PLAIN]
    assert styles(("确保", PLAIN), ("12月底前", BOLD), ("完成", PLAIN)) == [PLAIN, BOLD, PLAIN]


@pytest.mark.parametrize(
    "runs",
    [
        [("整段都是粗体。", BOLD)],
        [("小", PLAIN), ("区23", BOLD), ("6个", PLAIN)],
        [
            ("近", BOLD),
            ("年来，我", PLAIN),
            ("区围", BOLD),
            ("绕电", PLAIN),
            ("动自", BOLD),
            ("行", PLAIN),
            ("车", BOLD),
        ],
    ],
)
def test_bold_that_stresses_nothing_goes(runs: list[tuple[str, RunStyle]]) -> None:
    assert set(styles(*runs)) == {PLAIN}


def test_slant_and_lines_under_words_go_but_blanks_stay() -> None:
    assert styles(("甲", ITALIC), ("乙", UNDERLINE), ("　　", UNDERLINE), ("m", PLAIN), ("2", RAISED)) == [
        PLAIN,
        PLAIN,
        UNDERLINE,
        PLAIN,
        RAISED,
    ]
