"""The whole window on a sample workspace, as an officer uses it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from drafting.model.blocks import OriginKind
from drafting.model.item import ItemState
from drafting.model.problem import EnvironmentProblem
from drafting.services import importing, items, letters, library, profile
from drafting.services.demo import create_sample
from drafting.services.workspace import remembered_location
from ui import shell
from ui.app import App, type_into
from ui.bench import Bench
from ui.clauses.quick import QuickClauses
from ui.dropping import told_apart
from ui.editor.fields import LineRole
from ui.items.presenter_details import form_of
from ui.items.rows import Filter
from ui.items.view_details import DetailsDialog
from ui.options import Options
from ui.state import load
from ui.tour import SAMPLE_LIST

NO_KEYS = Qt.KeyboardModifier.NoModifier


class Opened:
    """A window with its workspace open; ``bench`` holds all its parts."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.state_file = folder / "window.json"
        self.app = App(application, Options(workspace=str(folder / "w.dafu"), out="unattended"), self.state_file)
        benches: list[Bench] = []
        self.app.completed.connect(benches.append)
        with qtbot.waitSignal(self.app.completed, timeout=20_000):
            self.app.open()
        self.bench, self.window, self.desk = benches[0], self.app.window, self.app.desk

    def settle(self) -> None:
        self.bench.wait()

    def item(self, state: ItemState) -> Any:
        return next(item for item in self.bench.register.items if item.state == state and item.role == "lead")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    hook, failed = sys.excepthook, list[BaseException]()
    monkeypatch.setattr("ui.failures._leave", failed.append)
    create_sample(str(tmp_path / "w.dafu")).close()
    opened = Opened(qtbot, tmp_path)
    yield opened
    opened.window.close()
    sys.excepthook = hook
    assert failed == []


def test_the_last_letter_and_the_register_are_there(opened: Opened) -> None:
    assert opened.desk.stored is not None
    assert opened.desk.item is not None
    assert opened.window.register.model.rowCount() == len(opened.bench.register.items) >= 12
    assert opened.window.register.selected_ids() == (opened.desk.item.id,)


def test_choosing_an_item_lays_its_letter_on_the_desk(opened: Opened) -> None:
    wanted = opened.item(ItemState.SIGNING)
    opened.bench.register.show(wanted.id)
    opened.settle()
    assert opened.desk.item == wanted
    assert opened.window.middle.currentWidget() is opened.app.editor


def test_an_item_without_a_letter_is_drafted_by_one_press(opened: Opened) -> None:
    wanted = opened.item(ItemState.NEW)
    opened.bench.register.show(wanted.id)
    opened.settle()
    assert opened.window.middle.currentWidget() is opened.window.empty
    opened.window.actions_by_name["draft"].trigger()
    opened.settle()
    assert opened.desk.letter.blocks
    assert opened.window.middle.currentWidget() is opened.app.editor
    assert opened.bench.register.item.state == ItemState.DRAFTING


def test_what_was_said_of_a_draft_goes_with_its_letter(opened: Opened) -> None:
    wanted = opened.item(ItemState.NEW)
    opened.bench.register.show(wanted.id)
    opened.settle()
    opened.window.actions_by_name["draft"].trigger()
    opened.settle()
    opened.bench.show_draft_notes((), ("请核对。",))
    assert not opened.window.notice.isHidden()
    opened.bench.register.show(opened.item(ItemState.SIGNING).id)
    opened.settle()
    assert opened.window.notice.isHidden()


def test_drafting_again_is_an_edit_that_can_be_undone(opened: Opened) -> None:
    opened.bench.register.show(opened.item(ItemState.SIGNING).id)
    opened.settle()
    before = opened.desk.letter
    opened.window.actions_by_name["draft"].trigger()
    opened.settle()
    assert opened.desk.letter != before
    opened.window.actions_by_name["undo"].trigger()
    assert opened.desk.letter == before


