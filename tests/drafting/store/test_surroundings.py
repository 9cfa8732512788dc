from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from drafting.model.item import Item, ItemKind
from drafting.model.problem import EnvironmentProblem
from drafting.services.items import list_items, save_item
from drafting.services.workspace import open_workspace
from drafting.store import engine
from drafting.store.trouble import problem_of

ITEM = Item(id="i1", kind=ItemKind.PROPOSAL, number="190", title="关于助餐的提案")


def _text(path: Path) -> None:
    path.write_text("这不是工作库", encoding="utf-8")


def _encrypted(path: Path) -> None:
    path.write_bytes(os.urandom(8192))


def _word(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(5000))


def _header_only(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def _other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")


def _truncated(path: Path) -> None:
    open_workspace(path).close()
    path.write_bytes(path.read_bytes()[:20000])


def _scrambled(path: Path) -> None:
    open_workspace(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + os.urandom(len(whole) - 100))


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    "make", [_text, _encrypted, _word, _header_only, _other_database, _truncated, _scrambled, _folder]
)
def test_what_is_no_workspace_is_one_clear_sentence_and_stays_as_it_is(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "w.dafu"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(EnvironmentProblem) as caught:
        open_workspace(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert before is None or path.read_bytes() == before


def test_a_checkpoint_cut_short_is_no_damage_as_the_log_holds_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "w.dafu"
    with open_workspace(path) as workspace:
        save_item(workspace, ITEM)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE items SET text = ?", ("长" * 100_000,))
        connection.commit()
        log = path.with_name("w.dafu-wal").read_bytes()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - 40_960])
    path.with_name("w.dafu-wal").write_bytes(log)
    with open_workspace(path) as workspace:
        assert len(list_items(workspace)[0].text) == 100_000


def test_an_empty_file_becomes_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "w.dafu").touch()
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert list_items(workspace) == ()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="不存在"):
        open_workspace(tmp_path / "nowhere" / "w.dafu")


def test_a_shared_database_is_declined_in_one_sentence() -> None:
    with pytest.raises(EnvironmentProblem, match="还不能使用共用数据库"):
        open_workspace("postgresql+psycopg://office/dafu")


def test_a_file_that_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_workspace(tmp_path / "w.dafu").close()
    monkeypatch.setattr("drafting.store.trouble.os.access", lambda *_: False)
    with pytest.raises(EnvironmentProblem, match="只能读"):
        open_workspace(tmp_path / "w.dafu")


def test_a_workspace_locked_by_another_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    path = tmp_path / "w.dafu"
    with open_workspace(path) as workspace, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentProblem, match="占用"):
            save_item(workspace, ITEM)
        other.rollback()
        save_item(workspace, ITEM)


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.dafu"
    with open_workspace(path) as workspace:
        save_item(workspace, ITEM)
    monkeypatch.setattr(engine, "_PRAGMAS", ("max_page_count = 1",))
    with open_workspace(path) as workspace:
        with pytest.raises(EnvironmentProblem, match="磁盘已满"):
            save_item(workspace, Item(id="i2", kind=ItemKind.PROPOSAL, number="2", title="长" * 100_000))
        assert list_items(workspace) == (ITEM,)


@pytest.mark.parametrize(
    ("name", "said"),
    [("SQLITE_IOERR_WRITE", "磁盘出错"), ("SQLITE_CANTOPEN_ISDIR", "打不开"), ("SQLITE_READONLY_DIRECTORY", "只能读")],
)
def test_troubles_of_the_driver_become_sentences(name: str, said: str) -> None:
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorname = name
    assert said in str(problem_of(error, Path("w.dafu")))


def test_a_fault_of_ours_is_not_blamed_on_the_surroundings() -> None:
    assert problem_of(sqlite3.OperationalError("no such table"), Path("w.dafu")) is None
    assert problem_of(ValueError(), Path("w.dafu")) is None


def test_a_file_taken_away_while_open_takes_no_writes_until_it_is_back(tmp_path: Path) -> None:
    path, away = tmp_path / "w.dafu", tmp_path / "away.dafu"
    with open_workspace(path) as workspace:
        path.rename(away)
        with pytest.raises(EnvironmentProblem, match="不在了"):
            save_item(workspace, ITEM)
        away.rename(path)
        save_item(workspace, ITEM)
        assert list_items(workspace) == (ITEM,)
