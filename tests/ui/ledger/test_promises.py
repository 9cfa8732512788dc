"""Promises on screen: what is overdue, what a later letter reports, settling with undo, the letter itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from drafting.model.bureau import Bureau
from drafting.services import profile
from drafting.services.learning import learn
from drafting.services.promises import tracked
from drafting.services.workspace import Workspace, open_workspace
from drafting.store.stored import PromiseState
from tests.drafting.services.test_promises import FIRST, LATER
from ui.ledger.promises_presenter import PromisesPresenter
from ui.ledger.promises_rows import PromiseRow
from ui.ledger.promises_view import PromisesDialog
from ui.source import SourceDialog
from ui.words import chinese

TODAY = date(2026, 6, 1)


class RecordingView:
    def __init__(self) -> None:
        self.rows: list[PromiseRow] = []
        self.summary, self.words, self.note, self.said = "", "", "", ""
        self.settled = False
        self.source: tuple[str, str, str] = ("", "", "")
        self.act: Callable[[], None] | None = None

    def show_promises(self, rows: Sequence[PromiseRow], chosen: int, summary: str) -> None:
        self.rows, self.summary = list(rows), summary

    def show_promise(self, words: str, note: str, settled: bool) -> None:
        self.words, self.note, self.settled = words, note, settled

    def show_source(self, title: str, text: str, words: str) -> None:
        self.source = (title, text, words)

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.said, self.act = text, act


def at_once(_title: str, work: Callable[..., Any], done: Callable[[Any], None]) -> None:
    done(work(lambda *_: None, lambda: False))


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "库.dafu") as opened:
        profile.set_bureau(opened, Bureau(name="云岭区人力资源和社会保障局", region="云岭区"))
        for name, text in (("2022.txt", FIRST), ("2023.txt", LATER)):
            (tmp_path / name).write_text(text, encoding="utf-8")
            learn(opened, [tmp_path / name])
        yield opened


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(ws: Workspace, view: RecordingView) -> PromisesPresenter:
    made = PromisesPresenter(view, ws, at_once, TODAY, chinese)
    made.refresh()
    return made


def test_what_is_overdue_and_what_later_letters_report_is_seen(
    view: RecordingView, presenter: PromisesPresenter
) -> None:
    assert [row.overdue for row in view.rows] == [True, True, False]
    assert [row.reported for row in view.rows] == [True, False, False]
    assert view.rows[0].cells[1:3] == ("2023-06-30 已过", "可能已办")
    assert view.summary == "未办结 3 项，其中期限已到 2 项；后来的答复说可能已办 1 项，请核对。"
    assert "后来的答复说：2023年《" in view.words


def test_kept_without_a_word_takes_the_later_letters_and_is_undone(
    view: RecordingView, presenter: PromisesPresenter, ws: Workspace
) -> None:
    presenter.choose(0)
    presenter.settle(PromiseState.FULFILLED, "")
    assert len(view.rows) == 2
    assert tracked(ws, TODAY)[-1].promise.note.startswith("2023年《")
    assert view.act is not None
    view.act()
    assert [row.reported for row in view.rows] == [True, False, False]


def test_the_officers_own_note_stands_and_settled_ones_are_seen_on_wish(
    view: RecordingView, presenter: PromisesPresenter
) -> None:
    presenter.choose(1)
    presenter.settle(PromiseState.OVERTAKEN, "改由保险公司承办")
    presenter.narrow("改由保险公司", open_only=False)
    assert [row.cells[2] for row in view.rows] == ["情况已变"]
    assert (view.note, view.settled) == ("改由保险公司承办", True)
    presenter.settle(PromiseState.OPEN, "")
    presenter.narrow("", open_only=True)
    assert len(view.rows) == 3


def test_the_letter_of_the_chosen_promise_is_shown(view: RecordingView, presenter: PromisesPresenter) -> None:
    presenter.choose(0)
    presenter.read_source()
    title, text, words = view.source
    assert title.endswith("的答复")
    assert words in text
    presenter.narrow("没有这样的话", open_only=True)
    presenter.settle(PromiseState.FULFILLED, "")
    presenter.read_source()
    assert (view.rows, view.words) == ([], "")


def test_the_dialog_says_what_is_wanted_and_opens_the_letter(qtbot: QtBot) -> None:
    dialog = PromisesDialog(chinese)
    qtbot.addWidget(dialog)
    rows = [
        PromiseRow(("建成驿站", "2023-06-30 已过", "可能已办", "2022-06-03　零工"), True, True),
        PromiseRow(("乙", "", "", "")),
    ]
    dialog.show_promises(rows, 0, "未办结 2 项。")
    dialog.show_promise("建成驿站", "", settled=False)
    dialog.show()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.table.selectRow(1)
    assert chosen.args == [1]
    dialog.note.setText("已建成")
    with qtbot.waitSignal(dialog.settled) as settled:
        dialog.kept_button.click()
    assert settled.args == [PromiseState.FULFILLED, "已建成"]
    with qtbot.waitSignal(dialog.narrowed) as narrowed:
        dialog.open_only.setChecked(False)
    assert narrowed.args == ["", False]
    assert dialog.open_button.isHidden()
    dialog.show_source("答复", "标题\n将建成驿站。", "建成驿站")
    (source,) = dialog.findChildren(SourceDialog, options=_direct())
    assert source.text.textCursor().selectedText() == "建成驿站"
    assert not dialog.grab().isNull()
    source.reject()


def test_a_letter_whose_words_were_not_kept_says_so(qtbot: QtBot) -> None:
    dialog = SourceDialog(chinese, "答复", "")
    qtbot.addWidget(dialog)
    assert "再学一次" in dialog.text.toPlainText()
    assert isinstance(dialog, QDialog)


def _direct() -> Any:
    from PySide6.QtCore import Qt

    return Qt.FindChildOption.FindDirectChildrenOnly