def test_typing_is_saved_and_can_be_undone_after_a_restart(opened: Opened, qtbot: QtBot) -> None:
    before = opened.desk.letter
    type_into(opened.app.editor)
    stored = opened.desk.stored
    qtbot.waitUntil(lambda: opened.desk.letter != before)
    opened.bench.places.settle()
    found = letters.letter_of(opened.bench.workspace, stored.item_id, stored.document)
    assert found is not None
    assert found.letter == opened.desk.letter
    changes, position = letters.history(opened.bench.workspace, stored.id)
    assert position == len(changes) > 0


def test_a_deleted_item_comes_back(opened: Opened) -> None:
    gone = opened.bench.register.item
    opened.window.actions_by_name["delete"].trigger()
    opened.settle()
    assert gone not in items.list_items(opened.bench.workspace)
    assert opened.desk.stored is None
    opened.window.notice._do()
    opened.settle()
    assert opened.bench.register.item == gone
    assert opened.desk.stored is not None


def test_what_was_set_is_there_at_the_next_start(opened: Opened) -> None:
    opened.window.show_tab("preview")
    opened.window.register.search.setText("养老")
    assert opened.bench.register.wanted == Filter(text="养老")
    opened.window.close()
    state = load(opened.state_file)
    assert (state.tab, state.filters["text"]) == ("preview", "养老")
    assert len(state.splitter) == 3


def test_every_command_does_something(opened: Opened) -> None:
    assert opened.window.connected == set(opened.window.actions_by_name)


def test_no_two_commands_share_their_keys(opened: Opened) -> None:
    keys = [key.toString() for action in opened.window.actions_by_name.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_f6_goes_round_the_places(opened: Opened) -> None:
    opened.window.activateWindow()
    opened.window.register.table.setFocus()
    seen = []
    for _ in range(3):
        opened.window.actions_by_name["cycle"].trigger()
        focused = QApplication.focusWidget()
        parts = (opened.window.register, opened.window.middle, opened.window.tabs)
        seen.append(next((place for place, part in enumerate(parts) if focused and part.isAncestorOf(focused)), -1))
    assert seen == [1, 2, 0]


def test_an_accepted_list_is_imported(opened: Opened) -> None:
    plan = importing.plan_import(opened.bench.workspace, SAMPLE_LIST)
    dialog = opened.bench.lists.import_form(plan)
    dialog._button.click()
    opened.settle()
    assert dialog.result() == dialog.DialogCode.Accepted
    assert len(opened.bench.register.items) == len(items.list_items(opened.bench.workspace)) > 15


def test_an_accepted_profile_is_stored(opened: Opened) -> None:
    dialog = opened.bench.settings.profile_form()
    dialog.show_values({"name": "云岭区民政局"})
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert profile.get_bureau(opened.bench.workspace).name == "云岭区民政局"


def test_only_a_window_opened_by_hand_decides_what_the_next_start_opens(opened: Opened, tmp_path: Path) -> None:
    assert remembered_location() is None
    shell.load(tmp_path / "w.dafu", remember=True).workspace.close()
    assert remembered_location() == tmp_path / "w.dafu"


def test_a_form_opens_with_its_first_field_to_be_typed_in(opened: Opened, qtbot: QtBot) -> None:
    for dialog in (opened.bench.settings.profile_form(), opened.bench.items.details_form(None)[0]):
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda dialog=dialog: isinstance(dialog.focusWidget(), QLineEdit))
        dialog.close()


def test_the_notice_about_an_empty_profile_goes_when_it_is_filled_in(opened: Opened) -> None:
    bureau = profile.get_bureau(opened.bench.workspace)
    profile.set_bureau(opened.bench.workspace, replace(bureau, name=""))
    opened.bench._ask_profile()
    assert not opened.window.notice.isHidden()
    opened.bench.settings._store(bureau)
    assert opened.window.notice.isHidden()


