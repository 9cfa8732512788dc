"""Whatever keys are pressed, wherever the cursor is and whatever is selected: nothing breaks and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor

from tests.ui.editor.keys import CONTROL, NONE, SHIFT, compose, paste, press, write
from tests.ui.editor.samples import LETTER, stored
from ui import editor
from ui.desk import Desk
from ui.editor.lines import lines_of
from ui.editor.place import EditorPlace
from ui.words import chinese

Key = Qt.Key
TABLE = "<table><tr><th rowspan=2>甲</th><th colspan=2>乙</th></tr><tr><td>1</td><td>2</td></tr></table>"
TEXTS = ["字", "𬭎", "一、", "（二）", "1.", "。", "：", "\n", "一、进展\n正文", " "]
KEYS = [
    (Key.Key_Backspace, NONE),
    (Key.Key_Backspace, CONTROL),
    (Key.Key_Delete, NONE),
    (Key.Key_Delete, SHIFT),
    (Key.Key_Return, NONE),
    (Key.Key_Return, SHIFT),
    (Key.Key_Tab, NONE),
    (Key.Key_Backtab, SHIFT),
    (Key.Key_F2, NONE),
    (Key.Key_A, CONTROL),
    (Key.Key_X, CONTROL),
    (Key.Key_V, CONTROL),
    (Key.Key_Z, CONTROL),
    (Key.Key_Y, CONTROL),
    (Key.Key_B, CONTROL),
    (Key.Key_T, CONTROL),
    (Key.Key_Down, SHIFT),
    (Key.Key_End, SHIFT),
    (Key.Key_Up, NONE),
    (Key.Key_Home, NONE),
    (Key.Key_Right, NONE),
    (Key.Key_Plus, CONTROL),
    (Key.Key_2, CONTROL | Qt.KeyboardModifier.AltModifier),
    (Key.Key_0, CONTROL | Qt.KeyboardModifier.AltModifier),
]
DEEDS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(TEXTS)),
    st.tuples(st.just("compose"), st.sampled_from(["你好", "𫖯", "（一）打算"])),
    st.tuples(st.just("press"), st.sampled_from(KEYS)),
    st.tuples(st.just("paste"), st.sampled_from(["一段", "一段\n两段", "a\tb\nc\td", TABLE])),
    st.tuples(st.just("select"), st.tuples(st.integers(0, 330), st.integers(0, 330))),
    st.tuples(st.just("go"), st.integers(0, 330)),
)


def perform(place: EditorPlace, kind: str, what) -> None:
    last = place.document.characterCount() - 1
    cursor = place.view.textCursor()
    match kind:
        case "write":
            write(place, what)
        case "compose":
            compose(place, "ni", what)
        case "press":
            press(place, *what)
        case "paste":
            paste(place, what, what if what == TABLE else "")
        case "select":
            cursor.setPosition(min(what[0], last))
            cursor.setPosition(min(what[1], last), QTextCursor.MoveMode.KeepAnchor)
            place.view.setTextCursor(cursor)
        case _:
            cursor.setPosition(min(what, last))
            place.view.setTextCursor(cursor)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DEEDS, max_size=14))
def test_any_keys(deeds: list[tuple[str, object]]) -> None:
    desk = Desk()
    place = editor.build(desk, chinese)
    place.resize(600, 700)
    desk.lay(None, stored(LETTER))
    for deed in deeds:
        perform(place, *deed)
        shown = place.document.read()
        assert [line.shown for line in place.presenter.lines] == shown
        assert [line.shown for line in lines_of(desk.letter)] == shown
    while desk.can_undo:
        desk.undo()
    assert desk.letter == LETTER
    assert [line.shown for line in lines_of(desk.letter)] == place.document.read()
    place.deleteLater()
    QCoreApplication.sendPostedEvents(place, QEvent.Type.DeferredDelete)
