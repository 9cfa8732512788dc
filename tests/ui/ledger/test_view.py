"""The ledger on screen: choosing, keys, the form, and proposals only where there are any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.ledger.rows import FactForm, FactRow
from ui.ledger.view import FactDialog, LedgerDialog
from ui.words import chinese

ROWS = [
    FactRow("户籍人口", ("户籍人口", "55.37万人", "2023-12-31", "2025-03-31", "公报"), True),
    FactRow("床位数", ("床位数", "3200张", "", "", "")),
]


def test_figures_are_chosen_and_keys_work(qtbot: QtBot) -> None:
    dialog = LedgerDialog(chinese)
    qtbot.addWidget(dialog)
    dialog.show_facts(ROWS, "户籍人口")
    dialog.show_proposals([])
    dialog.show()
    assert dialog.proposals.isHidden() and dialog.take_button.isHidden()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.table.selectRow(1)
    assert chosen.args == ["床位数"]
    with qtbot.waitSignal(dialog.deleted):
        next(action for action in dialog.table.actions() if action.shortcut() == Qt.Key.Key_Delete).trigger()
    assert not dialog.grab().isNull()


def test_all_proposals_are_taken_where_none_is_chosen(qtbot: QtBot) -> None:
    dialog = LedgerDialog(chinese)
    qtbot.addWidget(dialog)
    dialog.show_proposals(ROWS)
    assert dialog.selected_proposals() == ["户籍人口", "床位数"]
    dialog.proposals.selectRow(1)
    with qtbot.waitSignal(dialog.taken) as taken:
        dialog.take_button.click()
    assert taken.args == [["床位数"]]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_form_stays_open_until_it_is_right(qtbot: QtBot) -> None:
    taken: list[FactForm] = []

    def submit(form: FactForm) -> dict[str, str]:
        taken.append(form)
        return {} if form.value else {"value": "请写数值。"}

    dialog = FactDialog(chinese, "新增数据", FactForm(name="泊位"), submit)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.submit()
    assert dialog.isVisible()
    dialog.fields.fill({"value": "9.2"})
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    assert taken[-1] == FactForm(name="泊位", value="9.2")
