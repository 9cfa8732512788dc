"""Autosave: every edit within a second, told as saved only when it is, and nothing lost when a save fails."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from clauses.body import Paragraph
from drafting.model.blocks import TextBlock
from drafting.model.change import Change, apply
from drafting.model.letter import Letter
from drafting.model.problem import EnvironmentProblem
from tests.ui.editor.samples import stored
from ui.desk import Desk
from ui.editor.autosave import DELAY, Autosave


class Store:
    def __init__(self) -> None:
        self.saved: dict[str, tuple[tuple[Change, ...], int]] = {}
        self.failing: Exception | None = None
        self.gate = Event()
        self.gate.set()

    def record(self, letter_id: str, changes: Sequence[Change], position: int) -> None:
        self.gate.wait()
        if self.failing:
            raise self.failing
        self.saved[letter_id] = (tuple(changes), position)

    def letter(self, letter_id: str = "letter") -> Letter:
        changes, position = self.saved[letter_id]
        letter = Letter()
        for change in changes[:position]:
            letter = apply(letter, change)
        return letter


def said(text: str) -> Letter:
    return Letter(blocks=(TextBlock(id="b1", body=Paragraph.of(text)),))


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.lay(None, stored(Letter()))
    return desk


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def autosave(qtbot: QtBot, desk: Desk, store: Store, told: list[tuple[str, str]]):
    autosave = Autosave(desk, store.record, lambda state, reason: told.append((state, reason)))
    yield autosave
    store.gate.set()
    autosave.close()


def test_an_edit_is_saved_within_a_second(
    qtbot: QtBot, autosave: Autosave, desk: Desk, store: Store, told: list[tuple[str, str]]
) -> None:
    desk.edit(said("一"))
    assert told == [("saving", "")]
    qtbot.waitUntil(lambda: told[-1] == ("saved", ""), timeout=1000)
    assert store.letter() == desk.letter
    assert DELAY < 1000


def test_saved_is_told_only_after_the_commit(
    qtbot: QtBot, autosave: Autosave, desk: Desk, store: Store, told: list[tuple[str, str]]
) -> None:
    store.gate.clear()
    desk.edit(said("一"))
    autosave._begin()
    desk.edit(said("一二"))
    qtbot.wait(20)
    assert "saved" not in [state for state, _ in told]
    store.gate.set()
    assert autosave.flush()
    assert told[-1] == ("saved", "")
    assert store.letter() == desk.letter


def test_a_failed_save_is_told_kept_and_tried_again(
    qtbot: QtBot, autosave: Autosave, desk: Desk, store: Store, told: list[tuple[str, str]]
) -> None:
    store.failing = EnvironmentProblem("磁盘已满，请清理后再试。")
    desk.edit(said("一"))
    assert not autosave.flush()
    assert told[-1] == ("failed", "磁盘已满，请清理后再试。")
    desk.edit(said("一二"))
    store.failing = None
    assert autosave.flush()
    assert told[-1] == ("saved", "")
    assert store.letter() == desk.letter


def test_another_letter_on_the_desk_takes_nothing_from_the_first(autosave: Autosave, desk: Desk, store: Store) -> None:
    desk.edit(said("甲"))
    desk.lay(None, stored(Letter(), "other"))
    desk.edit(said("乙"))
    assert autosave.flush()
    assert store.letter("letter") == said("甲")
    assert store.letter("other") == said("乙")


def test_undo_is_saved_with_what_can_be_redone(autosave: Autosave, desk: Desk, store: Store) -> None:
    desk.edit(said("一"))
    desk.edit(said("一二"))
    desk.undo()
    assert autosave.flush()
    assert store.letter() == said("一")
    assert len(store.saved["letter"][0]) == 2


def test_after_closing_nothing_is_saved_any_more(autosave: Autosave, desk: Desk, store: Store) -> None:
    assert autosave.close()
    desk.edit(said("一"))
    assert autosave.flush()
    assert store.saved == {}


def test_why_it_is_not_saved_stays_shown_after_waiting_for_it(
    qtbot: QtBot, autosave: Autosave, desk: Desk, store: Store, told: list[tuple[str, str]]
) -> None:
    store.failing = EnvironmentProblem("磁盘已满")
    desk.edit(said("一"))
    assert not autosave.flush()
    qtbot.wait(20)
    assert told[-1] == ("failed", "磁盘已满")
