"""Which ask is answered where, on letters written for it; and what the check says of asks left open."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from clauses.body import Paragraph
from clauses.section import Section
from drafting.model.blocks import TextBlock
from drafting.model.item import Item, ItemKind
from drafting.model.letter import Letter
from drafting.proofread.coverage import cover
from drafting.proofread.finding import Severity
from drafting.reading.files import read_letter
from drafting.reading.meaning.proposal import asks_in
from drafting.services.covering import cover_files
from drafting.services.proofreading import check_file, check_letter

FOLDER = files("tests") / "fixtures" / "proofread" / "coverage"


def pairs(name: str) -> list[dict[str, Any]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["pair"]


def judged(pair: dict[str, Any], folder: Path) -> list[tuple[bool, str]]:
    """For every ask whether it counts as answered, and the paragraph that answers it best."""
    letter, proposal = folder / "letter.txt", folder / "proposal.txt"
    letter.write_text(pair["letter"], encoding="utf-8")
    proposal.write_text(pair["proposal"], encoding="utf-8")
    return [(one.answered, one.answers[0].text if one.answers else "") for one in cover_files(letter, proposal).asks]


@pytest.mark.parametrize("pair", pairs("tuned"), ids=lambda pair: pair["name"])
def test_every_ask_finds_its_answer_or_none(pair: dict[str, Any], tmp_path: Path) -> None:
    found = judged(pair, tmp_path)
    assert [answered for answered, _ in found] == pair["answered"]
    for (answered, text), start in zip(found, pair["paragraphs"], strict=True):
        assert not answered or text.startswith(start)


def test_nine_of_ten_asks_are_judged_rightly_on_letters_never_tuned_on(tmp_path: Path) -> None:
    rows = [
        (mine, theirs)
        for pair in pairs("held_back")
        if len(asks_in(pair["proposal"])) == len(pair["answered"])
        for (mine, _), theirs in zip(judged(pair, tmp_path), pair["answered"], strict=True)
    ]
    assert len(rows) >= 12
    assert sum(mine == theirs for mine, theirs in rows) >= 0.9 * len(rows)


def test_an_ask_left_open_is_a_warning_where_the_item_is_known(tmp_path: Path) -> None:
    pair = next(pair for pair in pairs("tuned") if pair["name"] == "scattered, one ignored")
    path = tmp_path / "letter.txt"
    path.write_text(pair["letter"], encoding="utf-8")
    item = Item(
        id="i", kind=ItemKind.PROPOSAL, number="21", title="", proposers=("文静",), asks=asks_in(pair["proposal"])
    )
    found = [finding for finding in check_file(path, item).findings if finding.code == "item-unanswered"]
    assert [finding.severity for finding in found] == [Severity.WARNING]
    assert "降低夜间停车收费标准" in found[0].message
    assert pair["letter"][found[0].start : found[0].end] == found[0].text
    letter, _, _ = read_letter(path)
    assert [one.code for one in check_letter(letter, item)].count("item-unanswered") == 1


def test_a_paragraph_that_only_repeats_the_asks_answers_none_of_them() -> None:
    asks = ("在每个街道组建专家团队", "设立专项发展资金")
    restated = (
        "您在《关于建设社区食堂的提案》中提出两条建议：一是在每个街道组建专家团队；二是设立专项发展资金。"
        "据统计，全区共有社区食堂12个，日均就餐3200人次。"
    )
    letter = Letter(blocks=(TextBlock(id="b1", body=Paragraph.of(restated), section=Section.SITUATION),))
    assert not any(one.answered for one in cover(asks, letter))
