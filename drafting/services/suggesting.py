"""What serves the item at hand: the best clauses, the replies of past years to items like it, what these promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clauses.clause import Clause, ClauseState
from clauses.ranking import worth
from clauses.section import Section
from drafting.composing.matching import ANSWERS, Indexed, Matcher, alike_titles, grams, names_topic, phrases
from drafting.composing.places import home_of, is_elsewhere, is_foreign
from drafting.composing.promises import promises_in
from drafting.model.item import Item
from drafting.model.letter import DocumentKind
from drafting.services import items, letters, profile
from drafting.services.promises import Marks, Promise, promises_of
from drafting.services.workspace import Workspace
from drafting.store.stored import PastReply, Shelf, Within

WEIGHED = 150
"""So many clauses are weighed by their whole text; those of a great library are sifted by title and topic before."""

EARLIER = 6
SIMILAR = 0.34
"""Items whose titles have less in common than this are no earlier ones of the same matter."""

_SIDE = 0.2
_RELATED, _NEAR_BEST = 0.2, 0.45
_TOPIC, _WORTH, _FOREIGN, _ASK = 0.4, 0.04, 0.3, 1.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A clause for an item; ``asks`` are the places (from 0) of the asks it answers, ``foreign``: another district's."""

    clause: Clause
    fit: float
    asks: tuple[int, ...] = ()
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierReply:
    """A reply to an item like this one. ``item_id`` where it is in the register, ``file`` where it was learned;
    ``source`` is that item's id or the digest of the file."""

    title: str
    item_title: str
    date: date | None
    category: str = ""
    file: str = ""
    item_id: str = ""
    source: str = ""
    promises: tuple[Promise, ...] = ()


def suggest(
    ws: Workspace,
    item: Item,
    *,
    section: Section | None = None,
    topic: str | None = None,
    shelf: Shelf | None = None,
    limit: int = 50,
) -> tuple[Suggestion, ...]:
    """The clauses that serve the item best, best first: by its title, its asks and its topics; retired ones never."""
    today = date.today()
    bureau = profile.get_bureau(ws)
    home = home_of(bureau.region, bureau.name, item.session)
    matcher = Matcher(_candidates(ws, item, section, topic, shelf), (item.title, *item.asks))
    rated = [_rated(one, matcher, item, home, today) for one in matcher.indexed]
    least = max(_RELATED, _NEAR_BEST * max((one.fit for one in rated), default=0.0))
    # Another district's come after one's own, yet are shown where they speak of the same.
    kept = [one for one in rated if one.fit + _FOREIGN * one.foreign >= least]
    return tuple(sorted(kept, key=lambda one: -one.fit)[:limit])


def earlier(ws: Workspace, item: Item, limit: int = EARLIER, today: date | None = None) -> tuple[EarlierReply, ...]:
    """The replies of past years to the items most like this one, newest first, and what they promised."""
    today = today or date.today()
    bureau = profile.get_bureau(ws)
    home = home_of(bureau.region, bureau.name, item.session)
    ours = [one for one in ws.store.books.past_replies() if not is_elsewhere(one.title, home)]
    marks = ws.store.promises.marks()
    past = [(one.item_title or one.title, one) for one in ours]
    others = [(one.title, one) for one in items.list_items(ws) if one.id != item.id]
    known = [*past, *others]
    shares = alike_titles(item.title, [title for title, _ in known])
    rated = [(share + _shared_topic(one, item), one) for share, (_, one) in zip(shares, known, strict=True)]
    best = sorted(
        (pair for pair in rated if pair[0] >= SIMILAR), key=lambda pair: (-round(pair[0], 1), -_ordinal(pair[1]))
    )
    found: list[EarlierReply] = []
    for _, one in best:
        told = _learned(one, marks, today) if isinstance(one, PastReply) else _in_register(ws, one, item, marks, today)
        if told and not any(told.title == other.title for other in found):
            found.append(told)
        if len(found) == limit:
            break
    return tuple(sorted(found, key=lambda told: told.date or date.min, reverse=True))


def _shared_topic(one: PastReply | Item, item: Item) -> float:
    """A letter's first topic, named in the item's title, says more than the words of both titles."""
    topics = one.topics if isinstance(one, PastReply) else ()
    return max(
        (SIMILAR if not place else _SIDE for place, topic in enumerate(topics) if topic in item.title), default=0.0
    )


def _ordinal(one: PastReply | Item) -> int:
    day = one.date if isinstance(one, PastReply) else one.assigned
    return day.toordinal() if day else 0


def _learned(past: PastReply, marks: Marks, today: date) -> EarlierReply:
    return EarlierReply(
        title=past.title,
        item_title=past.item_title,
        date=past.date,
        category=past.category,
        file=past.file,
        source=past.digest,
        promises=promises_of(marks, past.digest, past.promises, past.date, today),
    )


def _in_register(ws: Workspace, other: Item, item: Item, marks: Marks, today: date) -> EarlierReply | None:
    """An item of the register that was answered before this one was assigned."""
    stored = letters.letter_of(ws, other.id, DocumentKind.REPLY)
    before = other.year is not None and item.year is not None and other.year < item.year
    if stored is None or not before:
        return None
    on = stored.saved_at.date()
    return EarlierReply(
        title="".join(stored.letter.title),
        item_title=other.title,
        date=on,
        category=other.category or "",
        item_id=other.id,
        source=other.id,
        promises=promises_of(marks, other.id, promises_in(stored.letter.blocks, on), on, today),
    )


def _rated(one: Indexed, matcher: Matcher, item: Item, home: str, today: date) -> Suggestion:
    answers = [matcher.answer(ask, one, item.title) for ask in item.asks]
    asks = tuple(
        place
        for place, fit in enumerate(answers)
        if fit >= ANSWERS and one.clause.section in (Section.PROGRESS, Section.NEXT_STEPS)
    )
    foreign = is_foreign(one.clause, home)
    related = matcher.cover(item.title, one) + _TOPIC * names_topic(one.clause, item.title)
    related = max(related, *(_ASK * fit for fit in answers)) if answers else related
    if not related:
        return Suggestion(one.clause, 0.0)
    return Suggestion(one.clause, related + _WORTH * worth(one.clause, today) - _FOREIGN * foreign, asks, foreign)


def _candidates(
    ws: Workspace, item: Item, section: Section | None, topic: str | None, shelf: Shelf | None
) -> tuple[Clause, ...]:
    """The clauses worth weighing: those of the item's topics and words, sifted by title and topic where there are many."""
    store, wish = ws.store.clauses, " ".join((item.title, *item.asks))
    named = [one for one in store.topics() if len(one) > 1 and one in wish]
    words = (*phrases(item.title), *sorted(grams(item.title)), *(word for ask in item.asks for word in phrases(ask)))
    light = store.near(named, words, Within(section, topic, shelf, date.today()))
    light = tuple(one for one in light if one.state is not ClauseState.RETIRED)
    if len(light) > WEIGHED:
        shares = alike_titles(wish, [f"{one.title} {' '.join(one.topics)}" for one in light], one_way=True)
        order = sorted(range(len(light)), key=lambda place: -shares[place] - _WORTH * worth(light[place], date.today()))
        light = tuple(light[place] for place in order[:WEIGHED])
    clauses = store.with_keys([one.key for one in light])
    return tuple(clauses.values())
