"""The register's rows: what an item shows, how near its due date is, and which rows a filter keeps. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from drafting.model.item import Item, ItemState
from ui.words import Tr

SOON_DAYS = 7
ANSWERED = frozenset({ItemState.REPLIED, ItemState.CLOSED})


class Tone(StrEnum):
    """What the colour of a due date says."""

    NONE = "none"
    SOON = "soon"
    OVERDUE = "overdue"
    DONE = "done"


class DueFilter(StrEnum):
    ALL = ""
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Row:
    """One item as the register shows it: for every column a line and a quieter line under it."""

    item: Item
    number: str
    kind: str
    title: str
    proposers: str
    due: str
    remaining: str
    tone: Tone
    state: str
    order: tuple[bool, date, int, str]

    @property
    def id(self) -> str:
        return self.item.id


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are wanted; "" is all. ``text`` is looked for in number, title, proposers, officer and units."""

    text: str = ""
    kind: str = ""
    state: str = ""
    due: str = ""

    @property
    def active(self) -> bool:
        return bool(self.text or self.kind or self.state or self.due)


def tone_of(item: Item, today: date) -> Tone:
    """How near the due date is: amber within a week, red after it, quiet once answered."""
    if item.state in ANSWERED:
        return Tone.DONE
    if item.due is None:
        return Tone.NONE
    days = (item.due - today).days
    return Tone.OVERDUE if days < 0 else Tone.SOON if days <= SOON_DAYS else Tone.NONE


def row_of(item: Item, today: date, tr: Tr) -> Row:
    return Row(
        item=item,
        number=item.number,
        kind=f"{tr(item.kind.chinese)}·{tr(item.role.chinese)}",
        title=item.title,
        proposers=proposers_of(item, tr),
        due=due_of(item.due, today),
        remaining=_remaining(item, today, tr),
        tone=tone_of(item, today),
        state=tr(item.state.chinese),
        order=(item.state in ANSWERED, item.due or date.max, *number_order(item.number)),
    )


def proposers_of(item: Item, tr: Tr) -> str:
    """``张某、李某`` or ``张某等5人``, as short as the register needs it."""
    count = item.proposer_count or 0
    if count > len(item.proposers) or len(item.proposers) > 3:
        first = item.proposers[0] if item.proposers else ""
        return tr("{name}等{count}人").format(name=first, count=max(count, len(item.proposers)))
    return "、".join(item.proposers)


def number_order(number: str) -> tuple[int, str]:
    """Sorts 61 before 190, and what is no plain number after all that are."""
    return (int(number), "") if number.isdecimal() else (10**9, number)


def due_of(due: date | None, today: date) -> str:
    if due is None:
        return "—"
    return f"{due:%m-%d}" if due.year == today.year else f"{due:%y-%m-%d}"


def _remaining(item: Item, today: date, tr: Tr) -> str:
    if item.due is None or item.state in ANSWERED:
        return ""
    days = (item.due - today).days
    if days < 0:
        return tr("逾期{days}天").format(days=-days)
    return tr("余{days}天").format(days=days) if days else tr("今天到期")


def haystack(row: Row) -> str:
    """What the search line looks through."""
    item = row.item
    parts = (item.label, item.title, *item.proposers, item.officer, item.office, item.lead_unit or "")
    return " ".join((*parts, *item.assist_units, *item.joint_units)).casefold()


def keep(rows: Iterable[tuple[Row, str]], wanted: Filter) -> list[Row]:
    """The rows a filter keeps; each comes with its ``haystack``."""
    words = wanted.text.casefold().split()
    return [row for row, text in rows if _fits(row, wanted) and all(word in text for word in words)]


def _fits(row: Row, wanted: Filter) -> bool:
    return (
        wanted.kind in ("", row.item.kind)
        and wanted.state in ("", row.item.state)
        and (wanted.due in ("", row.tone) or (wanted.due == DueFilter.SOON and row.tone == Tone.OVERDUE))
    )
