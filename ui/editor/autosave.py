"""Every edit is stored within a second: the desk's history, in a thread of its own, one save after the other.

Shown as saved is only what the store has committed. A save that fails is told, kept, and tried again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Queue
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from drafting.model.change import Change
from ui.desk import Desk

DELAY = 400
"""Milliseconds from the first unsaved edit to its save; what the disk takes comes on top of it."""
RETRY = 3_000
"""Milliseconds until a failed save is tried again."""

Record = Callable[[str, Sequence[Change], int], None]
Told = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class _Save:
    """A letter's whole history at one moment."""

    letter_id: str
    changes: tuple[Change, ...]
    position: int


class Autosave(QObject):
    """``record(letter_id, changes, position)`` stores a letter's history and returns when it is on the disk.

    ``told(state, reason)`` hears ``saving``, ``saved``, or ``failed`` with the reason.
    """

    _ended = Signal()

    def __init__(self, desk: Desk, record: Record, told: Told, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._record, self._told = desk, record, told
        self._pending: dict[str, _Save] = {}
        self._under_way = 0
        self._state = ""
        self._saves: Queue[_Save | None] = Queue()
        self._results: deque[tuple[_Save, str]] = deque()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)
        self._ended.connect(self._collect, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work, name="autosave", daemon=True)
        self._thread.start()
        desk.changed.append(self._changed)

    def flush(self) -> bool:
        """Save what is not saved yet and wait for it; False where it could not be saved."""
        self._begin()
        self._saves.join()
        self._collect()
        return not self._pending

    def give_up(self) -> None:
        """Try no longer to save what could not be saved; after ``flush``."""
        self._timer.stop()
        self._pending.clear()
        self._state = ""

    def close(self) -> bool:
        """The last save; afterwards edits are no longer noticed. False where something stays unsaved."""
        saved = self.flush()
        if self._changed in self._desk.changed:
            self._desk.changed.remove(self._changed)
            self._saves.put(None)
            self._thread.join()
        self._timer.stop()
        return saved

    def _changed(self, _change: Change, _typed: bool) -> None:
        stored = self._desk.stored
        if stored is None:
            return
        self._pending[stored.id] = _Save(stored.id, tuple(self._desk.history), self._desk.position)
        if not self._timer.isActive():
            self._timer.start(DELAY)
        if self._state != "failed":
            self._tell("saving")

    def _begin(self) -> None:
        self._timer.stop()
        saves, self._pending = self._pending, {}
        self._under_way += len(saves)
        for save in saves.values():
            self._saves.put(save)

    def _work(self) -> None:
        """The thread: nothing here touches the window."""
        while (save := self._saves.get()) is not None:
            reason = ""
            try:
                self._record(save.letter_id, save.changes, save.position)
            except Exception as failure:  # whatever it was, the edit is kept and tried again
                reason = str(failure) or type(failure).__name__
            self._results.append((save, reason))
            self._saves.task_done()
            self._ended.emit()
        self._saves.task_done()

    def _collect(self) -> None:
        if not self._results:
            return
        failed = ""
        while self._results:
            save, reason = self._results.popleft()
            self._under_way -= 1
            if reason:
                failed = reason
                self._pending.setdefault(save.letter_id, save)
        if failed:
            self._tell("failed", failed)
            self._timer.start(RETRY)
        elif not self._pending and not self._under_way:
            self._tell("saved")
        elif self._state == "failed":
            self._tell("saving")

    def _tell(self, state: str, reason: str = "") -> None:
        if (state, reason) != (self._state, ""):
            self._state = state
            self._told(state, reason)
