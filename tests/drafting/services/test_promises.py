"""Promises of earlier replies: tracked, settled by the officer, proposed as kept where a later reply says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.services import items, profile
from drafting.services.learning import learn
from drafting.services.promises import Tracked, mark, reported, reports, source_text, tracked
from drafting.services.suggesting import earlier
from drafting.services.workspace import Workspace, open_workspace
from drafting.store.stored import PromiseState

TODAY = date(2026, 6, 1)
LETTER = (
    "云岭区人力资源和社会保障局关于区政协十届{n}次会议第{n}号提案的答复\n温琴委员：\n"
    "您提出的《关于规范零工市场的提案》收悉，现答复如下：\n一、工作开展情况\n{done}\n二、下一步打算\n{plan}\n"
    "感谢您的关心支持！\n云岭区人力资源和社会保障局\n{y}年6月3日\n"
)
FIRST = LETTER.format(
    n=2,
    y=2022,
    done="建成零工驿站2个，设有候工区、洽谈区，日均服务零工400余人次。",
    plan="2023年6月底前在北市新区再建1个规范化零工市场。探索为零工人员购买意外伤害保险，力争2024年底前全覆盖。",
)
LATER = LETTER.format(
    n=3,
    y=2023,
    done="北市新区规范化零工市场已于2023年5月投入运营，设有四个功能区，日均服务零工900余人次。",
    plan="2026年底前零工驿站覆盖所有乡镇，方便农村劳动力就近务工。",
)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "库.dafu") as opened:
        profile.set_bureau(opened, Bureau(name="云岭区人力资源和社会保障局", region="云岭区"))
        for name, text in (("2022.txt", FIRST), ("2023.txt", LATER)):
            (tmp_path / name).write_text(text, encoding="utf-8")
            learn(opened, [tmp_path / name])
        yield opened


def market(ws: Workspace) -> Tracked:
    return next(one for one in tracked(ws, TODAY) if "北市新区" in one.promise.text)


def test_promises_stand_with_their_letter_and_what_is_overdue_comes_first(ws: Workspace) -> None:
    found = tracked(ws, TODAY)
    assert [(one.promise.due, one.promise.overdue) for one in found] == [
        (date(2023, 6, 30), True),
        (date(2024, 12, 31), True),
        (date(2026, 12, 31), False),
    ]
    assert (found[0].file, found[0].date) == ("2022.txt", date(2022, 6, 3))
    assert found[0].item_title == "关于规范零工市场的提案"


def test_a_later_letter_that_reports_it_done_is_proposed_and_an_earlier_one_is_not(ws: Workspace) -> None:
    report = reported(ws, market(ws))
    assert report is not None
    assert report.sentence.startswith("北市新区规范化零工市场已于2023年5月投入运营")
    assert str(report).startswith("2023年《云岭区人力资源和社会保障局")
    assert [one.promise.text[:4] for one, _ in reports(ws, tracked(ws, TODAY))] == ["2023"]
    assert list(reports(ws, tracked(ws, TODAY), cancelled=lambda: True)) == []


def test_what_the_officer_notes_stays_is_seen_with_similar_items_and_can_be_taken_back(ws: Workspace) -> None:
    mark(ws, market(ws).promise, PromiseState.FULFILLED, "2023年5月投入运营", TODAY)
    one = market(ws)
    assert tracked(ws, TODAY)[-1] == one
    assert (one.promise.state, one.promise.note, one.promise.overdue) == (
        PromiseState.FULFILLED,
        "2023年5月投入运营",
        False,
    )
    item = Item(id="i", kind=ItemKind.PROPOSAL, number="7", year=2026, title="关于完善零工市场的提案")
    items.save_item(ws, item)
    seen = [promise for reply in earlier(ws, item, today=TODAY) for promise in reply.promises]
    assert {promise.state for promise in seen} == {PromiseState.FULFILLED, PromiseState.OPEN}
    assert not list(reports(ws, [one]))
    mark(ws, one.promise, PromiseState.OPEN, today=TODAY)
    assert market(ws).promise.overdue


def test_the_letter_it_stands_in_can_be_read(ws: Workspace) -> None:
    text = source_text(ws, market(ws).promise.source)
    assert "在北市新区再建1个规范化零工市场" in text
    assert text.startswith("云岭区人力资源和社会保障局关于")
    assert source_text(ws, "不在库中") == ""


def test_a_letter_learned_by_an_older_program_gets_its_words_when_learned_again(ws: Workspace) -> None:
    source = market(ws).promise.source
    with ws.store.books._database.writing() as session:  # pyright: ignore[reportPrivateUsage]
        session.connection().exec_driver_sql("DELETE FROM past_texts")
    assert source_text(ws, source) == ""
    report = learn(ws, [Path(ws.location).parent / "2022.txt"])
    assert report.known == ("2022.txt",)
    assert "北市新区" in source_text(ws, source)
