"""What the window shows first, read with the driver alone: SQLAlchemy costs a quarter second that a start has not got.

Only a file of this very version is read; anything else, and any trouble, is left to the full opening, which tells it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from drafting.model.item import Item
from drafting.model.letter import DocumentKind
from drafting.store.migrations import APPLICATION_ID, NEWEST
from drafting.store.records import from_row, load
from drafting.store.stored import LAST_OPENED, StoredLetter


@dataclass(frozen=True, slots=True)
class Seen:
    """The profile's record, the items in no order, and the letter last opened."""

    profile: Mapping[str, Any]
    items: tuple[Item, ...]
    stored: StoredLetter | None


def see(path: Path) -> Seen | None:
    """The first view of the workspace at ``path``; None where it is not there or not of this version."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0.2)) as connection:
            connection.row_factory = sqlite3.Row
            return _see(connection)
    except (sqlite3.Error, OSError, ValueError, KeyError, TypeError):
        return None


def _see(connection: sqlite3.Connection) -> Seen | None:
    versions = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if versions != [APPLICATION_ID, NEWEST]:
        return None
    connection.execute("BEGIN")
    profile = connection.execute("SELECT record FROM profile").fetchone()
    items = connection.execute("SELECT * FROM items WHERE removed_at IS NULL").fetchall()
    letter = connection.execute(
        "SELECT letters.* FROM settings JOIN letters ON letters.id = settings.value "
        "JOIN items ON items.id = letters.item_id WHERE settings.name = ? AND items.removed_at IS NULL",
        (LAST_OPENED,),
    ).fetchone()
    return Seen(
        json.loads(profile["record"]) if profile else {},
        tuple(from_row(Item, dict(row)) for row in items),
        _stored(letter) if letter else None,
    )


def _stored(row: Mapping[str, Any]) -> StoredLetter:
    return StoredLetter(
        id=row["id"],
        item_id=row["item_id"],
        document=DocumentKind(row["document"]),
        letter=load(row["letter"]),
        position=row["position"],
        saved_at=datetime.fromisoformat(row["saved_at"]),
    )
