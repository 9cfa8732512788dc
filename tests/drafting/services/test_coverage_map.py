"""The coverage map: the program guesses, the officer decides, and what was decided stays with the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clauses.body import Paragraph
from drafting.composing.companions import approval_sheet
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.bureau import Bureau
from drafting.model.letter import DocumentKind, Letter
from drafting.proofread.finding import Severity
from drafting.proofread.judged import Judged
from drafting.services.coverage_map import answer_lines, coverage_map
from drafting.services.export_refusals import reasons_against
from drafting.services.items import save_item
from drafting.services.letters import create_letter, judge, judged_of, let_guess
from drafting.services.proofreading import check_letter
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.values import item

ASKS = ("增加社区助餐点数量", "降低老年人用餐价格")
ITEM = item(asks=ASKS)
LETTER = Letter(
    addressees="张征委员",
    blocks=(
        TextBlock(id="b1", body=Paragraph.of("您提出的提案收悉，现答复如下：")),
        Heading(id="b2", level=1, text="扩大助餐覆盖"),
        TextBlock(id="b3", body=Paragraph.of("今年新增社区助餐点12个，助餐点数量达到30个。")),
        Heading(id="b4", level=1, text="其他工作"),
        TextBlock(id="b5", body=Paragraph.of("对道路照明设施进行了维修。")),
    ),
    signature=("云岭区民政局",),
    date="2025年6月1日",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        save_item(opened, ITEM)
        yield opened


def codes(*judged: Judged) -> list[tuple[str, Severity]]:
    found = check_letter(LETTER, ITEM, None, judged=judged)
    return [(one.code, one.severity) for one in found if one.code in ("item-unanswered", "item-thin-answer")]


def test_the_program_guesses_where_nobody_decided() -> None:
    first, second = coverage_map(LETTER, ASKS)
    assert first.answered and not first.confirmed
    assert [place.block_id for place in first.places] == ["b3"]
    assert (second.answered, second.state) == (False, "可能没有答复")


def test_what_the_officer_decided_stands_and_paragraphs_since_removed_fall_away() -> None:
    _, second = coverage_map(LETTER, ASKS, [Judged(ASKS[1], True, ("b5", "b99"))])
    assert (second.answered, second.confirmed, second.state) == (True, True, "已答复")
    assert [place.block_id for place in second.places] == ["b5"]


def test_only_the_asks_assigned_to_the_bureau_count() -> None:
    ours = replace(ITEM, assigned_asks=ASKS[:1])
    found = [one.code for one in check_letter(LETTER, ours) if one.code == "item-unanswered"]
    assert found == []
    assert len(answer_lines(LETTER, ours)) == 1


def test_an_opinion_is_held_against_the_asks_assigned_to_it_alone() -> None:
    opinion = replace(LETTER, title=("关于区政协第12号提案的会办意见",), addressees="区民政局")
    assert "item-unanswered" not in [one.code for one in check_letter(opinion, ITEM)]
    ours = replace(ITEM, assigned_asks=ASKS[1:])
    assert "item-unanswered" in [one.code for one in check_letter(opinion, ours)]


def test_an_unanswered_ask_is_a_warning_until_it_is_confirmed_then_an_error() -> None:
    assert codes() == [("item-unanswered", Severity.WARNING)]
    assert codes(Judged(ASKS[1], False)) == [("item-unanswered", Severity.ERROR)]
    assert codes(Judged(ASKS[1], True, ("b3",))) == []
    assert any(
        "没有答复" in reason for reason in reasons_against(LETTER, ITEM, Bureau(), judged=[Judged(ASKS[1], False)])
    )


def test_decisions_are_kept_with_the_letter_and_can_be_taken_back(workspace: Workspace) -> None:
    stored = create_letter(workspace, ITEM.id, DocumentKind.REPLY, LETTER)
    judge(workspace, stored.id, Judged(ASKS[1], True, ("b5",)))
    judge(workspace, stored.id, Judged(ASKS[1], False))
    assert judged_of(workspace, stored.id) == (Judged(ASKS[1], False),)
    let_guess(workspace, stored.id, ASKS[1])
    assert judged_of(workspace, stored.id) == ()


def test_the_approval_sheet_shows_the_map() -> None:
    lines = answer_lines(LETTER, ITEM, [Judged(ASKS[1], False)])
    assert lines == (
        "1. 增加社区助餐点数量：似已答复（见“扩大助餐覆盖”），经办人未核对",
        "2. 降低老年人用餐价格：没有答复",
    )
    (block,) = approval_sheet(LETTER, ITEM, Bureau(), date(2025, 6, 1), lines).blocks
    assert isinstance(block, TableBlock)
    assert any("逐条答复" in row[0] and "没有答复" in row[1] for row in block.table.texts)
