from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from clauses.body import Cell, Paragraph, Table
from clauses.clause import ClauseState
from clauses.facts import Fact
from clauses.section import Section
from drafting.services.library import (
    all_clauses,
    changed_clauses,
    facts,
    is_learned,
    mark_changed,
    note_used,
    remove_clauses,
    remove_fact,
    restore_clauses,
    revisions,
    save_clause,
    save_clauses,
    save_fact,
    save_learned,
    search,
    topics,
)
from drafting.services.workspace import Workspace, open_workspace
from drafting.store.stored import LearnedFile, Order, Shelf
from tests.drafting.services.values import clause

MEALS = clause("meals", "社区助餐服务", "建成老年助餐点12个，日均服务350人次。", topics=("养老", "民生"))
PARKING = clause(
    "parking", "停车泊位", "新增公共泊位820个，助餐点门口另设临时泊位。", topics=("交通",), section=Section.NEXT_STEPS
)
THANKS = clause("thanks", "结尾", "感谢您对民政工作的关心和支持。", section=Section.THANKS, uses=9)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        save_clauses(opened, (MEALS, PARKING, THANKS))
        yield opened


def found(workspace: Workspace, query: str, **filters: object) -> list[str]:
    return [hit.clause.id for hit in search(workspace, query, **filters)]  # pyright: ignore[reportArgumentType]


def test_a_word_in_the_title_counts_above_one_in_the_text(workspace: Workspace) -> None:
    assert found(workspace, "助餐") == ["meals", "parking"]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("养老", ["meals"]),
        ("下一步打算", ["parking"]),
        ("助餐 泊位", ["parking"]),
        ("助餐 下一步", ["parking"]),
        ("820", ["parking"]),
        ("点", ["meals", "parking"]),
        ("没有的词", []),
        ("，。", []),
        ('" OR ', []),
    ],
)
def test_clauses_are_found_by_topic_section_text_and_several_words(
    workspace: Workspace, query: str, ids: list[str]
) -> None:
    assert sorted(found(workspace, query)) == ids


def test_no_query_lists_by_use(workspace: Workspace) -> None:
    assert found(workspace, " ") == ["thanks", "parking", "meals"]
    note_used(workspace, ["meals"])
    assert found(workspace, "") == ["thanks", "meals", "parking"]


def test_an_edit_does_not_turn_back_the_count_of_uses(workspace: Workspace) -> None:
    note_used(workspace, ["meals", "meals"])
    assert save_clause(workspace, replace(MEALS, title="助餐")).uses == 1


def test_filters_hold_with_and_without_a_query(workspace: Workspace) -> None:
    assert found(workspace, "", section=Section.PROGRESS) == ["meals"]
    assert found(workspace, "助餐", section=Section.NEXT_STEPS) == ["parking"]
    assert found(workspace, "助餐", topic="交通") == ["parking"]
    assert found(workspace, "", topic="民生") == ["meals"]
    assert found(workspace, "助餐", topic="民") == []
    assert found(workspace, "助餐", limit=1) == ["meals"]


def test_the_words_are_located_in_the_text(workspace: Workspace) -> None:
    (hit,) = search(workspace, "助餐点 350")
    assert [hit.clause.text[start:end] for start, end in hit.spans] == ["助餐点", "350"]


def test_approved_fresh_and_used_clauses_come_before_stale_and_retired_ones(workspace: Workspace) -> None:
    text = "口袋公园建设进展顺利。"
    for identity, fields in {
        "old": {"as_of": date(2019, 1, 1)},
        "fresh": {"as_of": date(2026, 1, 1)},
        "draft": {"state": ClauseState.DRAFT},
        "expired": {"valid_until": date(2024, 1, 1)},
        "retired": {"state": ClauseState.RETIRED, "uses": 30},
    }.items():
        save_clause(workspace, clause(identity, "园林", text, **fields))
    assert found(workspace, "口袋公园") == ["fresh", "old", "draft", "expired", "retired"]


def test_an_edit_makes_a_revision_and_keeps_the_old_wording(workspace: Workspace) -> None:
    edited = save_clause(workspace, replace(MEALS, body=(Paragraph.of("建成助餐点15个。"),)))
    assert edited.revision == 2
    (old,) = revisions(workspace, "meals")
    assert (old.revision, old.text) == (1, MEALS.text)
    assert found(workspace, "350") == []
    assert found(workspace, "15个") == ["meals"]


