"""Workspace files in every state for the tests of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

from drafting.store.migrations import APPLICATION_ID, MIGRATIONS

CLAUSE = (
    "INSERT INTO clauses (id, section, title, body, topics, state, source, revision, uses) "
    'VALUES (\'c1\', \'progress\', \'助餐服务\', \'[{"_":"Paragraph","runs":[{"_":"Run","text":"建成助餐点12个"}]}]\', '
    "'[\"养老\"]', 'approved', '', 1, 3)"
)
ITEM = (
    "INSERT INTO items (id, kind, number, title, proposers, role, assist_units, office, officer, text, asks, state, "
    "by_hand, listed_in) VALUES ('i1', 'proposal', '190', '关于助餐的提案', '[\"张征\"]', 'lead', '[]', '', '', '', '[]', "
    "'new', '[\"title\"]', '清单.xlsx')"
)


def workspace_of_version(path: Path, version: int, statements: Sequence[str] = ()) -> Path:
    """A file as program version ``version`` left it, with what ``statements`` put in."""
    with closing(sqlite3.connect(path)) as connection:

        def execute(sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
            return connection.execute(sql, parameters).fetchall()

        for name in MIGRATIONS[:version]:
            import_module(f"drafting.store.migrations.{name}").upgrade(execute)
        for statement in statements:
            execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.commit()
    return path


def rows(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()
