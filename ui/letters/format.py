"""The commands that shape the letter's text: headings, run styles, tables, slots, size on screen."""

from __future__ import annotations

from clauses.body import RunStyle
from ui.editor.place import EditorPlace
from ui.editor.styles import Styles
from ui.window import MainWindow

LEVELS = {"level_0": 0, "level_1": 1, "level_2": 2, "level_3": 3, "level_4": 4}
ZOOMS = {"larger": 1, "smaller": -1, "usual_size": 0}
FORMATS = " ".join((*LEVELS, "bold", "underline", "table", "next_slot", "next_doubtful"))


def zoom_steps(editor: EditorPlace) -> int:
    """How many steps the letter is shown larger than usual."""
    return (editor.document.styles.body - Styles().body) // 2


def connect_format(window: MainWindow, editor: EditorPlace) -> None:
    actions = editor.actions
    for name, level in LEVELS.items():
        window.on(name, lambda level=level: actions.set_level(level))
    for name, step in ZOOMS.items():
        window.on(name, lambda step=step: editor.zoom(step))
    window.on("bold", lambda: actions.toggle_style(RunStyle.BOLD))
    window.on("underline", lambda: actions.toggle_style(RunStyle.UNDERLINE))
    window.on("table", actions.insert_table)
    window.on("find", editor.find)
    window.on("next_slot", actions.next_slot)
    window.on("next_doubtful", actions.next_doubtful)
