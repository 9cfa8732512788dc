"""Clauses that say the same stand in one group, the one to use on top."""

from __future__ import annotations

from datetime import date

from clauses.clause import ClauseState
from clauses.duplicates import differences, groups
from clauses.section import Section
from tests.drafting.services.values import clause

TEXT = "截至目前，全区建成社区食堂46个，覆盖老年人口11.3万人，全年财政补助320万元，群众满意度持续提升。"
OLD = clause("old", "食堂", TEXT, state=ClauseState.DRAFT, as_of=date(2022, 6, 1), uses=9)
NEW = clause("new", "食堂", TEXT.replace("46", "58"), state=ClauseState.DRAFT, as_of=date(2024, 6, 1))
USED = clause("used", "食堂", TEXT.replace("46", "57"), state=ClauseState.DRAFT, as_of=date(2024, 6, 1), uses=3)
OTHER = clause("other", "停车", "全区推行错时停车，开放机关单位泊位540个，新建立体停车楼3座，寻位时间明显缩短。")


def test_the_newest_is_on_top_and_of_two_as_new_the_more_used() -> None:
    (group,) = groups([OLD, NEW, USED, OTHER])
    assert [group.best.id, *(one.id for one in group.others)] == ["used", "new", "old"]


def test_an_approved_clause_is_on_top_of_newer_drafts() -> None:
    approved = clause("a", "食堂", TEXT, state=ClauseState.APPROVED, as_of=date(2021, 1, 1))
    assert groups([NEW, approved])[0].best is approved


def test_clauses_of_different_sections_are_no_group() -> None:
    assert groups([OLD, clause("b", "食堂", TEXT, section=Section.NEXT_STEPS)]) == ()


def test_what_differs_is_shown() -> None:
    (found,) = differences("建成46个。", "建成58个。")
    assert ("建成46个。"[found.start : found.end], found.text) == ("46", "58")
