"""A change leads from one letter to the next and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from clauses.body import Paragraph
from drafting.model.blocks import TextBlock, next_block_id
from drafting.model.change import apply, difference, inverse
from drafting.model.letter import Letter
from tests.drafting.model.letters import LETTERS


@given(LETTERS, LETTERS)
def test_the_difference_applied_gives_the_other_letter_and_its_inverse_the_first(before: Letter, after: Letter) -> None:
    change = difference(before, after)
    if change is None:
        assert before == after
        return
    assert apply(before, change) == after
    assert apply(after, inverse(change)) == before


def test_a_keystroke_changes_one_block_and_no_frame() -> None:
    blocks = tuple(TextBlock(id=f"b{number}", body=Paragraph.of(f"第{number}段")) for number in range(1, 40))
    before = Letter(title=("答复",), blocks=blocks)
    typed = TextBlock(id="b20", body=Paragraph.of("第20段。"))
    change = difference(before, replace(before, blocks=(*blocks[:19], typed, *blocks[20:])))
    assert change is not None
    assert (change.start, change.removed, change.inserted) == (19, (blocks[19],), (typed,))
    assert change.frame_before is None and change.frame_after is None


def test_a_change_of_another_letter_is_refused_aloud() -> None:
    block = TextBlock(id="b1", body=Paragraph.of("甲"))
    change = difference(Letter(blocks=(block,)), Letter())
    assert change is not None
    with pytest.raises(ValueError, match="another letter"):
        apply(Letter(), change)


def test_a_new_block_id_is_one_no_block_has() -> None:
    blocks = (TextBlock(id="b7", body=Paragraph.of("甲")), TextBlock(id="x9", body=Paragraph.of("乙")))
    assert next_block_id(blocks) == "b8"
    assert next_block_id(()) == "b1"
