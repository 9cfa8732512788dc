from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafting.model.item import ItemKind, ItemState
from drafting.model.letter import DocumentKind, Letter
from drafting.services.items import find_item, list_items, listed, remove_items, restore_items, save_item, save_listed
from drafting.services.letters import create_letter, letter_of
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.values import item

PROPOSAL, SUGGESTION = item("190"), item("003", ItemKind.SUGGESTION)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        save_item(opened, PROPOSAL)
        save_item(opened, SUGGESTION)
        yield opened


@pytest.mark.parametrize(
    ("ref", "found"),
    [
        (PROPOSAL.id, PROPOSAL),
        ("提案190", PROPOSAL),
        ("提案第190号", PROPOSAL),
        ("第190号提案", PROPOSAL),
        (" 提案１９０ ", PROPOSAL),
        ("提案0190", PROPOSAL),
        ("190", PROPOSAL),
        ("建议003", SUGGESTION),
        ("建议3", SUGGESTION),
        ("建议第3号", SUGGESTION),
    ],
)
def test_an_item_is_found_by_id_and_by_what_officers_call_it(workspace: Workspace, ref: str, found: object) -> None:
    assert find_item(workspace, ref) == (found,)


@pytest.mark.parametrize("ref", ["建议190", "提案90", "提案", "", "提案1900", "%", "提案_90"])
def test_what_names_no_item_finds_none(workspace: Workspace, ref: str) -> None:
    assert find_item(workspace, ref) == ()


def test_a_number_that_several_items_carry_finds_them_all(workspace: Workspace) -> None:
    other = item("190", id="other", session="政协云岭区第十届一次会议")
    save_item(workspace, other)
    save_item(workspace, item("190", ItemKind.SUGGESTION))
    assert len(find_item(workspace, "提案190")) == 2
    assert len(find_item(workspace, "190")) == 3


def test_the_register_stands_by_due_date_then_number(workspace: Workspace) -> None:
    late, soon = item("12", due=date(2026, 6, 30)), item("9", due=date(2026, 6, 30))
    first = item("500", due=date(2026, 5, 1))
    for each in (late, first, soon):
        save_item(workspace, each)
    assert list_items(workspace) == (first, soon, late, PROPOSAL, SUGGESTION)


def test_the_register_is_filtered_by_words_kind_and_state(workspace: Workspace) -> None:
    closed = item("7", title="关于停车的提案", proposers=("李　明",), officer="赵宁", state=ItemState.CLOSED)
    save_item(workspace, closed)
    assert list_items(workspace, text="停车") == (closed,)
    assert list_items(workspace, text="停车 赵宁") == (closed,)
    assert list_items(workspace, text="停车 张征") == ()
    assert list_items(workspace, text="100%") == ()
    assert list_items(workspace, kind=ItemKind.SUGGESTION) == (SUGGESTION,)
    assert list_items(workspace, state=ItemState.CLOSED) == (closed,)


def test_a_removed_item_comes_back_with_its_letter(workspace: Workspace) -> None:
    stored = create_letter(workspace, PROPOSAL.id, DocumentKind.REPLY, Letter(title=("答复",)))
    remove_items(workspace, [PROPOSAL.id])
    assert list_items(workspace) == (SUGGESTION,)
    assert find_item(workspace, PROPOSAL.id) == ()
    restore_items(workspace, [PROPOSAL])
    assert find_item(workspace, "提案190") == (PROPOSAL,)
    assert letter_of(workspace, PROPOSAL.id) == stored


def test_a_list_never_overwrites_what_an_officer_entered(workspace: Workspace) -> None:
    from_list = item("55", officer="")
    save_listed(workspace, [(from_list, "清单.xlsx 第2行")])
    save_item(workspace, replace(from_list, officer="赵宁"))
    save_listed(workspace, [(replace(from_list, officer="钱立", title="关于停车的提案"), "清单2.xlsx 第9行")])
    (stored,) = find_item(workspace, "提案55")
    assert (stored.officer, stored.title) == ("赵宁", "关于停车的提案")
    known = listed(workspace)[from_list.id]
    assert (known.by_hand, known.listed_in) == ({"officer"}, "清单2.xlsx 第9行")


def test_what_was_known_of_its_list_survives_removal(workspace: Workspace) -> None:
    remove_items(workspace, [PROPOSAL.id])
    before = listed(workspace)
    restore_items(workspace, [PROPOSAL])
    assert PROPOSAL.id not in before
    assert "title" in listed(workspace)[PROPOSAL.id].by_hand


def test_names_with_characters_beyond_the_bmp_are_kept(workspace: Workspace) -> None:
    rare = item("8", proposers=("王𬭎", "䶮生"), asks=("一", "二"))
    save_item(workspace, rare)
    assert find_item(workspace, "提案8") == (rare,)
    assert list_items(workspace, text="𬭎") == (rare,)
