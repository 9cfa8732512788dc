"""Joins the find bar to the letter on the desk."""

from __future__ import annotations

from ui.letters.finder import Finder
from ui.shell import Shell


class Finding:
    def __init__(self, shell: Shell) -> None:
        self._bar, self._editor = shell.window.find_bar, shell.editor
        self._finder = Finder(self._bar, shell.desk, shell.tr)
        shell.window.on("find", self._begin)
        self._bar.typed.connect(self._typed)
        self._bar.stepped.connect(self._stepped)
        self._bar.left.connect(self._editor.setFocus)

    def _begin(self) -> None:
        self._bar.begin(self._editor.view.textCursor().selectedText().strip())

    def _typed(self, words: str) -> None:
        self._finder.look_for(words)
        self._bar.line.setFocus()

    def _stepped(self, by: int) -> None:
        self._finder.step(by)
        self._bar.line.setFocus()
