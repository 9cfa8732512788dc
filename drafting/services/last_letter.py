"""The letter that the window shows the moment it opens; everything else of the workspace comes after it."""

from __future__ import annotations

from pathlib import Path

from drafting.services.workspace import resolve
from drafting.store import last_letter as stored
from drafting.store.stored_letter import StoredLetter


def last_letter(location: str | Path) -> StoredLetter | None:
    """The letter last opened in the workspace at ``location``; None as ``glance`` gives None, or where there is none."""
    return stored.last_letter(resolve(location))
