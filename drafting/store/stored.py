"""What the store gives back beside the values of the model. No SQLAlchemy, so that services may name it at start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from clauses.clause import ClauseState
from clauses.section import Section


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
class LearnedFile:
    """A file that was learned: SHA-256 of its bytes, its name, and how many clauses it gave."""

    digest: str
    name: str
    clauses: int


@dataclass(frozen=True, slots=True)
class PastReply:
    """A reply of past years: ``digest`` of its file, its own title and that of its item, and what it promised."""

    digest: str
    title: str
    item_title: str
    issuer: str
    date: date | None
    category: str
    topics: tuple[str, ...]
    file: str
    promises: tuple[str, ...]


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
