"""The letter last opened, read with the driver alone: what the window shows first, before anything else is imported.

Only a file of this very version is read; anything else, and any trouble, is left to the full opening, which tells it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from drafting.model.letter import DocumentKind
from drafting.store.migrations import APPLICATION_ID, NEWEST
from drafting.store.records import load
from drafting.store.stored_letter import LAST_OPENED, StoredLetter

V = TypeVar("V")


def last_letter(path: Path) -> StoredLetter | None:
    """The letter that lay on the desk last; None where there is none, or the file is new or not of this version."""
    return look(path, letter_in)


def look(path: Path, see: Callable[[sqlite3.Connection], V]) -> V | None:
    """What ``see`` finds in the workspace at ``path``, in one read transaction; None as above."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0.2)) as connection:
            connection.row_factory = sqlite3.Row
            names = ("application_id", "user_version")
            if [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names] != [APPLICATION_ID, NEWEST]:
                return None
            connection.execute("BEGIN")
            return see(connection)
    except (sqlite3.Error, OSError, ValueError, KeyError, TypeError):
        return None


def letter_in(connection: sqlite3.Connection) -> StoredLetter | None:
    """The letter last opened, unless its item was removed."""
    row = connection.execute(
        "SELECT letters.* FROM settings JOIN letters ON letters.id = settings.value "
        "JOIN items ON items.id = letters.item_id WHERE settings.name = ? AND items.removed_at IS NULL",
        (LAST_OPENED,),
    ).fetchone()
    return _stored(row) if row else None


def _stored(row: Mapping[str, Any]) -> StoredLetter:
    return StoredLetter(
        id=row["id"],
        item_id=row["item_id"],
        document=DocumentKind(row["document"]),
        letter=load(row["letter"]),
        position=row["position"],
        saved_at=datetime.fromisoformat(row["saved_at"]),
    )
