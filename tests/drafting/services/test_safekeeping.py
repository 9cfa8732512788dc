from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from drafting.model.letter import DocumentKind, Letter
from drafting.model.problem import EnvironmentProblem
from drafting.services.items import list_items, save_item
from drafting.services.letters import create_letter, letter_of
from drafting.services.safekeeping import backup, doctor, restore
from drafting.services.workspace import open_workspace
from drafting.store.migrations import NEWEST
from tests.drafting.services.values import item
from tests.drafting.store.files import ITEM, rows, workspace_of_version


def test_a_backup_taken_while_the_workspace_is_open_restores_it(tmp_path: Path) -> None:
    path = tmp_path / "w.dafu"
    with open_workspace(path) as workspace:
        save_item(workspace, item())
        stored = create_letter(workspace, item().id, DocumentKind.REPLY, Letter(title=("答复",)))
        assert backup(workspace, tmp_path / "备份.dafu") == tmp_path / "备份.dafu"
        save_item(workspace, replace(item(), title="后来改的"))
    kept = restore(tmp_path / "备份.dafu", path)
    with open_workspace(path) as workspace:
        assert list_items(workspace) == (item(),)
        assert letter_of(workspace, item().id) == stored
    assert kept is not None
    with open_workspace(kept) as workspace:
        assert list_items(workspace)[0].title == "后来改的"


def test_a_window_that_is_open_sees_what_was_restored(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        backup(workspace, tmp_path / "b.dafu")
        save_item(workspace, item())
        restore(tmp_path / "b.dafu", tmp_path / "w.dafu")
        assert list_items(workspace) == ()
        save_item(workspace, item())
        assert list_items(workspace) == (item(),)


def test_a_backup_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "b.dafu").write_text("mine")
    with open_workspace(tmp_path / "w.dafu") as workspace, pytest.raises(EnvironmentProblem, match="已经存在"):
        backup(workspace, tmp_path / "b.dafu")
    assert (tmp_path / "b.dafu").read_text() == "mine"


def test_a_backup_to_a_missing_folder_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace, pytest.raises(EnvironmentProblem, match="写不了"):
        backup(workspace, tmp_path / "nowhere" / "b.dafu")


def test_a_damaged_workspace_makes_no_backup(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        save_item(workspace, replace(item(), text="长" * 50_000))
    whole = (tmp_path / "w.dafu").read_bytes()
    with open_workspace(tmp_path / "w.dafu") as workspace:
        (tmp_path / "w.dafu").write_bytes(whole[:60_000] + b"\xff" * 40_000 + whole[100_000:])
        with pytest.raises(EnvironmentProblem):
            backup(workspace, tmp_path / "b.dafu")
    assert not list(tmp_path.glob("b*"))


@pytest.mark.parametrize(
    "content", [None, b"", b"SQLite format 3\x00", b"no database at all", b"PK\x03\x04" + bytes(999)]
)
def test_what_is_no_backup_is_refused_and_the_workspace_stays(tmp_path: Path, content: bytes | None) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        save_item(workspace, item())
    if content is not None:
        (tmp_path / "b.dafu").write_bytes(content)
    with pytest.raises(EnvironmentProblem):
        restore(tmp_path / "b.dafu", tmp_path / "w.dafu")
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert list_items(workspace) == (item(),)
    assert not list(tmp_path.glob("w.恢复前*"))


def test_a_newer_backup_is_refused(tmp_path: Path) -> None:
    newer = workspace_of_version(tmp_path / "b.dafu", NEWEST)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(EnvironmentProblem, match="升级程序"):
        restore(newer, tmp_path / "w.dafu")
    assert not (tmp_path / "w.dafu").exists()


def test_an_older_backup_arrives_at_this_version(tmp_path: Path) -> None:
    assert restore(workspace_of_version(tmp_path / "b.dafu", 1, [ITEM]), tmp_path / "w.dafu") is None
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert [each.label for each in list_items(workspace)] == ["提案190"]
    assert rows(tmp_path / "b.dafu", "PRAGMA user_version") == [(1,)]


@pytest.mark.parametrize("damaged", [b"not a workspace any more", b"SQLite format 3\x00" + bytes(3000), b""])
def test_a_damaged_workspace_is_kept_aside_as_it_is(tmp_path: Path, damaged: bytes) -> None:
    with open_workspace(tmp_path / "b.dafu") as workspace:
        save_item(workspace, item())
    (tmp_path / "w.dafu").write_bytes(damaged)
    kept = restore(tmp_path / "b.dafu", tmp_path / "w.dafu")
    assert (kept.read_bytes() if kept else b"") == damaged
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert list_items(workspace) == (item(),)


def test_the_doctor_tells_of_a_sound_a_missing_and_a_broken_workspace(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert {check.name: check.ok for check in doctor(workspace)}["工作库"]
    missing = {check.name: check for check in doctor(tmp_path / "new.dafu")}["工作库"]
    assert missing.ok and "还没有建立" in missing.message
    assert not (tmp_path / "new.dafu").exists()
    (tmp_path / "w.dafu").write_bytes(b"broken")
    broken = {check.name: check for check in doctor(tmp_path / "w.dafu")}["工作库"]
    assert not broken.ok and broken.remedy
    shared = {check.name: check for check in doctor("postgresql+psycopg://office/dafu")}["工作库"]
    assert not shared.ok
