"""承诺事项: what earlier replies promised; the officer settles each, later replies propose that it was kept. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Protocol

from drafting.services import promises
from drafting.services.promises import Report, Tracked
from drafting.services.workspace import Workspace
from drafting.store.stored import PromiseState
from ui.ledger.promises_rows import PromiseRow, holds, row_of, words_of
from ui.words import Tr

RunTask = Callable[..., Any]


class PromisesView(Protocol):
    def show_promises(self, rows: Sequence[PromiseRow], chosen: int, summary: str) -> None: ...

    def show_promise(self, words: str, note: str, settled: bool) -> None:
        """The chosen promise; ``settled``: it is no longer open."""
        ...

    def show_source(self, title: str, text: str, words: str) -> None: ...

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None: ...


class PromisesPresenter:
    """``run_task(title, work, done)`` looks through later replies beside the window."""

    def __init__(self, view: PromisesView, workspace: Workspace, run_task: RunTask, today: date, tr: Tr) -> None:
        self._view, self._workspace, self._run, self._today, self._tr = view, workspace, run_task, today, tr
        self._all: tuple[Tracked, ...] = ()
        self._shown: list[Tracked] = []
        self._reports: dict[tuple[str, str], Report] = {}
        self._words, self._open_only, self._chosen = "", True, 0

    def refresh(self) -> None:
        """Show the promises, and look which of them later replies report as kept."""
        self._read()

        def work(progress: Any, cancelled: Any) -> list[tuple[Tracked, Report]]:
            return list(promises.reports(self._workspace, self._all, progress, cancelled))

        def found(told: list[tuple[Tracked, Report]]) -> None:
            self._reports = {_key(one): report for one, report in told}
            self._show()

        self._run("", work, found)

    def narrow(self, words: str, open_only: bool) -> None:
        self._words, self._open_only, self._chosen = words, open_only, 0
        self._show()

    def choose(self, place: int) -> None:
        self._chosen = place
        one = self._current()
        if one is None:
            self._view.show_promise("", "", False)
            return
        report = self._reports.get(_key(one))
        self._view.show_promise(
            words_of(one, report, self._tr), one.promise.note, one.promise.state is not PromiseState.OPEN
        )

    def settle(self, state: PromiseState, note: str) -> None:
        """Note what became of the chosen promise; kept without a word of the officer's, the later reply's words stand."""
        one = self._current()
        if one is None:
            return
        report = self._reports.get(_key(one))
        if state is PromiseState.FULFILLED and not note.strip() and report:
            note = str(report)
        before = one.promise
        promises.mark(self._workspace, before, state, note, self._today)
        self._read()
        if before.state is not state:
            said = self._tr("已标为{state}：{text}").format(state=self._tr(state.chinese), text=before.text)
            self._view.say(said, self._tr("撤销"), lambda: self._put_back(one))

    def read_source(self) -> None:
        one = self._current()
        if one:
            text = promises.source_text(self._workspace, one.promise.source)
            self._view.show_source(one.title, text, one.promise.text)

    def _put_back(self, one: Tracked) -> None:
        promises.mark(self._workspace, one.promise, one.promise.state, one.promise.note, self._today)
        self._read()

    def _read(self) -> None:
        self._all = promises.tracked(self._workspace, self._today)
        self._show()

    def _show(self) -> None:
        wanted = (one for one in self._all if holds(one, self._words))
        self._shown = [one for one in wanted if not self._open_only or one.promise.state is PromiseState.OPEN]
        self._chosen = min(self._chosen, max(len(self._shown) - 1, 0))
        rows = [row_of(one, self._reports.get(_key(one)), self._tr) for one in self._shown]
        self._view.show_promises(rows, self._chosen, self._summary())
        self.choose(self._chosen)

    def _summary(self) -> str:
        if not self._all:
            return self._tr("还没有承诺事项：学习往年答复后，里面写的打算会列在这里。")
        still = [one for one in self._all if one.promise.state is PromiseState.OPEN]
        late = sum(one.promise.overdue for one in still)
        told = sum(_key(one) in self._reports for one in still)
        line = self._tr("未办结 {count} 项，其中期限已到 {late} 项").format(count=len(still), late=late)
        return (
            line + (self._tr("；后来的答复说可能已办 {count} 项，请核对").format(count=told) if told else "") + "。"
        )  # i18n: printed

    def _current(self) -> Tracked | None:
        return self._shown[self._chosen] if self._chosen < len(self._shown) else None


def _key(one: Tracked) -> tuple[str, str]:
    return one.promise.source, one.promise.text
