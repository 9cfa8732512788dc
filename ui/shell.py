"""What every part of the window that needs the workspace is given, and how a workspace is loaded for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from drafting.model.change import Change
from drafting.model.item import Item
from drafting.model.problem import EnvironmentProblem
from drafting.services import items, letters
from drafting.services.letters import StoredLetter
from drafting.services.workspace import Workspace, open_workspace, remember_location, sample_location
from ui.desk import Desk
from ui.editor.place import EditorPlace
from ui.failures import Failures
from ui.items.presenter import RegisterPresenter
from ui.state import State
from ui.tasks import Tasks
from ui.window import MainWindow
from ui.words import Tr


@dataclass(frozen=True, slots=True)
class Shell:
    """The window's lasting parts. ``reopen`` builds the window anew, in another language or on another workspace."""

    window: MainWindow
    desk: Desk
    editor: EditorPlace
    register: RegisterPresenter
    tasks: Tasks
    failures: Failures
    state: State
    tr: Tr
    reopen: Callable[[Path | None], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace that was opened in the background, and what the window shows of it first."""

    workspace: Workspace
    items: tuple[Item, ...]
    stored: StoredLetter | None
    history: tuple[tuple[Change, ...], int]


def load(location: Path, *, remember: bool) -> Loaded:
    """Open the workspace; one that is not there yet is made: the sample in its own place, else the bureau's own.

    ``remember``: the next start opens it again. Where that cannot be written down, the window opens all the same.
    """
    workspace = open_workspace(location) if location.exists() else _make(location)
    if remember:
        with suppress(EnvironmentProblem):
            remember_location(location)
    stored = letters.last_opened(workspace)
    history = letters.history(workspace, stored.id) if stored else ((), 0)
    return Loaded(workspace, items.list_items(workspace), stored, history)


def _make(location: Path) -> Workspace:
    # Only a first start needs all that writes the sample's letters.
    from drafting.services import demo

    return (demo.create_sample if is_sample(location) else demo.create_own)(str(location))


def is_sample(location: str | Path) -> bool:
    return Path(location) == sample_location()
