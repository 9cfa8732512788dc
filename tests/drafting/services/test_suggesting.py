"""For an item: the clauses that serve it, and what replies of past years to items like it promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clauses.section import Section
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.services import items, library, profile
from drafting.services.learning import learn
from drafting.services.suggesting import earlier, suggest
from drafting.services.workspace import Workspace, open_workspace

REPLY = (
    "{place}城市管理局关于区政协五届{n}次会议第{n}号提案的答复\n温琴委员：\n您提出的《关于缓解老旧小区停车难的提案》收悉，现答复如下：\n"
    "一、工作开展情况\n（一）推动错时共享\n协调机关、学校等单位向周边居民错时开放停车场{n}个，居民用手机预约停车。\n"
    "（二）规范路内泊位\n对路边停车泊位全面排查，取消影响通行的停车泊位，设置限时停车位，周转率明显提高。\n"
    "二、下一步打算\n{y}年底前新建立体停车场{n}个，新增停车泊位500个。\n"
    "感谢您的关心支持！\n{place}城市管理局\n{y}年6月3日\n"
)
ITEM = Item(
    id="i",
    kind=ItemKind.PROPOSAL,
    number="7",
    year=2026,
    title="关于破解老城区停车难的提案",
    asks=("推动机关停车场向居民开放", "建设立体停车场"),
)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(str(tmp_path / "库.dafu")) as opened:
        profile.set_bureau(opened, Bureau(name="云岭区城市管理局", region="云岭区"))
        for place, n, y in (("云岭区", 2, 2022), ("云岭区", 4, 2024), ("青松区", 9, 2025)):
            file = tmp_path / f"{place}{y}.txt"
            file.write_text(REPLY.format(place=place, n=n, y=y), encoding="utf-8")
            learn(opened, [file])
        items.save_item(opened, ITEM)
        yield opened


def test_the_best_clauses_come_first_and_say_which_ask_they_answer(ws: Workspace) -> None:
    found = {one.clause.title: one for one in suggest(ws, ITEM)}
    assert 0 in found["推动错时共享"].asks
    plan = next(one for one in found.values() if one.clause.section is Section.NEXT_STEPS)
    assert 1 in plan.asks
    assert all(one.clause.section is Section.NEXT_STEPS for one in suggest(ws, ITEM, section=Section.NEXT_STEPS))


def test_a_retired_clause_is_not_suggested_and_another_matter_gets_nothing(ws: Workspace) -> None:
    road = replace(ITEM, id="j", title="关于修建乡村公路的建议", asks=())
    assert suggest(ws, road) == ()
    for one in library.all_clauses(ws):
        library.save_clause(ws, replace(one, state=type(one.state).RETIRED))
    assert suggest(ws, ITEM) == ()


def test_our_own_earlier_replies_are_told_newest_first_with_what_they_promised(ws: Workspace) -> None:
    told = earlier(ws, ITEM, today=date(2026, 6, 1))
    assert [reply.date for reply in told] == [date(2024, 6, 3), date(2022, 6, 3)]
    (promise,) = told[0].promises
    assert promise.text == "2024年底前新建立体停车场4个，新增停车泊位500个"
    assert (promise.due, promise.overdue) == (date(2024, 12, 31), True)
    assert earlier(ws, replace(ITEM, title="关于修建乡村公路的建议")) == ()
