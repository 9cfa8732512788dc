"""Names are found by how they sound: pinyin and initials from any syllable on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clauses.section import Section
from drafting.services.library import remove_clauses, save_clause, save_clauses, search
from drafting.services.workspace import Workspace, open_workspace
from drafting.store import sounds
from drafting.store.pinyin import syllables
from tests.drafting.services.values import clause
from tests.drafting.store.files import CLAUSE, rows, workspace_of_version

MEALS = clause("meals", "社区助餐服务", "日均服务350人次。", topics=("养老",), section=Section.SITUATION)
ROADS = clause("roads", "重点区域停车调查", "新增泊位820个。", topics=("交通",), section=Section.NEXT_STEPS)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        save_clauses(opened, (MEALS, ROADS))
        yield opened


def found(workspace: Workspace, query: str, **filters: object) -> list[str]:
    return [hit.clause.id for hit in search(workspace, query, **filters)]  # pyright: ignore[reportArgumentType]


def test_a_reading_goes_by_the_word() -> None:
    assert syllables("重点调查，重复调整") == ("zhong", "dian", "diao", "cha", "chong", "fu", "tiao", "zheng")
    assert syllables("PM2.5治理") == ("p", "m", "2", "5", "zhi", "li")
    assert syllables("绿化率") == ("lv", "hua", "lv")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("jbqk", ["meals"]),
        ("JBQK", ["meals"]),
        ("zcfw", ["meals"]),
        ("zhucan", ["meals"]),
        ("shequzhu", ["meals"]),
        ("zdqy", ["roads"]),
        ("xyb", ["roads"]),
        ("yl", ["meals"]),
        ("jiaotong", ["roads"]),
        ("zc 日均", ["meals"]),
        ("zc 泊位", []),
        ("chongdian", []),
        ("j", []),
    ],
)
def test_titles_topics_and_sections_are_found_by_initials_and_pinyin(
    workspace: Workspace, query: str, ids: list[str]
) -> None:
    assert found(workspace, query) == ids


def test_a_bureau_is_found_by_the_letter_it_answered(workspace: Workspace) -> None:
    save_clause(workspace, clause("w", "管网", "更新管网。", source="云岭区水务局关于第83号提案的答复"))
    assert found(workspace, "swj") == ["w"] and found(workspace, "shuiwuju") == ["w"]


def test_a_title_counts_above_a_section_of_the_same_sound(workspace: Workspace) -> None:
    save_clause(workspace, clause("t", "基本情况说明", "说明如下。", section=Section.OTHER))
    assert found(workspace, "jbqk") == ["t", "meals"]


def test_filters_hold_for_sounds_too(workspace: Workspace) -> None:
    assert found(workspace, "zcfw", section=Section.NEXT_STEPS) == []
    assert found(workspace, "zcfw", topic="养老") == ["meals"]


def test_the_index_follows_edits_and_removals(workspace: Workspace) -> None:
    save_clause(workspace, clause("meals", "家庭医生签约", "签约率。", section=Section.SITUATION))
    assert found(workspace, "zcfw") == [] and found(workspace, "jtys") == ["meals"]
    remove_clauses(workspace, ["meals"])
    assert found(workspace, "jtys") == []


def test_clauses_of_an_older_workspace_are_found_too(tmp_path: Path) -> None:
    path = workspace_of_version(tmp_path / "w.dafu", 1, [CLAUSE])
    with open_workspace(path) as opened:
        assert [hit.clause.title for hit in search(opened, "zhucan")] == ["助餐服务"]
    assert rows(path, "SELECT count(*) FROM clause_sounds") == [(1,)]


def test_letters_and_other_words_of_a_query_are_told_apart() -> None:
    assert sounds.heard("zc 日均 A") == (("zc",), "日均 A")
