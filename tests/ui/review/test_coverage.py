"""The coverage panel: asks with their answers, decided by the officer, kept, and told to the checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafting.model.span import Span
from drafting.proofread.judged import Judged
from drafting.services.coverage_map import MapRow, Place
from tests.drafting.services.test_coverage_map import ASKS, ITEM, LETTER
from tests.ui.editor.samples import stored
from ui.desk import Desk
from ui.review.coverage_presenter import CoveragePresenter
from ui.review.coverage_view import CoveragePane
from ui.words import chinese


class Kept:
    def __init__(self) -> None:
        self.rows: dict[str, Judged] = {}

    def judged(self, letter_id: str) -> tuple[Judged, ...]:
        return tuple(self.rows.values())

    def judge(self, letter_id: str, judged: Judged) -> None:
        self.rows[judged.ask] = judged

    def let_guess(self, letter_id: str, ask: str) -> None:
        self.rows.pop(ask, None)


class Recorder:
    def __init__(self) -> None:
        self.waiting: Callable[[], None] | None = None
        self.rows: Sequence[MapRow] = ()

    def later(self, milliseconds: int, act: Callable[[], None]) -> None:
        self.waiting = act

    def clear(self) -> None:
        self.rows = ()

    def show_rows(self, rows: Sequence[MapRow], places: Sequence[Place]) -> None:
        self.rows = rows


def at_once(_title: str, work: Callable[..., Any], done: Callable[[Any], None]) -> None:
    done(work(None, None))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_decisions_are_kept_shown_and_told(desk: Desk) -> None:
    view, kept, told = Recorder(), Kept(), list[bool]()
    presenter = CoveragePresenter(desk, view, at_once, kept, lambda: told.append(True))
    desk.lay(ITEM, stored(LETTER))
    assert view.waiting is not None
    view.waiting()
    assert [row.state for row in view.rows] == ["似已答复", "可能没有答复"]
    presenter.decide(ASKS[1], False)
    assert [row.state for row in view.rows] == ["似已答复", "没有答复"]
    assert kept.rows[ASKS[1]] == Judged(ASKS[1], False)
    presenter.decide(ASKS[1], True, ["b5"])
    assert [place.block_id for place in view.rows[1].places] == ["b5"]
    presenter.let_guess(ASKS[1])
    assert view.rows[1].state == "可能没有答复" and presenter.judged == ()
    assert len(told) == 3


def test_the_asks_of_another_item_are_not_shown_beside_this_letter(desk: Desk) -> None:
    view = Recorder()
    presenter = CoveragePresenter(desk, view, at_once, Kept(), lambda: None)
    desk.lay(ITEM, stored(LETTER))
    presenter.draw()
    assert view.rows
    desk.lay(replace(ITEM, id="another", asks=("别的要求。",)), stored(LETTER))
    assert view.rows == presenter.rows == ()


def test_an_answer_is_shown_in_the_text(desk: Desk) -> None:
    presenter = CoveragePresenter(desk, Recorder(), at_once, Kept(), lambda: None)
    desk.lay(ITEM, stored(LETTER))
    shown: list[Span] = []
    desk.located.append(shown.append)
    presenter.go("b3")
    assert [span.block_id for span in shown] == ["b3"]


def test_the_panel_says_which_paragraphs_are_ticked(qtbot: QtBot) -> None:
    pane = CoveragePane(chinese)
    qtbot.addWidget(pane)
    rows = [
        MapRow(ASKS[0], True, 0.8, False, (Place("b3", "甲"), Place("b5", "乙"))),
        MapRow(ASKS[1], False, 0.1, True, ()),
    ]
    pane.show_rows(rows, [Place("b3", "甲"), Place("b5", "乙")])
    assert pane.ask() == ASKS[0]
    pane.tree.topLevelItem(0).child(1).setCheckState(0, Qt.CheckState.Unchecked)
    with qtbot.waitSignal(pane.decided) as decided:
        pane.yes.click()
    assert decided.args == [ASKS[0], True, ["b3"]]
    pane.tree.setCurrentItem(pane.tree.topLevelItem(1))
    assert pane.back.isEnabled()
    with qtbot.waitSignal(pane.undecided) as undecided:
        pane.back.click()
    assert undecided.args == [ASKS[1]]
