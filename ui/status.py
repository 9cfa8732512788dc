"""The status bar: is it saved, how long is it, what the checks found, and the work going on in the background."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from ui.tasks import Task, Tasks
from ui.words import Tr


class StatusBar(QStatusBar):
    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self._task: Task | None = None
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 2, 6, 2)
        self._saved, self._size, self._findings = QLabel(), QLabel(), QLabel()
        self._work = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(140)
        self._cancel = QPushButton(tr("取消"))
        self._cancel.clicked.connect(self._stop)
        self._size.setProperty("quiet", True)
        for label in (self._saved, self._size, self._findings):
            label.setContentsMargins(8, 2, 8, 2)
            self.addWidget(label)
        for part in (self._work, self._bar, self._cancel):
            self.addPermanentWidget(part)
            part.hide()

    def show_saved(self, text: str, grave: bool = False) -> None:
        _grave(self._saved, grave)
        self._saved.setText(text)

    def show_size(self, text: str) -> None:
        self._size.setText(text)

    def show_findings(self, text: str, grave: bool = False) -> None:
        _grave(self._findings, grave)
        self._findings.setText(text)

    def follow(self, tasks: Tasks) -> None:
        """Show the tasks that have a title while they run."""
        tasks.started.connect(self._begin)
        tasks.finished.connect(self._end)

    def _begin(self, task: Task) -> None:
        if not task.title:
            return
        self._task = task
        task.progressed.connect(lambda done, total, what: self._progress(task, done, total, what))
        self._work.setText(task.title + "…")
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        for part in (self._work, self._bar, self._cancel):
            part.show()

    def _progress(self, task: Task, done: int, total: int, what: str) -> None:
        if task is self._task:
            counted = f" {done}/{total}" if total else ""
            self._work.setText(f"{task.title}{counted} {what}".strip())
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            for part in (self._work, self._bar, self._cancel):
                part.hide()

    def _stop(self) -> None:
        if self._task:
            self._task.cancel()
            self._cancel.setEnabled(False)
            self._work.setText(self._tr("正在取消…"))


def _grave(label: QLabel, grave: bool) -> None:
    if bool(label.property("grave")) != grave:
        label.setProperty("grave", grave)
        label.style().polish(label)
