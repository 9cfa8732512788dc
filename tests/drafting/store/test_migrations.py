from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from drafting.model.problem import EnvironmentProblem
from drafting.services.items import list_items
from drafting.services.letters import heed_again, ignore, ignored
from drafting.services.library import search
from drafting.services.workspace import open_workspace
from drafting.store import migrations
from drafting.store.migrations import MIGRATIONS, NEWEST
from drafting.store.models import Base
from tests.drafting.store.files import CLAUSE, ITEM, rows, workspace_of_version


def test_every_migration_file_is_in_the_list_and_numbered_by_its_place() -> None:
    files = sorted(path.stem for path in Path(migrations.__path__[0]).glob("m*.py"))
    assert files == list(MIGRATIONS)
    assert [name.split("_")[0] for name in MIGRATIONS] == [f"m{number:04}" for number in range(1, NEWEST + 1)]


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_workspace_of_every_version_arrives_at_the_newest_with_its_data(tmp_path: Path, version: int) -> None:
    statements = [CLAUSE, ITEM] if version < 2 else [ITEM]
    path = workspace_of_version(tmp_path / "w.dafu", version, statements)
    with open_workspace(path) as workspace:
        assert [item.label for item in list_items(workspace)] == ["提案190"]
        if version < 2:
            assert [hit.clause.title for hit in search(workspace, "助餐点")] == ["助餐服务"]
    assert rows(path, "PRAGMA user_version") == [(NEWEST,)]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


def test_an_export_of_an_older_program_has_no_reasons(tmp_path: Path) -> None:
    export = (
        "INSERT INTO exports (item_id, document, path, digest, exported_at) "
        "VALUES ('i1', 'reply', 'a.docx', 'd', '2024-06-05T09:00:00')"
    )
    path = workspace_of_version(tmp_path / "w.dafu", 2, [ITEM, export])
    open_workspace(path).close()
    assert rows(path, "SELECT path, reasons FROM exports") == [("a.docx", "[]")]


def test_a_letter_of_an_older_program_has_nothing_ignored_and_can_ignore(tmp_path: Path) -> None:
    letter = "INSERT INTO letters (id, item_id, document, letter, position, saves, saved_at) VALUES ('l1', 'i1', 'reply', '{}', 0, 0, '2024-06-05T09:00:00')"
    finding = ("words.wrong", "b1", "题案")
    path = workspace_of_version(tmp_path / "w.dafu", 5, [ITEM, letter])
    for _ in range(2):
        with open_workspace(path) as workspace:
            assert ignored(workspace, "l1") in (frozenset(), {finding})
            ignore(workspace, "l1", finding)
            assert ignored(workspace, "l1") == {finding}
            assert ignored(workspace, "another") == frozenset()
    with open_workspace(path) as workspace:
        heed_again(workspace, "l1")
        assert ignored(workspace, "l1") == frozenset()


def test_a_copy_is_kept_before_an_old_workspace_is_migrated(tmp_path: Path) -> None:
    path = workspace_of_version(tmp_path / "w.dafu", 1, [ITEM])
    open_workspace(path).close()
    (kept,) = tmp_path.glob("w.升级前第1版.*.dafu")
    assert rows(kept, "PRAGMA user_version") == [(1,)]
    assert rows(kept, "SELECT id FROM items") == [("i1",)]


def test_a_new_workspace_and_one_of_this_version_need_no_copy(tmp_path: Path) -> None:
    for _ in range(2):
        open_workspace(tmp_path / "w.dafu").close()
    assert [path.name for path in tmp_path.iterdir()] == ["w.dafu"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workspace_of_version(tmp_path / "w.dafu", 1, [CLAUSE])
    before = rows(path, "SELECT sql FROM sqlite_master ORDER BY name")
    monkeypatch.setattr("drafting.store.migrations.m0002_clause_words.indexed", _fail)
    with pytest.raises(RuntimeError, match="half way"):
        open_workspace(path)
    assert rows(path, "PRAGMA user_version") == [(1,)]
    assert rows(path, "SELECT sql FROM sqlite_master ORDER BY name") == before


def test_a_workspace_of_a_newer_program_is_refused_in_plain_words(tmp_path: Path) -> None:
    path = workspace_of_version(tmp_path / "w.dafu", NEWEST)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    with pytest.raises(EnvironmentProblem, match="请先升级程序"):
        open_workspace(path)


def test_the_models_are_the_tables_that_the_migrations_make(tmp_path: Path) -> None:
    path = workspace_of_version(tmp_path / "w.dafu", NEWEST)
    engine = create_engine(f"sqlite:///{path}")
    made = inspect(engine)
    for table in Base.metadata.sorted_tables:
        columns = {column["name"]: column for column in made.get_columns(table.name)}
        assert list(columns) == [column.name for column in table.columns], table.name
        for column in table.columns:
            assert columns[column.name]["nullable"] == column.nullable, f"{table.name}.{column.name}"
            assert bool(columns[column.name]["primary_key"]) == column.primary_key, f"{table.name}.{column.name}"
    engine.dispose()


def _fail(_text: str) -> str:
    raise RuntimeError("half way")
