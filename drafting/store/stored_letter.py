"""A letter as the store gives it back. Its own module: the window's start reads this and nothing else of the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from drafting.model.letter import DocumentKind, Letter

LAST_OPENED = "last_opened_letter"
"""Name of the setting that holds the id of the letter last on the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLetter:
    """A letter as the workspace holds it, standing at ``position`` of its history."""

    id: str
    item_id: str
    document: DocumentKind
    letter: Letter
    saved_at: datetime
    position: int = 0
