from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from drafting.model.item import Item, ItemState
from tests.ui.things import TODAY, Recorder, item
from ui.items.presenter import RegisterPresenter
from ui.items.rows import Filter
from ui.words import chinese

ITEMS = (
    item("190", due=TODAY + timedelta(9)),
    item("61", due=TODAY - timedelta(2)),
    item("7", due=TODAY - timedelta(9), state=ItemState.CLOSED),
)


def register() -> tuple[Recorder, RegisterPresenter]:
    view = Recorder()
    presenter = RegisterPresenter(view, chinese, lambda: TODAY)
    presenter.fill(ITEMS)
    return view, presenter


def shown(view: Recorder) -> list[str]:
    return [row.number for row in view.told["show_rows"][0]]


def test_what_is_due_first_stands_first_and_what_is_done_last() -> None:
    view, _ = register()
    assert shown(view) == ["61", "190", "7"]
    assert view.told["show_summary"] == ("3 件 · 1 件逾期",)


def test_a_column_sorts_by_its_meaning() -> None:
    view, presenter = register()
    presenter.sort(0, descending=True)
    assert shown(view) == ["190", "61", "7"]


def test_choosing_an_item_tells_it_once() -> None:
    _, presenter = register()
    told: list[Item | None] = []
    presenter.selected.append(told.append)
    presenter.choose("id61")
    presenter.choose("id61")
    assert told == [ITEMS[1]]


def test_an_item_hidden_by_the_filter_is_shown_by_taking_the_filter_off() -> None:
    view, presenter = register()
    presenter.filter(Filter(text="190"))
    assert shown(view) == ["190"]
    presenter.show("id61")
    assert presenter.wanted == Filter()
    assert presenter.item == ITEMS[1]


def test_a_changed_item_takes_the_place_of_the_old() -> None:
    view, presenter = register()
    presenter.update(replace(ITEMS[0], due=TODAY - timedelta(20)))
    assert shown(view) == ["190", "61", "7"]
    assert len(presenter.items) == 3
