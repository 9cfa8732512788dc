"""What follows the first paint: menus and tools, then the workspace in the background, then all that needs it."""

from __future__ import annotations

import gc
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication

from drafting.services.glance import Glance, glance
from drafting.services.workspace import sample_location
from ui.desk import Desk
from ui.failures import Failures
from ui.furniture import furnish
from ui.i18n import qt_words
from ui.items.presenter import RegisterPresenter
from ui.items.rows import Filter
from ui.letters.format import zoom_steps
from ui.navigation import Navigation
from ui.tasks import Tasks
from ui.theme import Theme, dress
from ui.window import MainWindow
from ui.words import Tr

if TYPE_CHECKING:
    from ui.editor.place import EditorPlace
    from ui.shell import Loaded, Shell
    from ui.state import State


class Opened(Protocol):
    """What is there at the first paint: the ``App``."""

    application: QApplication
    window: MainWindow
    editor: EditorPlace
    desk: Desk
    state: State
    state_file: Path
    language: str
    theme: Theme
    tr: Tr
    unattended: bool
    completed: SignalInstance

    def reopen(self, location: Path | None) -> None: ...

    def save_state(self) -> None: ...


class Completion:
    """Fills the window after it is shown."""

    def __init__(self, app: Opened, location: Path) -> None:
        self._app, self._location = app, location
        self._bench = None
        window, tr = app.window, app.tr
        self.failures = Failures(lambda: window, app.state_file.with_name("dafu.log"), tr, unattended=app.unattended)
        self.failures.watch()
        self.tasks = Tasks(self.failures.tell, window)
        self._words = qt_words(app.language, window)
        if self._words:
            QApplication.installTranslator(self._words)
        dress(app.application, app.theme)
        furnish(window, tr)
        window.status.follow(self.tasks)
        Navigation(window)
        self.register = RegisterPresenter(window.register, tr)
        window.closing.connect(self._close)
        # The window has its size now: what was being written last is in sight.
        app.editor.view.ensureCursorVisible()
        if app.state.letter_zoom:
            app.editor.zoom(app.state.letter_zoom)
        self._restore_filter()
        self._show_opening()
        self.tasks.run("", lambda _progress, _cancelled: glance(location), self._glanced)

    def _restore_filter(self) -> None:
        filters = self._app.state.filters
        self.register.wanted = Filter(**filters) if set(filters) == {"text", "kind", "state", "due"} else Filter()
        self._app.window.register.show_filter(self.register.wanted)

    def _show_opening(self) -> None:
        app, tr = self._app, self._app.tr
        if app.desk.stored is None:
            first = tr("第一次打开要建立示例工作库，请稍候几秒。")
            app.window.empty.say(tr("正在打开工作库…"), "" if self._location.exists() else first)
            app.window.show_letter(None)

    def _glanced(self, seen: Glance | None) -> None:
        """The register can be read already, while the workspace is being opened."""
        desk, location, remember = self._app.desk, self._location, not self._app.unattended
        if seen:
            desk.item = next((item for item in seen.items if desk.stored and item.id == desk.stored.item_id), None)
            self.register.fill(seen.items, desk.item.id if desk.item else "")
            self._app.window.heading.show_item(desk.item)
        self.tasks.run("", lambda _progress, _cancelled: _load(location, remember), self._opened, self._not_opened)

    def _opened(self, loaded: Loaded) -> None:
        from ui.bench import Bench

        self._bench = Bench(self._shell(), loaded)
        self._app.window.show_tab(self._app.state.tab)
        gc.enable()
        self._app.completed.emit(self._bench)

    def _not_opened(self, failure: Exception) -> None:
        """Say why, and leave no command that does nothing: another workspace can be opened."""
        from ui import ask

        gc.enable()
        app, window, tr = self._app, self._app.window, self._app.tr

        def other() -> None:
            if path := ask.open_file(window, app.state, tr("打开工作库"), tr("工作库"), ask.WORKSPACE):
                app.reopen(path)

        def sample() -> None:
            app.reopen(sample_location())

        window.on("open_workspace", other)
        window.on("open_sample", sample)
        window.enable(" ".join(set(window.actions_by_name) - window.connected), False)
        ways = ((tr("打开其他工作库"), other), (tr("打开示例工作库"), sample))
        window.empty.say(tr("工作库没有打开"), str(failure), *ways)
        window.show_letter(None)
        self.failures.tell(failure)

    def _shell(self) -> Shell:
        from ui.shell import Shell

        app = self._app
        return Shell(
            window=app.window,
            desk=app.desk,
            editor=app.editor,
            register=self.register,
            tasks=self.tasks,
            failures=self.failures,
            state=app.state,
            tr=app.tr,
            reopen=app.reopen,
        )

    def _close(self) -> None:
        self.tasks.stop()
        if self._bench:
            self._bench.close()
        self._app.state.letter_zoom = zoom_steps(self._app.editor)
        if tab := self._app.window.tabs.currentWidget():
            self._app.state.tab = tab.objectName()
        self._app.state.filters = asdict(self.register.wanted)
        if self._words:
            QApplication.removeTranslator(self._words)
        self._app.save_state()


def _load(location: Path, remember: bool) -> Loaded:
    # Imported here, in the background: these bring SQLAlchemy, lxml and the rest.
    import ui.bench  # noqa: F401
    from ui.shell import load

    return load(location, remember=remember)
