"""Composes the window. Three steps: what can be typed in at once, the commands, then everything that needs the
workspace, which is opened in the background."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from drafting.model.problem import EnvironmentProblem
from drafting.model.span import Span
from drafting.services.last_letter import last_letter
from drafting.services.workspace import default_location, resolve
from ui import editor as editing
from ui.desk import Desk
from ui.i18n import translation
from ui.options import Options
from ui.state import CARETS, load, save
from ui.theme import chosen, tint
from ui.window import MainWindow

REOPEN = 77


class App(QObject):
    """One window on one workspace at a time. ``completed`` carries the Bench: everything is filled in."""

    completed = Signal(object)

    def __init__(self, application: QApplication, options: Options, state_file: Path) -> None:
        super().__init__()
        self.application, self._options, self.state_file = application, options, state_file
        self.state = load(state_file)
        self.unattended = options.exit_when_ready or options.out is not None
        self.language = options.lang or self.state.language
        self.tr = translation(self.language)
        self.desk = Desk()
        self.theme = chosen(options.theme or self.state.theme, application)
        tint(application, self.theme, self.state.text_size)
        self.editor = editing.build(self.desk, self.tr)
        self.window = MainWindow(self.tr("答复起草台"), self.editor)
        self.editor.presenter.carets.update(carets_of(self.state.carets))
        self.window.restore(self.state.geometry, self.state.splitter)

    def open(self) -> None:
        """Show the window with the last letter in it; the rest follows after the first paint."""
        location = self._location()
        stored = last_letter(location)
        if stored:
            self.desk.lay(None, stored)
            self.editor.setFocus()
        self.window.show()
        leave = self._options.exit_when_ready
        if leave:
            self.completed.connect(self._leave)
        QTimer.singleShot(0, self._leave if leave and stored else lambda: self._complete(location))

    def _location(self) -> Path:
        return resolve(self._options.workspace) if self._options.workspace else default_location()

    def _complete(self, location: Path) -> None:
        from ui.completion import Completion

        self._rest = Completion(self, location)

    def reopen(self, location: Path | None) -> None:
        """Close the window and open it again: in another language, or on the workspace at ``location``."""
        if location:
            self._options.workspace = str(location)
        # Otherwise the closed window's own quit would end the next window at once.
        self.application.setQuitOnLastWindowClosed(False)
        if self.window.close():
            self.application.exit(REOPEN)
        else:
            self.application.setQuitOnLastWindowClosed(True)

    def _leave(self) -> None:
        """A keystroke is taken by the editor and taken back, and the program ends: how start-up is measured."""
        QApplication.processEvents()
        before = self.desk.letter
        type_into(self.editor)
        ready = self.desk.stored is None or self.desk.letter != before
        self.desk.undo()
        os._exit(0 if ready else 1)

    def save_state(self) -> None:
        self.state.geometry, self.state.splitter = self.window.placement()
        carets = list(self.editor.presenter.carets.items())[-CARETS:]
        self.state.carets = [[letter, caret.block_id, caret.start] for letter, caret in carets]
        save(self.state_file, self.state)


def carets_of(record: list[list[Any]]) -> dict[str, Span]:
    """What ``State.carets`` says; what is not of its shape is passed over."""
    carets: dict[str, Span] = {}
    for row in record:
        match row:
            case [str() as letter, str() as block, int() as place] if place >= 0:
                carets[letter] = Span(block, place, place)
            case _:
                continue
    return carets


def type_into(widget: QWidget) -> None:
    """Type a letter into the part of ``widget`` that takes typing, the way an input method commits it.

    A key made in Python would first load every enum of Qt's name space, which a key from the keyboard does not.
    """
    event = QInputMethodEvent()
    event.setCommitString("a")
    QApplication.sendEvent(widget.focusProxy() or widget, event)


def run(options: Options) -> int:
    """Open the window and return the exit status when it is closed."""
    application = QApplication(["dafu", "-style", "fusion"])
    application.setApplicationName("dafu")
    while True:
        try:
            app = App(application, options, state_file())
            app.open()
            application.setQuitOnLastWindowClosed(True)
        except EnvironmentProblem as problem:
            sys.stderr.write(f"{problem}\n")
            return 2
        status = application.exec()
        if status != REOPEN:
            return status


def state_file() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "dafu" / "window.json"
