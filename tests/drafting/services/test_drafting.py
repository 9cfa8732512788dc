"""draft: the letter that answers an item, from the library of the workspace."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drafting.cli.context import Context
from drafting.layout.pages import PagePainter
from drafting.model.blocks import Heading, OriginKind
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemState
from drafting.model.letter import DocumentKind
from drafting.services import items, letters, profile
from drafting.services.demo import create_sample
from drafting.services.drafting import draft, keep
from drafting.services.workspace import Workspace

TODAY = date(2026, 3, 9)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with create_sample(str(tmp_path / "示例.dafu"), TODAY) as workspace:
        yield workspace


def item_of(ws: Workspace, reference: str) -> Item:
    return items.find_item(ws, reference)[0]


def test_every_ask_of_a_collective_proposal_is_answered_from_its_topic(ws: Workspace) -> None:
    made = draft(ws, item_of(ws, "提案3"), today=TODAY)
    assert made.document is DocumentKind.REPLY
    assert made.letter.addressees == "民盟云岭区委员会"
    assert made.missing_slots == ()
    assert all(clause.topics[0] == "中医药" for clause in made.clauses)
    headings = [block.text for block in made.letter.blocks if isinstance(block, Heading)]
    assert headings[:4] == [
        "基本情况",
        "工作进展",
        "关于“办好社区中医馆”的建议",
        "关于“推广中医药适宜技术”的建议",
    ]


def test_an_assisting_bureau_drafts_an_opinion(ws: Workspace) -> None:
    made = draft(ws, item_of(ws, "提案33"), today=TODAY)
    assert made.document is DocumentKind.OPINION
    assert made.letter.addressees == "区教育体育局"


def test_an_item_the_library_knows_nothing_of_gets_its_frame_and_a_note(ws: Workspace) -> None:
    made = draft(ws, item_of(ws, "提案18"), today=TODAY)
    assert not made.clauses
    assert made.notes
    assert made.letter.addressees == "区工商联"


def test_what_the_frame_still_lacks_is_told(ws: Workspace) -> None:
    profile.set_bureau(ws, Bureau())
    notes = draft(ws, item_of(ws, "提案3"), today=TODAY).notes
    assert any("单位资料" in note for note in notes)
    assert any("办理类别" in note for note in notes)
    assert not any("发文字号" in note for note in notes)


def test_a_great_library_is_searched_and_not_weighed_whole(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = draft(ws, item_of(ws, "提案3"), today=TODAY)
    monkeypatch.setattr("drafting.services.drafting.WHOLE_LIBRARY", 10)
    searched = draft(ws, item_of(ws, "提案3"), today=TODAY)
    assert set(searched.clauses) == set(whole.clauses)


def test_a_kept_draft_begins_the_item_and_counts_its_clauses(ws: Workspace) -> None:
    item = item_of(ws, "提案3")
    made = draft(ws, item, today=TODAY)
    stored = keep(ws, item, made)
    assert stored and stored.letter == made.letter
    assert item_of(ws, "提案3").state is ItemState.DRAFTING
    before = {clause.id: clause.uses for clause in made.clauses}
    assert {clause.id: clause.uses - 1 for clause in ws.store.clauses.get(list(before))} == before
    origins = {block.origin.ref for block in stored.letter.blocks if block.origin.kind is OriginKind.CLAUSE}
    assert origins == {clause.id for clause in made.clauses}


def test_a_letter_there_is_left_alone_unless_it_is_to_be_replaced_and_then_it_can_be_undone(ws: Workspace) -> None:
    item = item_of(ws, "提案12")
    before = letters.letter_of(ws, item.id)
    assert before
    made = draft(ws, item, today=TODAY)
    assert keep(ws, item, made) is None
    assert letters.letter_of(ws, item.id) == before
    stored = keep(ws, item, made, replacing=True)
    assert stored and stored.letter == made.letter
    changes, position = letters.history(ws, stored.id)
    assert position == len(changes) == 1


def test_a_number_once_given_stays(ws: Workspace) -> None:
    made = draft(ws, item_of(ws, "建议7"), today=TODAY)
    assert made.letter.doc_number == "云卫函〔2026〕41号"
    assert not any("发文字号" in note for note in made.notes)


def no_painter() -> PagePainter:
    raise AssertionError("draft draws nothing")


def run_draft(ws: Workspace, *arguments: str) -> int:
    import argparse

    from drafting.cli import draft as command

    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments), Context(ws.location, no_painter))


def test_the_command_prints_one_json_document(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_draft(ws, "提案3", "--json") == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["item"], record["document"], record["stored"]) == ("p3", "reply", True)
    assert record["missing_slots"] == []
    assert "一、基本情况" in record["text"]


@pytest.mark.parametrize("reference", ["提案999", "没有这一件"])
def test_an_unknown_item_is_one_line_and_exit_2(
    ws: Workspace, reference: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_draft(ws, reference) == 2
    out = capsys.readouterr()
    assert not out.out and out.err.count("\n") == 1 and reference in out.err


def test_an_ambiguous_item_names_the_candidates(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    from dataclasses import replace

    items.save_item(ws, replace(item_of(ws, "提案3"), id="x3", session="政协云岭区第五届委员会第三次会议"))
    assert run_draft(ws, "提案3") == 2
    message = capsys.readouterr().err
    assert "p3" in message and "x3" in message
