"""Clauses alike are found, merged with undo, or kept apart for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clauses.clause import ClauseState
from drafting.services.duplicates import find_duplicates, keep_apart, merge
from drafting.services.library import all_clauses, restore_clauses, save_clauses
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.values import clause

ONE = "全区建成老年助餐点12个，每天为八百多名老人提供午餐，行动不便的由志愿者送餐上门。"
OTHER = ONE.replace("12", "15")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        approved = replace(clause("a", "助餐", ONE, topics=("养老",)), state=ClauseState.APPROVED)
        save_clauses(
            opened, (approved, clause("b", "助餐服务", OTHER, topics=("社区",)), clause("c", "道路", "修了三条路。"))
        )
        yield opened


def test_clauses_that_differ_in_figures_only_are_one_group(workspace: Workspace) -> None:
    (group,) = find_duplicates(workspace)
    assert (group.best.id, [other.id for other in group.others]) == ("a", ["b"])


def test_a_merge_leaves_the_best_with_the_topics_of_all_and_can_be_undone(workspace: Workspace) -> None:
    (group,) = find_duplicates(workspace)
    before = merge(workspace, group.best, group.others)
    left = {one.id: one for one in all_clauses(workspace)}
    assert set(left) == {"a", "c"}
    assert set(left["a"].topics) == {"养老", "社区"}
    assert find_duplicates(workspace) == ()
    restore_clauses(workspace, before)
    assert {one.id: one.topics for one in all_clauses(workspace)}["a"] == ("养老",)
    assert len(find_duplicates(workspace)) == 1


def test_what_is_kept_apart_is_not_shown_again(workspace: Workspace) -> None:
    (group,) = find_duplicates(workspace)
    keep_apart(workspace, group.best, group.others)
    assert find_duplicates(workspace) == ()
    assert len(all_clauses(workspace)) == 3
