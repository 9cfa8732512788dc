from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.model.change import Change, difference
from drafting.model.letter import DocumentKind, Letter
from drafting.model.problem import EnvironmentProblem
from drafting.services.items import remove_items, restore_items, save_item
from drafting.services.letters import (
    create_letter,
    history,
    last_opened,
    letter_of,
    letters_of,
    note_export,
    note_opened,
    record,
)
from drafting.services.workspace import Workspace, open_workspace
from drafting.store.stored_letter import StoredLetter
from tests.drafting.services.values import item, with_paragraph
from tests.drafting.store.files import rows
from ui.desk import Desk


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        save_item(opened, item())
        yield opened


def new_letter(workspace: Workspace) -> StoredLetter:
    return create_letter(workspace, item().id, DocumentKind.REPLY, Letter(title=("关于第190号提案的答复",)))


def edits(letter: Letter, *texts: str) -> tuple[list[Change], list[Letter]]:
    """The changes that add ``texts`` one after another, and the letters on the way."""
    letters = [letter]
    for text in texts:
        letters.append(with_paragraph(letters[-1], text))
    changes = [difference(one, other) for one, other in pairwise(letters)]
    return [change for change in changes if change], letters


def test_a_letter_and_its_whole_history_survive_a_restart(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        save_item(workspace, item())
        stored = new_letter(workspace)
        changes, letters = edits(stored.letter, "一", "二", "三")
        record(workspace, stored.id, changes, 2)
    with open_workspace(tmp_path / "w.dafu") as workspace:
        again = letter_of(workspace, item().id)
        assert again is not None
        assert (again.letter, again.position) == (letters[2], 2)
        assert history(workspace, stored.id) == (tuple(changes), 2)
        record(workspace, stored.id, changes, 3)
        redone = letter_of(workspace, item().id)
        assert redone and redone.letter == letters[3]


def test_an_edit_after_undo_replaces_what_was_undone(workspace: Workspace) -> None:
    stored = new_letter(workspace)
    changes, letters = edits(stored.letter, "一", "二", "三")
    record(workspace, stored.id, changes, 3)
    other, (_, after) = edits(letters[1], "别的")
    record(workspace, stored.id, changes[:1] + other, 2)
    again = letter_of(workspace, item().id)
    assert again and again.letter == after
    assert history(workspace, stored.id) == ((changes[0], *other), 2)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["type", "join", "undo", "redo", "save", "restart"]), max_size=30))
def test_whatever_is_done_at_the_desk_the_store_holds_what_was_saved_last(steps: list[str]) -> None:
    with TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "w.dafu")
        save_item(workspace, item())
        stored = new_letter(workspace)
        desk = Desk()
        desk.lay(item(), stored)
        for number, step in enumerate([*steps, "save"]):
            if step in ("type", "join"):
                desk.edit(with_paragraph(desk.letter, f"{step}{number}"), join=step == "join")
            elif step == "undo":
                desk.undo()
            elif step == "redo":
                desk.redo()
            else:
                record(workspace, stored.id, desk.history, desk.position)
                if step == "restart":
                    workspace.close()
                    workspace = open_workspace(Path(folder) / "w.dafu")
                    opened = letter_of(workspace, item().id)
                    assert opened and opened.letter == desk.letter
                    desk.lay(item(), opened, history(workspace, stored.id))
        again = letter_of(workspace, item().id)
        assert again and again.letter == desk.letter
        assert history(workspace, stored.id) == (tuple(desk.history), desk.position)
        workspace.close()


def test_a_letter_saved_by_another_window_is_not_overwritten(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as here, open_workspace(tmp_path / "w.dafu") as there:
        save_item(here, item())
        stored = new_letter(here)
        ours, _ = edits(stored.letter, "这边")
        theirs, (_, after) = edits(stored.letter, "那边")
        record(there, stored.id, theirs, 1)
        with pytest.raises(EnvironmentProblem, match="另一个窗口"):
            record(here, stored.id, ours, 1)
        again = letter_of(here, item().id)
        assert again and again.letter == after
        changes, position = history(here, stored.id)
        record(here, stored.id, changes, position - 1)


def test_a_letter_that_is_gone_is_told(workspace: Workspace) -> None:
    with pytest.raises(EnvironmentProblem, match="已没有这份稿子"):
        record(workspace, "nowhere", (), 0)
    with pytest.raises(EnvironmentProblem, match="已没有这份稿子"):
        history(workspace, "nowhere")


def test_a_position_outside_the_history_is_a_fault_of_the_caller(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="position"):
        record(workspace, new_letter(workspace).id, (), 1)


def test_a_failed_save_leaves_letter_and_history_as_they_were(workspace: Workspace) -> None:
    stored = new_letter(workspace)
    changes, letters = edits(stored.letter, "一", "二")
    record(workspace, stored.id, changes[:1], 1)
    with closing(sqlite3.connect(workspace.location)) as other:
        other.execute("CREATE TRIGGER stop BEFORE UPDATE ON letters BEGIN SELECT raise(ABORT, 'power cut'); END")
    with pytest.raises(Exception, match="power cut"):
        record(workspace, stored.id, changes, 2)
    again = letter_of(workspace, item().id)
    assert again and again.letter == letters[1]
    assert history(workspace, stored.id) == (tuple(changes[:1]), 1)


def test_the_last_opened_letter_is_remembered_unless_its_item_went(workspace: Workspace) -> None:
    assert last_opened(workspace) is None
    stored = new_letter(workspace)
    note_opened(workspace, stored.id)
    assert last_opened(workspace) == stored
    remove_items(workspace, [item().id])
    assert last_opened(workspace) is None
    restore_items(workspace, [item()])
    assert last_opened(workspace) == stored


def test_an_item_has_letters_of_several_kinds(workspace: Workspace) -> None:
    reply = new_letter(workspace)
    opinion = create_letter(workspace, item().id, DocumentKind.OPINION, Letter())
    assert letter_of(workspace, item().id) == reply
    assert letter_of(workspace, item().id, DocumentKind.OPINION) == opinion
    assert letter_of(workspace, item().id, DocumentKind.SECOND_REPLY) is None
    assert letters_of(workspace, item().id) == (reply, opinion)


def test_saves_from_several_threads_all_arrive(workspace: Workspace) -> None:
    letters = [new_letter(workspace) for _ in range(4)]

    def work(stored: StoredLetter) -> None:
        changes, _ = edits(stored.letter, *"一二三四五")
        for count in range(1, 6):
            record(workspace, stored.id, changes[:count], count)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, letters))
    assert [len(again.letter.blocks) for again in letters_of(workspace, item().id)] == [5] * 4


def test_exports_are_kept(workspace: Workspace) -> None:
    for name in ("a.docx", "b.docx"):
        note_export(workspace, item().id, DocumentKind.REPLY, name, "d")
    assert rows(Path(workspace.location), "SELECT item_id, path, digest FROM exports") == [
        (item().id, "a.docx", "d"),
        (item().id, "b.docx", "d"),
    ]
