"""The clauses panel on screen: searching while typing, Enter inserts, the form opens and stores."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.clauses.test_presenter import made
from ui.clauses.history import Version
from ui.clauses.presenter import Query
from ui.clauses.presenter_edit import ClauseForm
from ui.clauses.rows import Row
from ui.clauses.view import ClausesPane
from ui.clauses.view_edit import ClauseDialog
from ui.clauses.view_history import HistoryDialog
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


def test_the_history_shows_versions_and_drafts(qtbot: QtBot) -> None:
    versions = [Version(2, None, "名\n新的。", "名\n旧的。"), Version(1, date(2025, 3, 1), "名\n旧的。", None)]
    dialog = HistoryDialog(chinese, made("c1", "名", "新的。"), versions, ["提案12"])
    qtbot.addWidget(dialog)
    dialog.show()
    assert "第 2 版（现行）" in dialog.text.toPlainText() and "至 2025-03-01" in dialog.text.toPlainText()
    assert "提案12" in dialog.uses.text()
