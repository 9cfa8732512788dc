"""What the store gives back beside the values of the model. No SQLAlchemy, so that services may name it at start."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from clauses.clause import ClauseState
from clauses.section import Section
from drafting.model.letter import DocumentKind


@dataclass(frozen=True, slots=True)
class Listed:
    """Where an item stands beside its list: the fields an officer entered, and the list, sheet and row it came from."""

    by_hand: frozenset[str] = frozenset()
    listed_in: str = ""


@dataclass(frozen=True, slots=True)
class NotedExport:
    """A file that was exported for an item: which of its letters, where to, SHA-256 of its bytes, when."""

    item_id: str
    document: DocumentKind
    path: str
    digest: str
    exported_at: str

    @property
    def stem(self) -> str:
        """Its name without folder and ending, whatever system it was written on."""
        return self.path.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".docx")


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


class Shelf(StrEnum):
    """A part of the library by state and date: 草稿、已审定、停用、已过期、情况已变化、一年内的、两年以前的."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"
    EXPIRED = "expired"
    CHANGED = "changed"
    RECENT = "recent"
    OLD = "old"

    @property
    def chinese(self) -> str:
        return _SHELVES[self]


_SHELVES = {
    Shelf.DRAFT: "草稿",
    Shelf.APPROVED: "已审定",
    Shelf.RETIRED: "停用",
    Shelf.EXPIRED: "已过期",
    Shelf.CHANGED: "情况已变化",
    Shelf.RECENT: "数据在一年内",
    Shelf.OLD: "数据两年以上",
}


class Order(StrEnum):
    """What comes first: 相关、最新、最常用."""

    BEST = "best"
    NEWEST = "newest"
    USED = "used"

    @property
    def chinese(self) -> str:
        return {"best": "相关的在前", "newest": "新的在前", "used": "常用的在前"}[self.value]


@dataclass(frozen=True, slots=True)
class Within:
    """What a clause must be besides holding the words; ``today`` decides what is expired, recent and old."""

    section: Section | None = None
    topic: str | None = None
    shelf: Shelf | None = None
    today: date = field(default_factory=date.today)

    def standing(self) -> tuple[str, dict[str, str]]:
        """The condition of state and date on the table ``clauses``, and its values; "" where there is none."""
        if self.shelf is None:
            return "", {}
        if self.shelf in (Shelf.DRAFT, Shelf.APPROVED, Shelf.RETIRED):
            return "clauses.state = :state", {"state": self.shelf.value}
        if self.shelf is Shelf.CHANGED:
            return "clauses.changed <> ''", {}
        column, sign, days = _DATED[self.shelf]
        return f"clauses.{column} {sign} :day", {"day": (self.today - timedelta(days=days)).isoformat()}


_DATED = {
    Shelf.EXPIRED: ("valid_until", "<", 0),
    Shelf.RECENT: ("as_of", ">=", 365),
    Shelf.OLD: ("as_of", "<", 730),
}


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


class PromiseState(StrEnum):
    """What became of a promise: 未办结、已兑现、情况已变."""

    OPEN = "open"
    FULFILLED = "fulfilled"
    OVERTAKEN = "overtaken"

    @property
    def chinese(self) -> str:
        return {"open": "未办结", "fulfilled": "已兑现", "overtaken": "情况已变"}[self.value]


@dataclass(frozen=True, slots=True)
class PromiseMark:
    """What an officer noted of a promise. ``source``: digest of the learned file, or id of the item in the register."""

    source: str
    text: str
    state: PromiseState
    note: str
    marked_on: date


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
