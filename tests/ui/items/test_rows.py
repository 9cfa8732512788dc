from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.item import ItemKind, ItemState
from tests.ui.things import TODAY, item
from ui.items.rows import Filter, Tone, due_of, haystack, keep, number_order, proposers_of, row_of, tone_of
from ui.words import chinese


@pytest.mark.parametrize(("days", "tone"), [(-1, Tone.OVERDUE), (0, Tone.SOON), (7, Tone.SOON), (8, Tone.NONE)])
def test_a_due_date_is_amber_for_a_week_and_red_after_it(days: int, tone: Tone) -> None:
    assert tone_of(item(due=TODAY + timedelta(days)), TODAY) == tone


def test_an_answered_item_is_never_overdue() -> None:
    assert tone_of(item(due=TODAY - timedelta(30), state=ItemState.REPLIED), TODAY) == Tone.DONE


def test_the_days_left_are_told_in_words() -> None:
    due = {days: row_of(item(due=TODAY + timedelta(days)), TODAY, chinese).remaining for days in (-3, 0, 5)}
    assert due == {-3: "逾期3天", 0: "今天到期", 5: "余5天"}


def test_a_date_of_another_year_shows_its_year() -> None:
    assert due_of(TODAY, TODAY) == "05-20"
    assert due_of(TODAY.replace(year=2027), TODAY) == "27-05-20"


def test_many_proposers_are_shortened_to_the_first() -> None:
    assert proposers_of(item(proposers=("马春梅", "普建忠"), proposer_count=2), chinese) == "马春梅、普建忠"
    assert proposers_of(item(proposers=("李向东",), proposer_count=8), chinese) == "李向东等8人"
    assert proposers_of(item(proposers=("民盟云岭区委员会",), proposer_count=None), chinese) == "民盟云岭区委员会"


def test_numbers_sort_as_numbers_and_others_after_them() -> None:
    assert sorted(["190", "B〔2017〕062", "61", "143059"], key=number_order) == ["61", "190", "143059", "B〔2017〕062"]


ITEMS = (
    item("12", due=TODAY - timedelta(2)),
    item("15", kind=ItemKind.SUGGESTION, due=TODAY + timedelta(3), officer="杨可心"),
    item("33", state=ItemState.SIGNING, due=TODAY + timedelta(60)),
)
ROWS = [(row, haystack(row)) for row in (row_of(each, TODAY, chinese) for each in ITEMS)]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Filter(), ["12", "15", "33"]),
        (Filter(text="杨可心"), ["15"]),
        (Filter(text="提案12"), ["12"]),
        (Filter(kind="suggestion"), ["15"]),
        (Filter(state="signing"), ["33"]),
        (Filter(due="soon"), ["12", "15"]),
        (Filter(due="overdue"), ["12"]),
        (Filter(text="第15件 杨可心"), ["15"]),
    ],
)
def test_a_filter_keeps_what_it_says(wanted: Filter, numbers: list[str]) -> None:
    assert [row.number for row in keep(ROWS, wanted)] == numbers


@given(st.text(max_size=12), st.sampled_from(["", "proposal", "suggestion"]))
def test_a_filter_never_adds_a_row_and_keeps_the_order(text: str, kind: str) -> None:
    kept = [row.number for row in keep(ROWS, Filter(text=text, kind=kind))]
    assert kept == [row.number for row, _ in ROWS if row.number in kept]
