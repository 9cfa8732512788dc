from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.item import Item, ItemKind, Role
from tests.ui.things import Recorder, item
from ui.items.presenter_details import (
    DetailsPresenter,
    ItemForm,
    classes_of,
    form_of,
    item_of,
    read_date,
    read_names,
    read_places,
)
from ui.words import chinese

FULL = item(
    "190",
    session="政协云岭区第五届委员会第四次会议",
    proposers=("李向东", "马春梅"),
    proposer_count=8,
    role=Role.ASSIST,
    lead_unit="区民政局",
    assist_units=("区财政局", "区卫生健康局"),
    assigned=date(2026, 3, 1),
    due=date(2026, 8, 31),
    office="老龄健康科",
    officer="赵明远",
    category="A",
    disclosure="主动公开",
    text="近年来，老年人口逐年增加。",
    asks=("建立联动机制", "加强培训"),
    assigned_asks=("加强培训",),
)


@pytest.mark.parametrize("given_item", [FULL, item("3", proposers=("民盟云岭区委员会",), proposer_count=None)])
def test_an_item_shown_in_the_form_and_accepted_is_the_same_item(given_item: Item) -> None:
    again, problems = item_of(form_of(given_item), given_item, chinese)
    assert (again, problems) == (given_item, {})


@pytest.mark.parametrize(
    "text", ["2026-08-31", "2026.8.31", "2026年8月31日", "2026/8/31", "２０２６．８．３１", "20260831"]
)
def test_a_date_is_read_in_the_ways_officers_write_it(text: str) -> None:
    assert read_date(text) == (date(2026, 8, 31), False)


@pytest.mark.parametrize("text", ["8月底", "2026-13-01", "2026-02-30", "明天"])
def test_what_is_no_date_is_said_to_be_none(text: str) -> None:
    assert read_date(text) == (None, True)


@given(st.text(max_size=30))
def test_reading_a_date_never_fails(text: str) -> None:
    found, bad = read_date(text)
    assert found is None or not bad


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("李向东、马春梅", ("李向东", "马春梅"), 2),
        ("李向东、马春梅等5人", ("李向东", "马春梅"), 5),
        ("李向东，马春梅；王𬭎", ("李向东", "马春梅", "王𬭎"), 3),
        ("李向东等５位代表", ("李向东",), 5),
        ("张　征、李四", ("张征", "李四"), 2),
        ("", (), 0),
    ],
)
def test_names_are_read_as_written(text: str, names: tuple[str, ...], count: int) -> None:
    assert read_names(text) == (names, count)


def test_number_and_title_are_asked_for() -> None:
    _, problems = item_of(ItemForm(due="八月底"), None, chinese)
    assert set(problems) == {"number", "title", "due"}


def test_the_case_number_is_kept_without_its_wrapping() -> None:
    made, problems = item_of(ItemForm(number="第１９０号", title="关于某事的提案"), None, chinese)
    assert (made.number, problems) == ("190", {})
    assert made.id


def test_a_second_item_of_the_same_kind_session_and_number_is_refused() -> None:
    view = Recorder()
    presenter = DetailsPresenter(view, None, (FULL,), chinese)
    presenter.accept(replace(form_of(FULL), title="另一件"))
    assert presenter.result is None
    assert "number" in view.told["show_problems"][0]
    presenter.accept(replace(form_of(FULL), kind=ItemKind.SUGGESTION))
    assert presenter.result is not None
    assert "finish" in view.told


def test_the_classes_are_offered_with_what_they_mean_here() -> None:
    meanings = {"A": "已经解决", "B": "列入计划"}
    offered = (("", "—"), ("A", "A　已经解决"), ("B", "B　列入计划"))
    assert classes_of(meanings, None) == offered
    assert classes_of(meanings, replace(FULL, category="D")) == (*offered, ("D", "D"))
    assert [letter for letter, _ in classes_of({}, None)] == ["", "A", "B", "C", "D"]
    view = Recorder()
    DetailsPresenter(view, None, (), chinese, meanings)
    assert view.told["offer_classes"] == (offered,)


@pytest.mark.parametrize(
    ("text", "named", "bad"),
    [
        ("", (), False),
        ("2", ("乙",), False),
        ("1、3", ("甲", "丙"), False),
        ("1-3", ("甲", "乙", "丙"), False),
        ("4", (), True),
        ("其二", (), True),
    ],
)
def test_the_asks_that_are_ours_are_told_by_their_numbers(text: str, named: tuple[str, ...], bad: bool) -> None:
    assert read_places(text, ("甲", "乙", "丙")) == (named, bad)


def test_a_number_beyond_the_last_ask_is_told_in_the_form() -> None:
    _, problems = item_of(replace(form_of(FULL), assigned_asks="7"), FULL, chinese)
    assert "最大是2" in problems["assigned_asks"]
