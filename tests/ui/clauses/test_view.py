"""The clauses panel on screen: searching while typing, Enter inserts, the form opens and stores."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.clauses.test_presenter import made
from ui.clauses.presenter import Query
from ui.clauses.presenter_edit import ClauseForm
from ui.clauses.rows import Row
from ui.clauses.view import ClausesPane
from ui.clauses.view_edit import ClauseDialog
from ui.words import chinese


def test_words_are_looked_for_as_they_are_typed(qtbot: QtBot) -> None:
    pane = ClausesPane(chinese)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.searched) as searched:
        pane.search.setText("养老")
    assert searched.args == [Query("养老")]
    with qtbot.waitSignal(pane.searched) as searched:
        pane.section.setCurrentIndex(pane.section.findData("thanks"))
    assert searched.args == [Query("养老", "thanks")]


def test_enter_inserts_and_arrows_choose_from_the_search_line(qtbot: QtBot) -> None:
    pane = ClausesPane(chinese)
    qtbot.addWidget(pane)
    pane.resize(420, 600)
    pane.show_topics(["养老", "医疗"])
    pane.show_rows([Row("c1", "甲", "进展", "正文"), Row("c2", "乙", "进展", "正文", ((0, 2),))], "c1")
    with qtbot.waitSignal(pane.chosen) as chosen:
        QTest.keyClick(pane.search, Qt.Key.Key_Down)
    assert chosen.args == ["c2"]
    with qtbot.waitSignal(pane.inserted):
        QTest.keyClick(pane.search, Qt.Key.Key_Return)
    pane.show_clause(made("c2", "乙", "共{户数}户。"), "来源：某件")
    assert "共{户数}户。" in pane.preview.toPlainText()
    assert pane.selected_ids() == ["c2"]
    assert not pane.grab().isNull()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_form_stays_open_until_it_is_right(qtbot: QtBot) -> None:
    taken: list[ClauseForm] = []

    def submit(form: ClauseForm) -> dict[str, str]:
        taken.append(form)
        return {} if form.title else {"title": "请给条款起个名称。"}

    dialog = ClauseDialog(chinese, "新增条款", ClauseForm(body="正文"), ["养老"], submit)
    dialog.open()
    dialog.submit()
    assert dialog.isVisible()
    dialog.fields.fill({"title": "名称"})
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    assert taken[-1].title == "名称" and taken[-1].body == "正文"
