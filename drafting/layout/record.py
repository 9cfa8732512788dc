"""Record: a letter's layout with the places it can be taken up at again, so that a keystroke sets only the pages it changes.

A part of the flow is set by what stands on its page before it and by the parts it is kept with. Where two letters have the
same parts up to a place, the second is set from there; where both stand alike again before parts they share, the pages that
follow are the first one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafting.layout.arranged import Arranged, Flow, PlacedRule, StyledParagraph
from drafting.layout.feet import FootLine
from drafting.layout.metrics import Sheet
from drafting.layout.pages import Line, Page, Picture, Stroke

Kind = tuple[str, bool]
"""By whose rules, and whether its lines have their characters."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The page being filled before a part of the flow is put on it; ``done`` pages are before it. Lengths in points."""

    done: int
    sheet: Sheet
    y: float
    bottom: float
    lines: tuple[Line, ...]
    rules: tuple[PlacedRule, ...]
    strokes: tuple[Stroke, ...]
    pictures: tuple[Picture, ...]
    feet: tuple[tuple[FootLine, ...], tuple[FootLine, ...]]


@dataclass(frozen=True, slots=True)
class Record:
    """One layout: ``stands`` by their place in the flow, ``bare`` the pages without their numbers."""

    arranged: Arranged
    kind: Kind
    stands: dict[int, Stand]
    bare: tuple[Page, ...]
    pages: tuple[Page, ...]


@dataclass(slots=True)
class Rejoining:
    """Where a letter may go on as ``record`` does: both flows end with the same parts from ``after`` on."""

    record: Record
    after: int
    shift: int
    """By how many places the new flow is longer."""

    def at(self, place: int, stand: Stand) -> bool:
        return place > self.after and self.record.stands.get(place - self.shift) == stand

    def stands_from(self, place: int) -> Iterator[tuple[int, Stand]]:
        for known, stand in self.record.stands.items():
            if known + self.shift >= place:
                yield known + self.shift, stand


@dataclass(slots=True)
class Start:
    """Where a layout begins: before the part at ``place``, with what ``record`` knows of the pages before it."""

    place: int = 0
    stands: dict[int, Stand] = field(default_factory=dict[int, Stand])
    done: tuple[Page, ...] = ()
    rejoining: Rejoining | None = None


def may_stand(flow: Flow, place: int) -> bool:
    """Whether nothing before the part depends on it: none is kept with it."""
    before = flow[place - 1]
    return not (isinstance(before, StyledParagraph) and before.keep_with_next)


def start_of(arranged: Arranged, kind: Kind, records: Sequence[Record]) -> Start:
    """The latest place at which the layout can be taken up from one of the records."""
    best, same = None, -1
    for record in records:
        if record.kind == kind and _same_sheet(record.arranged, arranged):
            alike = _alike_from_start(record.arranged.flow, arranged.flow)
            if alike > same:
                best, same = record, alike
    if best is None:
        return Start()
    place = max((place for place in best.stands if place <= same), default=0)
    stands = {known: stand for known, stand in best.stands.items() if known <= place}
    rejoining = _rejoining(best, arranged) if _same_foot(best.arranged, arranged) else None
    done = best.bare[: best.stands[place].done] if place else ()
    return Start(place, stands, done, rejoining)


def _same_sheet(one: Arranged, other: Arranged) -> bool:
    return (
        one.profile == other.profile
        and one.noted == other.noted
        and one.first_page_top == other.first_page_top
        and one.first_page == other.first_page
    )


def _same_foot(one: Arranged, other: Arranged) -> bool:
    return (
        one.imprint_turns == other.imprint_turns
        and one.imprint_rules == other.imprint_rules
        and one.imprint == other.imprint
    )


def _alike_from_start(one: Flow, other: Flow) -> int:
    count = 0
    for mine, its in zip(one, other, strict=False):
        if mine is not its and mine != its:
            return count
        count += 1
    return count


def _rejoining(record: Record, arranged: Arranged) -> Rejoining:
    flow = arranged.flow
    alike = _alike_from_start(record.arranged.flow[::-1], flow[::-1])
    return Rejoining(record, len(flow) - alike, len(flow) - len(record.arranged.flow))
