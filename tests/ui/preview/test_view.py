"""The pages on screen: zoom, rows of pages, clicks, what is drawn again and what is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from drafting.layout.pages import Page
from tests.ui.preview.pages import letter, pages
from ui.desk import Desk
from ui.preview import build
from ui.preview.painter import QtPagePainter
from ui.preview.places import Box
from ui.preview.presenter import Setup
from ui.preview.spread import GAP, Fit
from ui.preview.view import PreviewPane
from ui.words import chinese

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> PreviewPane:
    pane, _ = build(desk, chinese, Setup)
    qtbot.addWidget(pane)
    pane.resize(620, 800)
    desk.letter = letter(20)
    for listener in desk.opened:
        listener()
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def number(pane: PreviewPane) -> str:
    return pane._number.text()


def test_a_page_is_as_wide_as_the_pane_and_stays_so(pane: PreviewPane, qtbot: QtBot) -> None:
    before = pane.canvas.zoom
    with qtbot.waitSignal(pane.canvas.zoomed):
        pane.resize(420, 800)
    assert pane.canvas.zoom < before


def test_the_pane_says_which_page_of_how_many(pane: PreviewPane) -> None:
    assert number(pane) == "第 1 页，共 6 页"
    pane.canvas.to_page(2)
    assert number(pane) == "第 3 页，共 6 页"


def test_a_wide_pane_shows_pages_side_by_side(pane: PreviewPane) -> None:
    pane.resize(1400, 800)
    pane.canvas.set_zoom(0.5)
    tops = [round(place.top()) for place in pane.canvas.table.places]
    assert tops[0] == tops[1] == tops[2]
    assert tops[3] > tops[0]


def test_two_pages_lie_side_by_side_and_fill_the_pane(pane: PreviewPane) -> None:
    pane.canvas.fit(Fit.PAIR)
    first, second, third = pane.canvas.table.places[:3]
    assert first.top() == second.top() < third.top()
    assert second.right() == pytest.approx(pane.canvas.viewport().width() - GAP, abs=2)


def test_a_whole_page_is_seen_and_stays_so(pane: PreviewPane) -> None:
    pane.canvas.fit(Fit.WHOLE)
    pane.resize(900, 500)
    assert pane.canvas.table.places[0].height() <= pane.canvas.viewport().height() - 2 * GAP + 1


def test_rulers_lie_along_the_type_area_and_show_where_it_is_being_written(pane: PreviewPane, desk: Desk) -> None:
    pane.canvas.show_rulers(True)
    top, side = pane.canvas.rulers.top, pane.canvas.rulers.side
    assert top.isVisible()
    assert side.isVisible()
    assert top.geometry().left() == pane.canvas.viewport().geometry().left()
    pane.follow((Box(1, 40.0, 120.0, 2.0, 6.0),))
    measured = side._measured
    assert measured is not None
    assert measured.page is _shown(pane)[pane.canvas.current]
    assert measured.caret == Box(1, 40.0, 120.0, 2.0, 6.0)
    pane.canvas.show_rulers(False)
    assert pane.canvas.viewport().geometry().left() == 0


def test_ctrl_and_the_wheel_zoom(pane: PreviewPane) -> None:
    pane.canvas.set_zoom(1.0)
    place = QPointF(100, 100)
    turn = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.canvas.viewport(), turn)
    assert pane.canvas.zoom == 1.25


def test_a_click_goes_to_the_place_in_the_text(pane: PreviewPane, desk: Desk, qtbot: QtBot) -> None:
    told: list[str] = []
    desk.located.append(lambda span: told.append(span.block_id))
    line = next(line for line in _shown(pane)[0].lines if line.block_id == "b1")
    scale, page = pane.canvas.table.scale, pane.canvas.table.places[0]
    point = QPoint(round(page.x() + (line.x_mm + 1) * scale), round(page.y() + (line.y_mm - 1) * scale))
    qtbot.mouseClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told == ["b1"]


def test_a_place_out_of_sight_is_brought_into_sight(pane: PreviewPane) -> None:
    pane.canvas.show_place((Box(3, 30, 200, 100, 6),))
    view = pane.canvas.in_sight
    assert view.intersects(pane.canvas.table.places[3])


def test_only_pages_in_sight_are_drawn_and_each_once(pane: PreviewPane, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    image = QtPagePainter.image
    monkeypatch.setattr(
        QtPagePainter, "image", lambda self, page, scale: drawn.append(page.number) or image(self, page, scale)
    )
    pane.canvas.set_zoom(0.9)
    pane.grab()
    assert 1 <= len(drawn) <= 2
    pane.grab()
    assert len(set(drawn)) == len(drawn)


def test_paper_stays_white_in_the_dark(pane: PreviewPane, qapp: QGuiApplication) -> None:
    image = pane.canvas.grab().toImage()
    page = pane.canvas.table.places[0]
    ratio = image.devicePixelRatio()
    assert image.pixelColor(round((page.x() + 4) * ratio), round((page.y() + 4) * ratio)).name() == "#ffffff"


def test_the_grid_is_shown_on_demand(pane: PreviewPane) -> None:
    before = pane.canvas.grab().toImage()
    pane.canvas.show_grid(True)
    assert pane.canvas.grab().toImage() != before


def test_an_empty_preview_can_be_shown(qtbot: QtBot) -> None:
    pane, _ = build(Desk(), chinese, Setup)
    qtbot.addWidget(pane)
    pane.canvas.show_pages(())
    pane.grab()
    assert number(pane) == ""


def _shown(pane: PreviewPane) -> tuple[Page, ...]:
    return pane.canvas.table.pages


def test_pages_for_the_tests_are_more_than_one() -> None:
    assert len(pages(20).pages) == 6


def test_keys_turn_the_pages(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.canvas.set_zoom(1.0)
    for key, wanted in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageDown, 3),
        (Qt.Key.Key_PageUp, 2),
        (Qt.Key.Key_End, 6),
        (Qt.Key.Key_Home, 1),
    ):
        qtbot.keyClick(pane.canvas, key)
        assert number(pane).startswith(f"第 {wanted} 页")


def test_a_closer_pitch_is_shown_before_it_is_applied(pane: PreviewPane, desk: Desk) -> None:
    body = desk.letter
    for paragraphs in range(10, 60):
        desk.edit(letter(paragraphs))
        pane._do()
        if pane.fit.try_it.isVisible():
            break
    before, pages_before = desk.letter, number(pane)
    pane.fit.try_it.click()
    assert desk.letter == before != body
    assert pane.fit.take_it.isVisible()
    assert number(pane) != pages_before
    pane.fit.take_it.click()
    assert 26 <= desk.letter.pitch < 28.95
    pane.fit.leave_it.click()
    assert desk.letter == before


def test_what_the_seal_will_cover_is_drawn_on_demand(pane: PreviewPane) -> None:
    before = pane.canvas.grab().toImage()
    pane._seal.setChecked(True)
    assert number(pane) == "第 6 页，共 6 页"
    sealed = pane.canvas.grab().toImage()
    pane._seal.setChecked(False)
    assert pane.canvas.grab().toImage() != sealed != before


def test_the_page_in_sight_stays_when_pages_are_shown_in_another_way(pane: PreviewPane) -> None:
    pane.canvas.fit(Fit.PAIR)
    pane.canvas.to_page(4)
    for way in (Fit.WHOLE, Fit.WIDTH, Fit.PAIR):
        pane.canvas.fit(way)
        assert 4 in pane.canvas.table.seen(pane.canvas.in_sight)


def test_two_pages_have_room_in_a_narrow_pane(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.canvas.fit(Fit.PAIR)
    pane.resize(330, 600)
    QApplication.processEvents()
    assert pane.canvas.horizontalScrollBar().maximum() == 0


def test_no_word_of_the_bar_is_cut_off_in_a_narrow_pane(pane: PreviewPane) -> None:
    pane.resize(330, 600)
    QApplication.processEvents()
    assert pane.width() == 330
    for button in pane.findChildren(QToolButton):
        assert not button.isVisible() or button.width() >= button.sizeHint().width(), button.text()


def test_only_pages_in_sight_are_asked_for_their_findings(pane: PreviewPane) -> None:
    asked: list[int] = []

    def found(index: int) -> tuple[tuple[Box, str], ...]:
        asked.append(index)
        return ()

    pane.canvas.show_findings(found)
    pane.canvas.grab()
    assert asked and set(asked) < set(range(6))
    pane.canvas.grab()
    assert len(asked) == len(set(asked))
