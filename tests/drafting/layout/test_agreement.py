"""Our lines against LibreOffice's rendering of the exported file. Needs LibreOffice; ``python -m benchmarks.agreement`` does more."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from benchmarks.agreement import compare
from benchmarks.letters import letters
from clauses.body import Paragraph, Run
from drafting.model.blocks import TextBlock
from drafting.model.letter import Letter


@pytest.mark.rendered
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_lines_and_pages_are_those_libreoffice_prints() -> None:
    compared = compare([(f"letter {number}", letter) for number, letter in enumerate(letters(6, seed=2), 1)])
    assert [one.pages[0] for one in compared] == [one.pages[1] for one in compared]
    assert sum(one.same for one in compared) >= 0.995 * sum(one.total for one in compared), [
        difference for one in compared for difference in one.differences
    ]


@pytest.mark.rendered
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_footnotes_take_the_room_libreoffice_gives_them() -> None:
    named = [(f"notes {number}", _noted(letter, number)) for number, letter in enumerate(letters(4, seed=5), 1)]
    compared = compare(named)
    assert [one.pages[0] for one in compared] == [one.pages[1] for one in compared]
    assert sum(one.same for one in compared) >= 0.99 * sum(one.total for one in compared), [
        difference for one in compared for difference in one.differences
    ]


def _noted(letter: Letter, every: int) -> Letter:
    """A note behind a word of every so-many-th paragraph."""
    blocks = list(letter.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, TextBlock) and block.body.runs and place % every == 0:
            first, *others = block.body.runs
            cut = len(first.text) * 2 // 3
            note = "数据来自区统计局二〇二五年统计公报，口径与上年一致。" * (1 + place % 3)
            runs = (Run(first.text[:cut], first.style, (note,)), Run(first.text[cut:], first.style), *others)
            blocks[place] = replace(block, body=Paragraph(runs))
    return replace(letter, blocks=tuple(blocks))
