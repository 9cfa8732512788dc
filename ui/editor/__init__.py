"""The editor: the whole letter as text, its fields in their places, headings recognised as typed, tables as tables."""

from __future__ import annotations

from ui.desk import Desk
from ui.editor.place import EditorPlace
from ui.words import Tr


def build(desk: Desk, tr: Tr) -> EditorPlace:
    """The editor of the letter on ``desk``."""
    return EditorPlace(desk, tr)
