"""Paragraphs whose section the reading was not sure of are settled by a keystroke each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from clauses.section import Section
from tests.ui.editor.keys import go, press
from tests.ui.editor.samples import LETTER
from ui.desk import Desk
from ui.editor.lines import lines_of
from ui.editor.place import EditorPlace
from ui.editor.sectioning import next_doubtful

ALT = Qt.KeyboardModifier.AltModifier
DOUBTS = {"b3", "b9"}
DOUBTFUL = replace(
    LETTER,
    blocks=tuple(replace(block, confidence=0.6 if block.id in DOUBTS else 0.9) for block in LETTER.blocks),
)


def section(desk: Desk, ident: str) -> tuple[Section, float]:
    block = next(block for block in desk.letter.blocks if block.id == ident)
    return block.section, block.confidence


def test_doubtful_lines_are_gone_through_and_round() -> None:
    lines = lines_of(DOUBTFUL)
    first = next_doubtful(lines, 0)
    assert first is not None and lines[first].blocks[0].id == "b3"
    second = next_doubtful(lines, first)
    assert second is not None and lines[second].blocks[0].id == "b9"
    assert next_doubtful(lines, second) == first
    assert next_doubtful(lines_of(LETTER), 0) is None


def test_a_key_settles_a_doubtful_paragraph_and_goes_on_to_the_next(place: EditorPlace, desk: Desk) -> None:
    desk.edit(DOUBTFUL)
    go(place, "b3", 2)
    press(place, Qt.Key.Key_3, ALT)
    assert section(desk, "b3") == (Section.SITUATION, 1.0)
    assert place.actions.section() == (Section.OTHER, True)
    press(place, Qt.Key.Key_5, ALT)
    assert section(desk, "b9") == (Section.NEXT_STEPS, 1.0)
    assert not place.actions.next_doubtful()


def test_the_key_says_the_section_of_a_sure_paragraph_too_and_is_undone(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 2)
    press(place, Qt.Key.Key_4, ALT)
    assert section(desk, "b9")[0] is Section.PROGRESS
    desk.undo()
    assert desk.letter == LETTER


def test_the_menu_shows_the_section_and_the_doubt(place: EditorPlace, desk: Desk) -> None:
    desk.edit(DOUBTFUL)
    go(place, "b3", 2)
    menus = {menu.title(): menu for menu in place.view.menu().findChildren(QMenu)}
    checked = [action.text() for action in menus["本段属于（存疑）"].actions() if action.isChecked()]
    assert checked == ["其他"]
