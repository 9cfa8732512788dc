"""Long work in the background: ``tasks.run(title, work, done, failed)``, with progress in the status bar and cancel."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]


class Task(QObject):
    """One piece of work: ``work(progress, cancelled)`` runs in a thread, what follows in the window's own."""

    progressed = Signal(int, int, str)
    ended = Signal(object, object, object)

    def __init__(self, title: str, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next convenient place."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def perform(self) -> None:
        """Called in the thread."""
        try:
            result = self._work(self.progressed.emit, self._cancelled.is_set)
        except Exception as failure:
            self.ended.emit(self, None, failure)
        else:
            self.ended.emit(self, result, None)


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.perform()


class Tasks(QObject):
    """The work under way. ``started`` and ``finished`` tell the status bar; a task without a title is not shown there.

    ``failure`` takes what a task raised when its caller gave no ``failed``.
    """

    started = Signal(object)
    finished = Signal(object)

    def __init__(self, failure: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failure = failure
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: dict[Task, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}

    def run(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Run ``work(progress, cancelled)`` in the background, then ``done(result)`` or ``failed(exception)`` here."""
        task = Task(title, work, self)
        self._running[task] = (done, failed or self._failure)
        task.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self.started.emit(task)
        self._pool.start(_Runner(task))
        return task

    @property
    def busy(self) -> bool:
        return bool(self._running)

    def wait(self) -> None:
        """Wait for all of it, its callbacks included."""
        while self._running:
            self._pool.waitForDone()
            QCoreApplication.processEvents()

    def stop(self) -> None:
        """Cancel everything and wait for it: called when the window closes."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
        self._running.clear()

    @Slot(object, object, object)
    def _end(self, task: Task, result: Any, failure: Exception | None) -> None:
        callbacks = self._running.pop(task, None)
        if callbacks is None:
            return
        self.finished.emit(task)
        task.deleteLater()
        done, failed = callbacks
        if failure is None:
            done(result)
        else:
            failed(failure)
