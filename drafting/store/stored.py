"""What the store gives back beside the values of the model. No SQLAlchemy, so that services may name it at start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from clauses.clause import ClauseState
from clauses.section import Section
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


@dataclass(frozen=True, slots=True)
class Listed:
    """Where an item stands beside its list: the fields an officer entered, and the list, sheet and row it came from."""

    by_hand: frozenset[str] = frozenset()
    listed_in: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """A clause as it was before an edit."""

    revision: int
    title: str
    text: str
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class Candidate:
    """What of a clause decides its place among those found; ``key`` is its row."""

    key: int
    section: Section
    title: str
    topics: tuple[str, ...]
    state: ClauseState
    as_of: date | None
    valid_until: date | None
    uses: int
