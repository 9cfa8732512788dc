"""The checks panel on screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafting.proofread.finding import Severity
from tests.ui.review.test_fixing import finding
from tests.ui.review.test_presenter import Memory
from ui import review
from ui.desk import Desk
from ui.review.model import change_of
from ui.review.view import ReviewPane
from ui.words import chinese


def test_enter_shows_the_finding_and_buttons_act_on_it(qtbot: QtBot) -> None:
    pane = ReviewPane(chinese)
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show_findings([finding("b1", 0, "题案", "提案"), finding("b2", 0, "长句", None)], 1)
    assert not pane.fix_button.isEnabled()
    pane.choose(0)
    assert pane.fix_button.isEnabled()
    with qtbot.waitSignal(pane.gone) as gone:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert gone.args == [0]
    with qtbot.waitSignal(pane.fixed) as fixed:
        pane.fix_button.click()
    assert fixed.args == [0]
    assert not pane.grab().isNull()


def test_no_findings_are_said_in_words(qtbot: QtBot) -> None:
    pane = ReviewPane(chinese)
    qtbot.addWidget(pane)
    pane.show_findings([], -1)
    assert pane.stack.currentWidget() is pane.nothing
    pane.show_counts({Severity.ERROR: 2, Severity.WARNING: 0, Severity.HINT: 1}, 0)
    assert pane.chips[Severity.ERROR].text() == "错误 2"
    with qtbot.waitSignal(pane.filtered) as filtered:
        pane.chips[Severity.HINT].click()
    assert filtered.args == [frozenset({Severity.ERROR, Severity.WARNING})]


def test_the_pause_before_a_check_can_be_put_off(qtbot: QtBot) -> None:
    pane = ReviewPane(chinese)
    qtbot.addWidget(pane)
    done: list[str] = []
    pane.later(10_000, lambda: done.append("early"))
    pane.later(0, lambda: done.append("late"))
    qtbot.waitUntil(lambda: done == ["late"])


def test_what_would_change_is_shown_in_one_line() -> None:
    assert change_of(finding("b", 0, "题案", "提案")) == "“题案” → “提案”"
    assert change_of(finding("b", 0, "长" * 60, None)).endswith("…”")
    assert change_of(finding("b", 0, "", "。")) == "+ “。”"


def test_the_place_is_built_whole(qtbot: QtBot) -> None:
    place = review.build(
        Desk(), chinese, lambda *_: None, lambda: None, lambda marks: None, lambda text, grave: None, Memory()
    )
    qtbot.addWidget(place.widget)
    assert place.widget.objectName() == "review"
