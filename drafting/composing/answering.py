"""Which clauses answer which asks: from the item's topic first, then borrowed from another. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.composing.chosen import Answer
from drafting.composing.matching import ANSWERS, Indexed, names_more, names_topic, newest_of, without_doubles
from drafting.composing.standing import Standing, fresh
from drafting.model.item import Item

MOST_PER_ASK = 2
TOUCHES, SAYS = 0.1, 0.6
"""A clause on another topic answers an ask where it covers so much of the title, and says so much of the ask."""

NAMED_SAYS = 0.4
"""So does a clause whose topic only the ask names, where it says this much of what is asked."""

BORROWED, BORROWED_NEAR = 0.5, 0.3
"""An ask that nothing on the item's topic answers borrows a clause that says so much of it; less of it where the clause
touches the title."""

WEAK = 0.4
"""An answer that says less of what is asked is shown to the officer as such."""

FEWEST_SHARED = 3
"""And it holds so many of the ask's pairs of characters, as a short ask is soon met by one word."""

PLAN_SHARE = 0.8
"""A plan answers an ask only where it covers so much more of it than what was done: deeds before plans."""

LONGEST_PLAN = 300
"""A longer plan speaks of several things (一是……二是……): it stays whole in 下一步打算, whatever ask it touches."""

_NEAR = 0.05
_SECOND = 0.9
_STATE_SHARE = 0.03
_STILL_SAYS = 0.45
"""Newer figures of the same things stand in a clause's place where they answer this much of what it answers."""


def says_it(item: Item, standing: Standing, one: Indexed) -> bool:
    """Whether a clause on another topic than the item's says what an ask says, or is on a topic that the ask names."""
    related = standing.matcher.cover(item.title, one) >= TOUCHES
    return any(
        (related and fit >= SAYS) or (fit >= NAMED_SAYS and names_topic(one.clause, ask))
        for ask in item.our_asks
        if (fit := standing.matcher.answer(ask, one, item.title))
    )


def touches_an_ask(item: Item, standing: Standing, one: Indexed) -> bool:
    """Whether a clause says a part of an ask, whatever its topic."""
    return any(
        standing.matcher.answer(ask, one, item.title) >= BORROWED_NEAR
        and standing.matcher.shared(ask, one) >= FEWEST_SHARED
        for ask in item.our_asks
    )


def answers_of(item: Item, standing: Standing, candidates: Sequence[Indexed], taken: set[str]) -> tuple[Answer, ...]:
    """The best pairs of ask and clause first, so that a clause goes to the ask that it answers best."""
    found: dict[int, list[tuple[float, Indexed]]] = {number: [] for number in range(len(item.our_asks))}
    for fit, number, one in _pairs(item, standing, candidates):
        if one.clause.id in taken or not _still_wanted(found[number], fit, one):
            continue
        ask = item.our_asks[number]
        if found[number] and not names_more(ask, one, item.title):
            continue
        least = _STILL_SAYS * standing.matcher.answer(ask, one, item.title)
        says = (two for two in candidates if standing.matcher.answer(ask, two, item.title) >= least)
        latest, newest = newest_of(one, candidates), newest_of(one, says)
        # What another ask took tells of the same thing anew.
        if latest.clause.id not in taken and newest.clause.id not in taken:
            found[number].append((fit, newest))
        taken |= {one.clause.id, newest.clause.id}
    made: list[Answer] = []
    for number, ask in enumerate(item.our_asks):
        kept = fresh([one for _, one in found[number]])
        fits = [standing.matcher.answer(ask, one, item.title) for one in kept]
        made.append(Answer(ask, _in_place(kept), weak=bool(fits) and max(fits) < WEAK))
    return tuple(made)


def borrowed(
    item: Item, standing: Standing, answers: Sequence[Answer], others: Sequence[Indexed], taken: set[str]
) -> tuple[Answer, ...]:
    """The answers, those that are still open from what the library says on other topics."""
    found: list[Answer] = []
    for answer in answers:
        rated = [] if answer.clauses else [pair for one in others if (pair := _lent(item, standing, answer.ask, one))]
        rated = [pair for pair in rated if pair[1].clause.id not in taken]
        best = max(rated, key=lambda pair: pair[0], default=None)
        if best is None:
            found.append(answer)
            continue
        newest = newest_of(best[1], (one for _, one in rated))
        taken |= {best[1].clause.id, newest.clause.id}
        found.append(Answer(answer.ask, (newest.clause,), borrowed=True))
    return tuple(found)


def _pairs(item: Item, standing: Standing, candidates: Sequence[Indexed]) -> list[tuple[float, int, Indexed]]:
    pairs: list[tuple[float, int, Indexed]] = []
    for one in candidates:
        share = _answering_share(one.clause)
        own = _STATE_SHARE * (one.clause.state is ClauseState.APPROVED) - standing.age_loss(one.clause)
        own -= standing.foreign_loss(one.clause)
        for number, ask in enumerate(item.our_asks):
            fit = standing.matcher.answer(ask, one, item.title) if share else 0.0
            if fit >= ANSWERS:
                pairs.append((share * fit + own, number, one))
    return sorted(pairs, key=lambda pair: -pair[0])


def _lent(item: Item, standing: Standing, ask: str, one: Indexed) -> tuple[float, Indexed] | None:
    """A clause of another topic with how well it answers an ask; None where it does not."""
    share, matcher = _answering_share(one.clause), standing.matcher
    fit = matcher.answer(ask, one, item.title) if share else 0.0
    least = BORROWED_NEAR if matcher.cover(item.title, one) >= _NEAR else BORROWED
    if fit < least or matcher.shared(ask, one) < FEWEST_SHARED or standing.foreign_loss(one.clause):
        return None
    return (share * fit - standing.age_loss(one.clause), one) if standing.usable(one) else None


def _answering_share(clause: Clause) -> float:
    if clause.section is Section.PROGRESS:
        return 1.0
    return PLAN_SHARE if clause.section is Section.NEXT_STEPS and len(clause.text) <= LONGEST_PLAN else 0.0


def _still_wanted(found: list[tuple[float, Indexed]], fit: float, one: Indexed) -> bool:
    """Whether a clause is the first to answer an ask, or close behind the first and no double of it."""
    if not found:
        return True
    best, first = found[0]
    same_section = first.clause.section is one.clause.section
    close = same_section and len(found) < MOST_PER_ASK and fit >= _SECOND * best
    return close and len(without_doubles((first, one))) > 1


def _in_place(found: Iterable[Indexed]) -> tuple[Clause, ...]:
    return tuple(one.clause for one in sorted(found, key=lambda one: one.place))
