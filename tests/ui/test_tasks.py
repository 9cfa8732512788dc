from __future__ import annotations

from threading import Event
from typing import Any

from pytestqt.qtbot import QtBot

from ui.tasks import Tasks


def test_work_runs_in_the_background_and_its_result_comes_back(qtbot: QtBot) -> None:
    tasks, results = Tasks(lambda failure: None), list[Any]()
    with qtbot.waitSignal(tasks.finished):
        tasks.run("算", lambda progress, cancelled: 6 * 7, results.append)
    assert results == [42]
    assert not tasks.busy


def test_progress_is_told_while_it_runs(qtbot: QtBot) -> None:
    tasks, steps = Tasks(lambda failure: None), list[tuple[int, int, str]]()

    def work(progress: Any, cancelled: Any) -> None:
        for step in range(3):
            progress(step, 3, "件")

    task = tasks.run("做", work, lambda _: None)
    task.progressed.connect(lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert steps == [(0, 3, "件"), (1, 3, "件"), (2, 3, "件")]


def test_a_failure_goes_to_whom_it_concerns(qtbot: QtBot) -> None:
    general, own = list[Exception](), list[Exception]()
    tasks = Tasks(general.append)

    def work(progress: Any, cancelled: Any) -> None:
        raise ValueError("坏了")

    with qtbot.waitSignals([tasks.finished, tasks.finished]):
        tasks.run("一", work, lambda _: None)
        tasks.run("二", work, lambda _: None, own.append)
    assert [str(failure) for failure in (*general, *own)] == ["坏了", "坏了"]
    assert len(general) == len(own) == 1


def test_cancel_reaches_the_work(qtbot: QtBot) -> None:
    tasks, begun, results = Tasks(lambda failure: None), Event(), list[bool]()

    def work(progress: Any, cancelled: Any) -> bool:
        begun.set()
        while not cancelled():
            pass
        return True

    task = tasks.run("长", work, results.append)
    begun.wait(5)
    with qtbot.waitSignal(tasks.finished):
        task.cancel()
    assert results == [True]


def test_stopping_waits_and_calls_nobody_back(qtbot: QtBot) -> None:
    tasks, results = Tasks(lambda failure: None), list[Any]()
    tasks.run("做", lambda progress, cancelled: 1, results.append)
    tasks.stop()
    assert not tasks.busy
    assert results == []
