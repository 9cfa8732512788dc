"""The form of the house style: rules, own words, spared words, and what it says is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from drafting.proofread.finding import Severity
from drafting.proofread.house_style import HouseStyle, OwnWord, Spared
from drafting.proofread.rule import Rule
from drafting.services.house_style import rules
from ui.settings.presenter_house_style import HouseStylePresenter
from ui.settings.view_house_style import HouseStyleDialog
from ui.words import chinese

STYLE = HouseStyle(
    (("words-wrong", "off"),),
    (OwnWord("平台", "系统", Severity.ERROR, "统一"),),
    (Spared("曾强"), Spared("题案", "words-wrong")),
)


class Form:
    """The dialog with its presenter, and what was stored."""

    def __init__(self, style: HouseStyle) -> None:
        self.stored: list[HouseStyle] = []
        cards = rules()
        self.cards: dict[str, Rule] = {card.code: card for card in cards}
        self.dialog = HouseStyleDialog(chinese, self.cards.get)
        self.presenter = HouseStylePresenter(self.dialog, cards, style, self.stored.append, chinese)
        self.dialog.submitted.connect(self.presenter.accept)
        self.dialog.pasted.connect(self.presenter.paste)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form(STYLE)
    qtbot.addWidget(form.dialog)
    return form


def test_what_is_shown_is_what_is_stored(form: Form) -> None:
    form.dialog._submit()
    assert form.stored == [STYLE]


def test_every_rule_is_listed_with_what_the_program_does(form: Form) -> None:
    assert form.dialog.rules.rowCount() == len(form.cards)
    taste = next(card for card in form.cards.values() if card.taste)
    row = next(r for r in range(form.dialog.rules.rowCount()) if form.dialog.rules.item(r, 1).text() == taste.message)
    assert form.dialog.rules.item(row, 2).text() == "不查"


def test_a_rule_is_given_another_severity(form: Form) -> None:
    box = form.dialog.rules.cellWidget(0, 3)
    box.setCurrentIndex(box.findData("hint"))
    form.dialog._submit()
    code = form.dialog.rules.item(0, 0).data(0x100)
    assert (code, "hint") in form.stored[0].severities


def test_rules_are_found_by_their_words_and_explained(form: Form) -> None:
    form.dialog.search.setText("错别字")
    shown = [row for row in range(form.dialog.rules.rowCount()) if not form.dialog.rules.isRowHidden(row)]
    assert shown
    form.dialog.rules.setCurrentCell(shown[-1], 1)
    code = form.dialog.rules.item(shown[-1], 0).data(0x100)
    assert form.cards[code].why in form.dialog.note.text()


def test_a_pasted_table_is_added_to_the_words(form: Form) -> None:
    form.dialog.pasted.emit("群众\t市民\t口径\n老旧词")
    form.dialog._submit()
    assert form.stored[0].words[1:] == (OwnWord("群众", "市民", note="口径"), OwnWord("老旧词"))


@pytest.mark.parametrize("rows", [("", "系统"), ("平台", "平台")])
def test_a_row_that_says_nothing_is_pointed_out(form: Form, rows: tuple[str, str]) -> None:
    form.dialog.show_words([(*rows, "warning", "")])
    form.dialog._submit()
    assert form.stored == []
    assert "第2行" in form.dialog.problem.text()


def test_rows_are_added_and_removed(form: Form) -> None:
    for table in (form.dialog.words, form.dialog.spared):
        # selectRow asks which keys are held, and an earlier test may have left Shift down.
        table.selectionModel().select(table.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    form.dialog.remove_word.click()
    form.dialog.remove_spared.click()
    form.dialog._submit()
    assert (form.stored[0].words, form.stored[0].spared) == ((), (Spared("题案", "words-wrong"),))
