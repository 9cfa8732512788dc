"""Letters of the workspace: open, create, save every edit with its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from drafting.model.letter import DocumentKind, Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLetter:
    """A letter as the workspace holds it."""

    id: str
    item_id: str
    document: DocumentKind
    letter: Letter
    saved_at: datetime
