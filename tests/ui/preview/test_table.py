"""Where the pages lie on the table, without a widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from drafting.layout.pages import Page
from ui.preview.places import Box
from ui.preview.spread import Fit
from ui.preview.table import Table


@pytest.fixture
def table() -> Table:
    table = Table(lambda: 96)
    table.take(tuple(Page(number, 210.0, 297.0, ()) for number in range(1, 6)))
    table.fit = Fit.PAIR
    table.set_zoom(table.fitting_zoom(QSizeF(900, 700)))
    table.spread(QSizeF(900, 700))
    return table


def test_pages_of_the_same_sizes_need_not_be_spread_again(table: Table) -> None:
    assert table.take(tuple(Page(number, 210.0, 297.0, ()) for number in range(1, 6)))
    assert not table.take((Page(1, 297.0, 210.0, ()),))


def test_a_point_is_found_where_its_box_lies(table: Table) -> None:
    place = table.place_of(Box(3, 50.0, 80.0, 0.0, 0.0))
    assert place is not None
    found = table.at(place.topLeft())
    assert found is not None
    assert found[0] == 3
    assert (found[1].x(), found[1].y()) == pytest.approx((50.0, 80.0))


def test_between_the_pages_there_is_nothing_to_click(table: Table) -> None:
    assert table.at(QPointF(1, 1)) is None
    assert table.place_of(Box(5, 50.0, 80.0, 0.0, 0.0)) is None


def test_rows_follow_one_another_and_end(table: Table) -> None:
    first, _, second, _, third = (round(place.top()) for place in table.places)
    assert table.next_row(first, 1) == second
    assert table.next_row(second + 30, -1) == second
    assert table.next_row(third, 1) is None


def test_only_pages_in_sight_are_seen(table: Table) -> None:
    assert [*table.seen(QRectF(0, 0, 900, 300))] == [0, 1]
    assert table.nearest(table.places[4].center().y()) == 4


def test_a_zoom_out_of_bounds_is_bound_unless_a_fit_needs_it(table: Table) -> None:
    table.set_zoom(0.15)
    assert table.zoom == 0.15
    table.fit = Fit.NOTHING
    table.set_zoom(0.15)
    assert table.zoom == table.next_zoom(-1) == 0.25


def test_an_empty_table_has_no_rows_and_no_share() -> None:
    table = Table(lambda: 96)
    table.spread(QSizeF(300, 300))
    assert table.next_row(0, 1) is None
    assert table.share_above(10, 0) == 0.0