def test_a_change_of_topics_or_state_is_no_new_revision(workspace: Workspace) -> None:
    assert save_clause(workspace, replace(MEALS, topics=("城建",), state=ClauseState.RETIRED)).revision == 1
    assert revisions(workspace, "meals") == ()
    assert topics(workspace) == ("交通", "城建")


def test_removed_clauses_are_found_no_more_and_come_back(workspace: Workspace) -> None:
    remove_clauses(workspace, ["meals", "parking"])
    assert found(workspace, "助餐") == []
    assert found(workspace, "") == ["thanks"]
    assert topics(workspace) == ()
    restore_clauses(workspace, [MEALS, PARKING])
    assert found(workspace, "助餐") == ["meals", "parking"]
    assert all_clauses(workspace) == (MEALS, PARKING, THANKS)


def test_tables_are_kept_and_searched(workspace: Workspace) -> None:
    table = Table(((Cell("机构"), Cell("床位")), (Cell("云岭区福利院"), Cell("120"))), header_rows=1)
    stored = save_clause(workspace, replace(MEALS, id="table", body=(Paragraph.of("见下表。"), table)))
    assert workspace.store.clauses.get(["table"]) == (stored,)
    assert found(workspace, "福利院") == ["table"]


def test_a_learned_file_is_noted_with_its_clauses(workspace: Workspace) -> None:
    assert not is_learned(workspace, "d1")
    save_learned(workspace, [LearnedFile("d1", "答复.docx", 1)], [clause("new", "新学", "学来的话。")])
    assert is_learned(workspace, "d1")
    assert found(workspace, "学来") == ["new"]


def test_facts_are_kept_by_name(workspace: Workspace) -> None:
    people = Fact(name="户籍人口", value="55.37", unit="万人", as_of=date(2025, 12, 31), source="年报")
    save_fact(workspace, people)
    save_fact(workspace, replace(people, value="55.40"))
    assert [fact.printed for fact in facts(workspace)] == ["55.40万人"]
    remove_fact(workspace, "户籍人口")
    assert facts(workspace) == ()


def test_more_clauses_than_one_batch_are_stored_and_the_last_of_an_id_wins(workspace: Workspace) -> None:
    many = [clause(f"m{number}", "批量", f"第{number}条批量文字") for number in range(1203)]
    assert len(save_clauses(workspace, [*many, replace(many[0], title="改过")])) == 1203
    assert found(workspace, "改过") == ["m0"]
    assert len(found(workspace, "批量", limit=2000)) == 1203


@pytest.mark.parametrize("query", ["", "文字"])
def test_state_date_and_order_narrow_and_arrange_the_list(workspace: Workspace, query: str) -> None:
    today = date.today()
    save_clauses(
        workspace,
        (
            clause("draft", "甲", "甲的文字", state=ClauseState.DRAFT, as_of=today - timedelta(days=30), uses=1),
            clause("old", "乙", "乙的文字", as_of=today - timedelta(days=900), uses=7),
            clause("ended", "丙", "丙的文字", as_of=today, valid_until=today - timedelta(days=1), owner="赵明远"),
        ),
    )
    mark_changed(workspace, workspace.store.clauses.get(["old"])[0], "另有新规定")

    def shelf(which: Shelf) -> list[str]:
        return [ident for ident in found(workspace, query, shelf=which) if ident in ("draft", "old", "ended")]

    assert shelf(Shelf.DRAFT) == ["draft"]
    assert shelf(Shelf.EXPIRED) == ["ended"]
    assert shelf(Shelf.CHANGED) == ["old"]
    assert shelf(Shelf.OLD) == ["old"]
    assert set(shelf(Shelf.RECENT)) == {"draft", "ended"}
    newest = [ident for ident in found(workspace, query, order=Order.NEWEST) if ident in ("draft", "old", "ended")]
    used = [ident for ident in found(workspace, query, order=Order.USED) if ident in ("draft", "old", "ended")]
    assert newest == ["ended", "draft", "old"] and used == ["old", "draft", "ended"]


def test_a_clause_holds_again_when_it_is_revised_or_confirmed(workspace: Workspace) -> None:
    marked = mark_changed(workspace, MEALS, "助餐点已增至15个", date(2026, 3, 1))
    assert [(one.id, one.changed, one.changed_on) for one in changed_clauses(workspace)] == [
        ("meals", "助餐点已增至15个", date(2026, 3, 1))
    ]
    save_clause(workspace, replace(marked, body=(Paragraph.of("建成助餐点15个。"),)))
    assert changed_clauses(workspace) == ()
    mark_changed(workspace, PARKING, "停用了")
    mark_changed(workspace, PARKING, "")
    assert changed_clauses(workspace) == ()
