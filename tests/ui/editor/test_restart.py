"""What was typed, and the way back from it, survive a restart."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind
from drafting.services import items, letters
from drafting.services.workspace import open_workspace
from tests.ui.editor.keys import go, paste, write
from tests.ui.editor.samples import LETTER
from ui import editor
from ui.desk import Desk
from ui.editor.autosave import Autosave
from ui.words import chinese


def test_a_letter_comes_back_with_its_history(qtbot: QtBot, tmp_path: Path) -> None:
    location = str(tmp_path / "w.dafu")
    workspace = open_workspace(location)
    item = Item(id="i", kind=ItemKind.PROPOSAL, number="12", title="关于养老")
    items.save_item(workspace, item)
    created = letters.create_letter(workspace, "i", DocumentKind.REPLY, LETTER)
    desk = Desk()
    place = editor.build(desk, chinese)
    qtbot.addWidget(place)
    desk.lay(item, created)
    autosave = Autosave(
        desk, lambda ident, changes, position: letters.record(workspace, ident, changes, position), lambda *_: None
    )
    go(place, "b9", 7)
    write(place, "二是健全𬭎机制。\n一、又一个标题")
    paste(place, "甲\t乙\t丙\n1\t2\t3\n")
    assert autosave.flush()
    write(place, "还有")
    desk.undo()
    assert autosave.close()
    written, position = desk.letter, desk.position
    workspace.close()

    workspace = open_workspace(location)
    found = letters.letter_of(workspace, "i")
    assert found is not None and found.letter == written
    again = Desk()
    place = editor.build(again, chinese)
    qtbot.addWidget(place)
    again.lay(item, found, letters.history(workspace, found.id))
    assert again.position == position and again.can_redo
    while again.can_undo:
        again.undo()
    assert again.letter == LETTER
    workspace.close()
