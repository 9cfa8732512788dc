"""The register under the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.things import TODAY, item
from ui.items.rows import row_of
from ui.items.view import RegisterView
from ui.words import chinese


@pytest.fixture
def register(qtbot: QtBot) -> RegisterView:
    register = RegisterView(chinese)
    qtbot.addWidget(register)
    register.show_rows([row_of(item(number), TODAY, chinese) for number in ("12", "56")], "")
    return register


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_search_line_a_key_goes_to_what_was_found(register: RegisterView, key: Qt.Key, qtbot: QtBot) -> None:
    with qtbot.waitSignal(register.chosen) as chosen:
        QTest.keyClick(register.search, key)
    assert chosen.args == ["id12"]
    assert register.selected_ids() == ("id12",)


def test_an_item_the_keyboard_comes_upon_is_marked_as_chosen(register: RegisterView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(register.chosen):
        register.table.selectionModel().setCurrentIndex(
            register.model.index(1, 0), register.table.selectionModel().SelectionFlag.NoUpdate
        )
    assert register.selected_ids() == ("id56",)


def test_nothing_found_leaves_the_keys_where_they_are(register: RegisterView, qtbot: QtBot) -> None:
    register.show_rows([], "")
    with qtbot.assertNotEmitted(register.chosen):
        QTest.keyClick(register.search, Qt.Key.Key_Return)
