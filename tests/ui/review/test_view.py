"""The checks panel on screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafting.proofread.finding import Severity
from drafting.services.house_style import rules
from tests.ui.review.test_fixing import finding
from tests.ui.review.test_presenter import Memory
from ui import review
from ui.desk import Desk
from ui.review.model import change_of
from ui.review.view import ReviewPane
from ui.words import chinese


@pytest.fixture
def pane(qtbot: QtBot) -> ReviewPane:
    pane = ReviewPane(chinese)
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show_findings([finding("b1", 0, "题案", "提案"), finding("b2", 0, "长句", None)], 1)
    return pane


def test_the_list_is_worked_through_with_the_keys_alone(pane: ReviewPane, qtbot: QtBot) -> None:
    assert not pane.fix_button.isEnabled()
    pane.choose(0)
    assert pane.fix_button.isEnabled()
    for key, modifier, signal in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, pane.list.fixed),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, pane.list.spared),
    ):
        with qtbot.waitSignal(signal) as told:
            QTest.keyClick(pane.list, key, modifier)
        assert told.args == [0]
    with qtbot.waitSignal(pane.list.left):
        QTest.keyClick(pane.list, Qt.Key.Key_Escape)


def test_a_finding_chosen_with_the_arrows_is_looked_at_one_chosen_by_the_program_is_not(
    pane: ReviewPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.list.looked) as looked:
        QTest.keyClick(pane.list, Qt.Key.Key_Up)
    assert looked.args == [0]
    with qtbot.assertNotEmitted(pane.list.looked):
        pane.choose(1)
        pane.show_findings([finding("b1", 0, "题案", "提案")], 0)


def test_nothing_is_cut_off_in_a_narrow_pane(pane: ReviewPane) -> None:
    pane.show_counts(dict.fromkeys(Severity, 597), 3)
    pane.show_ignored(12)
    pane.resize(360, 500)
    pane.show()
    for part in (pane.family, pane.heed_button, *pane.chips.values()):
        assert part.width() >= part.minimumSizeHint().width()
        assert part.width() >= part.sizeHint().width() or part is pane.family
    assert pane.heed_button.mapTo(pane, pane.heed_button.rect().bottomRight()).x() <= pane.width()


def test_enter_shows_a_finding_that_has_no_fix(pane: ReviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.list.gone) as gone:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert gone.args == [1]


def test_delete_ignores_and_with_shift_the_whole_group(pane: ReviewPane, qtbot: QtBot) -> None:
    pane.show()
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.list.setFocus()
    with qtbot.waitSignal(pane.list.ignored) as one:
        QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    assert one.args == [1]
    with qtbot.waitSignal(pane.list.ignored_group) as group:
        QTest.keyClick(pane.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert group.args == [1]


def test_findings_stand_under_a_heading_with_their_number(pane: ReviewPane) -> None:
    texts = [pane.list.findings.index(row).data() for row in range(pane.list.findings.rowCount())]
    assert texts[0] == "错误 · X　2"
    assert not pane.list.findings.flags(pane.list.findings.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert not pane.grab().isNull()


def test_the_rule_is_explained_with_an_example(pane: ReviewPane) -> None:
    card = next(card for card in rules() if card.code == "words-wrong")
    pane.card_of = {"X": card}.get
    pane.choose(0)
    assert card.why in pane.note.text()
    assert card.bad[0] in pane.note.text()
    pane.show_findings([], -1)
    assert pane.note.isHidden()


def test_one_family_is_chosen_from_those_there_are(pane: ReviewPane, qtbot: QtBot) -> None:
    pane.show_families(["words", "time"])
    with qtbot.waitSignal(pane.filtered_family) as chosen:
        pane.family.setCurrentIndex(2)
    assert chosen.args == ["time"]
    pane.show_families(["words"])
    assert pane.family.currentData() == ""


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