def test_what_was_filled_in_stays_when_it_cannot_be_stored(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    item, answers = opened.item(ItemState.NEW), [EnvironmentProblem("磁盘已满"), None]
    changed, shown = replace(item, title="关于另一件事的提案"), list[object]()

    def save(_workspace: object, _item: object) -> None:
        if answer := answers.pop(0):
            raise answer

    def press(dialog: DetailsDialog) -> int:
        shown.append(dialog)
        if len(shown) == 1:
            dialog.show_form(form_of(changed))
        dialog.submit()
        return dialog.result()

    told: list[BaseException] = []
    monkeypatch.setattr(DetailsDialog, "exec", press)
    monkeypatch.setattr("ui.items.commands.items.save_item", save)
    monkeypatch.setattr(opened.bench.items._shell.failures, "tell", told.append)
    opened.bench.items.details(item)
    assert len(told) == 1
    assert shown[0] is shown[1]
    assert changed in opened.bench.register.items


@pytest.mark.parametrize("gone", [False, True])
def test_a_letter_that_cannot_be_saved_is_not_left_unasked(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, gone: bool
) -> None:
    asked: list[str] = []

    def sure(_parent: object, question: str, *_rest: object) -> bool:
        asked.append(question)
        return gone

    def full(*_: object) -> None:
        raise EnvironmentProblem("磁盘已满")

    here, other = opened.desk.item, opened.item(ItemState.NEW)
    monkeypatch.setattr("ui.bench.ask.sure", sure)
    monkeypatch.setattr("ui.places.letters.record", full)
    type_into(opened.app.editor)
    typed = opened.desk.letter
    opened.bench.register.show(other.id)
    opened.settle()
    assert len(asked) == 1
    assert opened.desk.item == (other if gone else here)
    assert opened.window.register.selected_ids() == (opened.desk.item.id,)
    assert (opened.desk.letter == typed) is not gone
    opened.bench.places.give_up()


def test_a_file_that_is_no_workspace_is_told_and_this_one_stays_open(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "字.dafu").write_text("这不是工作库", encoding="utf-8")
    told: list[BaseException] = []
    monkeypatch.setattr("ui.workspaces.commands.ask.open_file", lambda *_: tmp_path / "字.dafu")
    monkeypatch.setattr(opened.bench.items._shell.failures, "tell", told.append)
    opened.window.actions_by_name["open_workspace"].trigger()
    assert "不是答复起草台的工作库" in str(told[0])
    assert opened.window.isVisible()


def test_a_window_whose_workspace_does_not_open_has_ways_on_and_no_dead_command(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "w.dafu").write_text("这不是工作库", encoding="utf-8")
    told: list[BaseException] = []
    monkeypatch.setattr("ui.failures.Failures.watch", lambda _self: None)
    monkeypatch.setattr("ui.failures.Failures.tell", lambda _self, failure: told.append(failure))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app = App(application, Options(workspace=str(tmp_path / "w.dafu"), out="unattended"), tmp_path / "window.json")
    reopened: list[Path | None] = []
    monkeypatch.setattr(app, "reopen", reopened.append)
    app.open()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    able = {name for name, action in app.window.actions_by_name.items() if action.isEnabled()}
    assert able <= app.window.connected
    app.window.actions_by_name["open_sample"].trigger()
    assert reopened
    app.window.close()


def test_a_very_long_title_takes_two_lines_and_no_dialog_is_wider_for_it(opened: Opened) -> None:
    long = replace(opened.item(ItemState.NEW), title="关于" + "加强老旧小区消防设施改造" * 40 + "的提案")
    opened.bench.register.update(long)
    opened.bench.register.show(long.id)
    opened.settle()
    title = opened.window.heading._title
    assert title.text().count("\n") == 1 and title.text().endswith("…")
    assert title.toolTip() == long.title
    dialog, _ = opened.bench.exports.form()
    assert dialog.sizeHint().width() < 1000


def test_adding_the_proposals_text_opens_where_it_is_pasted(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[DetailsDialog] = []
    monkeypatch.setattr(DetailsDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    opened.bench.items.details(opened.item(ItemState.NEW), text=True)
    shown[0].show()
    shown[0].activateWindow()
    qtbot.waitUntil(lambda: isinstance(shown[0].focusWidget(), QPlainTextEdit))
    shown[0].close()


def test_a_folder_dragged_onto_the_window_is_learned_from(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "往年"
    folder.mkdir()
    text = "王小明委员：\n您提出的《关于建设口袋公园的提案》收悉，现答复如下：\n一、工作进展\n" + (
        "我局利用边角地建成口袋公园十二处，种植乔木三百株，安装座椅六十套，方便附近居民休息锻炼。\n云岭区园林局\n2024年5月6日\n"
    )
    (folder / "a.txt").write_text(text, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    assert not opened.app.editor.view.canInsertFromMimeData(data)
    place = QPointF(200, 200)
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    opened.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    opened.window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS))
    opened.settle()
    assert library.search(opened.bench.workspace, "口袋公园十二处")


def test_what_is_dragged_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "2024.xlsx").mkdir()
    dropped = told_apart(["/a/清单.XLSX", "/a/包.json", "/a/答复.docx", str(tmp_path / "2024.xlsx")])
    assert dropped.lists == [Path("/a/清单.XLSX")]
    assert dropped.packs == [Path("/a/包.json")]
    assert dropped.words == [Path("/a/答复.docx")]
    assert dropped.replies == [str(tmp_path / "2024.xlsx")]


def empty_paragraph(opened: Opened) -> Any:
    """The cursor in a new empty paragraph at the end of a paragraph of the body."""
    view = opened.app.editor.view
    place = next(
        number
        for number, line in enumerate(opened.app.editor.presenter.lines)
        if line.role is LineRole.BODY and line.blocks and not line.shown.level and line.shown.table is None
    )
    view.put_caret(place, len(opened.app.editor.presenter.lines[place].shown.text))
    QTest.keyClick(view, Qt.Key.Key_Return)
    return view


def popup(opened: Opened) -> QuickClauses:
    return next(child for child in opened.window.findChildren(QuickClauses) if child.isVisible())


def test_a_slash_in_an_empty_paragraph_offers_clauses_at_the_cursor(opened: Opened, qtbot: QtBot) -> None:
    view = empty_paragraph(opened)
    before = len(opened.desk.letter.blocks)
    QTest.keyClicks(view, "/")
    quick = popup(opened)
    quick.search.setText("服务")
    assert quick.model.rowCount() > 0
    title = quick.model.at(0).title
    with qtbot.waitSignal(quick.chosen):
        QTest.keyClick(quick.search, Qt.Key.Key_Return)
    assert len(opened.desk.letter.blocks) >= before
    assert any(block.origin.kind is OriginKind.CLAUSE for block in opened.desk.letter.blocks), title
    assert "/" not in [block.text for block in opened.desk.letter.blocks]


def test_a_slash_is_a_slash_for_who_wants_no_clause(opened: Opened) -> None:
    view = empty_paragraph(opened)
    QTest.keyClicks(view, "/")
    popup(opened).close()
    assert view.textCursor().block().text() == "/"


def test_a_slash_amid_words_is_typed(opened: Opened) -> None:
    view = empty_paragraph(opened)
    QTest.keyClicks(view, "GB/T")
    assert view.textCursor().block().text() == "GB/T"


def test_the_key_of_the_slash_offers_clauses_to_a_chinese_input_method_too(opened: Opened) -> None:
    view = empty_paragraph(opened)
    event = QInputMethodEvent()
    event.setCommitString("、")
    QApplication.sendEvent(view, event)
    assert popup(opened).isVisible()
    popup(opened).close()


def test_a_clause_is_dragged_into_the_letter(opened: Opened) -> None:
    view = empty_paragraph(opened)
    opened.settle()
    panel = opened.bench.places.clauses.widget
    dragged = panel.model.mimeData([panel.model.index(0)])
    clause = panel.model.at(0).id
    assert view.canInsertFromMimeData(dragged)
    place = view.cursorRect().center().toPointF()
    drop = QDropEvent(place, Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, NO_KEYS)
    view.dropEvent(drop)
    assert clause in [block.origin.ref for block in opened.desk.letter.blocks]
