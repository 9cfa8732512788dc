"""Keys, commits of an input method and the clipboard, as they reach the editor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.editor.place import EditorPlace

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(place: EditorPlace, text: str) -> None:
    """Keys for every character of ``text``, Enter for a line break."""
    for char in text:
        if char == "\n":
            press(place, Qt.Key.Key_Return)
        else:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, char)
            QApplication.sendEvent(place.view, event)


def press(place: EditorPlace, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(place.view, key, modifiers)


def compose(place: EditorPlace, preedit: str, commit: str) -> None:
    """What an input method sends: letters being composed, then the characters chosen."""
    QApplication.sendEvent(place.view, QInputMethodEvent(preedit, []))
    done = QInputMethodEvent()
    done.setCommitString(commit)
    QApplication.sendEvent(place.view, done)


def paste(place: EditorPlace, text: str, html: str = "") -> None:
    source = QMimeData()
    source.setText(text)
    if html:
        source.setHtml(html)
    place.view.insertFromMimeData(source)


def go(place: EditorPlace, key: str, offset: int = 0, length: int = 0) -> None:
    """The cursor to a line, by its key or role; with ``length`` that much is selected."""
    line = next(n for n, line in enumerate(place.presenter.lines) if key in (line.shown.key, line.role))
    cursor = place.view.textCursor()
    cursor.setPosition(place.document.position(line, offset))
    cursor.setPosition(place.document.position(line, offset + length), QTextCursor.MoveMode.KeepAnchor)
    place.view.setTextCursor(cursor)
