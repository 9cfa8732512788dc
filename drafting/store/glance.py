"""The first view of a workspace, read with the driver alone: SQLAlchemy costs a quarter second that a start has not got."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafting.model.item import Item
from drafting.store.last_letter import letter_in, look
from drafting.store.records import from_row
from drafting.store.stored_letter import StoredLetter


@dataclass(frozen=True, slots=True)
class Seen:
    """The profile's record, the items in no order, and the letter last opened."""

    profile: Mapping[str, Any]
    items: tuple[Item, ...]
    stored: StoredLetter | None


def see(path: Path) -> Seen | None:
    """The first view of the workspace at ``path``; None where it is not there or not of this version."""
    return look(path, _see)


def _see(connection: sqlite3.Connection) -> Seen:
    profile = connection.execute("SELECT record FROM profile").fetchone()
    items = connection.execute("SELECT * FROM items WHERE removed_at IS NULL").fetchall()
    return Seen(
        json.loads(profile["record"]) if profile else {},
        tuple(from_row(Item, dict(row)) for row in items),
        letter_in(connection),
    )
