"""Choose the clauses of a draft: per section and per ask, related to the item, in force, none twice. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clauses.clause import Clause, ClauseState
from clauses.ranking import worth
from clauses.section import TROUBLE, Section
from drafting.composing.compose import Answer, Chosen
from drafting.composing.matching import ANSWERS, Indexed, Matcher, alike, names_topic, newest_of, without_doubles
from drafting.composing.places import is_foreign, tells_of_elsewhere
from drafting.composing.promises import reports
from drafting.composing.remarks import OLD_AFTER_DAYS, is_expired, overdue, remarks
from drafting.model.item import Item
from drafting.model.letter import DocumentKind

MOST = {Section.SITUATION: 2, Section.PROGRESS: 5, Section.NEXT_STEPS: 4, Section.THANKS: 1}
MOST_PER_ASK = 2
MOST_BESIDES_ASKS = 2
RELATED = 0.35
"""A clause that covers less of the item's title than this speaks of something else, unless its topic is named there."""

TOUCHES, SAYS = 0.1, 0.6
"""A clause on another topic answers an ask where it covers so much of the title, and says so much of the ask."""

NAMED_RELATED = 0.05
NEAR_BEST = 0.5
"""And so does one that covers less than this share of what the best clause covers."""

PLAN_SHARE = 0.8
"""A plan answers an ask only where it covers so much more of it than what was done: deeds before plans."""

LONGEST_PLAN = 300
"""A longer plan speaks of several things (一是……二是……): it stays whole in 下一步打算, whatever ask it touches."""

NAMED_SAYS = 0.4
"""Nor does a clause whose topic only the ask names, unless it says this much of what is asked."""

BORROWED, BORROWED_NEAR = 0.5, 0.35
"""An ask that nothing on the item's topic answers borrows a clause that says so much of it; less of it where the clause
touches the title."""

_NEAR = 0.05
FEWEST_SHARED = 3
"""And it holds so many of the ask's pairs of characters, as a short ask is soon met by one word."""

_SECOND = 0.85
_TOPIC_BONUS = 0.25
_WORTH_SHARE = 0.03
_STATE_SHARE = 0.03
_FOREIGN_LOSS = 0.3
_YEARLY_LOSS, _MOST_AGE_LOSS = 0.06, 0.18
_STILL_SAYS = 0.45
"""Newer figures of the same things stand in a clause's place where they answer this much of what it answers."""

_REFUSES = re.compile(r"(?:因|由于|受)[^。]{0,60}(?:暂不|不宜|不具备|无权|难以|不能|统一规定|无法)")
"""Why something could not be done: the answer to an ask, never a plan by itself."""

_FIGURE = re.compile(r"\d")
_TO_MEMBER = re.compile(r"您|\{称呼\}|\{委员\}|\{代表\}")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and what the officer should know of it, one sentence each."""

    chosen: Chosen
    notes: tuple[str, ...]


def choose(item: Item, document: DocumentKind, library: Sequence[Clause], today: date, home: str = "") -> Choice:
    """The clauses for a letter on ``item`` from a library in its own order (clauses of one source stay in theirs).

    ``home`` begins with the bureau's place: clauses that tell of another one are left out.
    """
    foreign = {clause.id for clause in library if tells_of_elsewhere(clause, home)}
    ours = [clause for clause in library if clause.id not in foreign]
    matcher = Matcher(ours)
    related = _related(item, matcher, today, home)
    done = {
        one.clause.id
        for one in _done((one for one in matcher.indexed if one.clause.section is Section.NEXT_STEPS), matcher.indexed)
    }
    usable = [one for one in related if one.clause.id not in done and _usable(one.clause, document, today)]
    taken: set[str] = set()
    on_topic = [one for one in _on_topic(item, matcher, usable, document, today) if one.clause.id not in done]
    answers = _answers(item, matcher, on_topic, taken, home, today)
    if not usable:
        answers = tuple(replace(answer, borrowed=bool(answer.clauses)) for answer in answers)
    usual = {one.clause.id for one in on_topic}
    others = [one for one in matcher.indexed if one.clause.id not in usual | done]
    others = [one for one in others if _usable(one.clause, document, today)]
    answers = _borrowed(item, matcher, answers, others, taken, home, today)
    by_id = {one.clause.id: one for one in matcher.indexed}
    told = [by_id[clause.id] for answer in answers for clause in answer.clauses]
    sections: dict[Section, tuple[Clause, ...]] = {}
    for section, most in MOST.items():
        most = MOST_BESIDES_ASKS if answers and section is Section.PROGRESS else most
        best = [one for one in usable if one.clause.section is section and one.clause.id not in taken]
        if not best:
            best = _of_topics(section, told, on_topic if section is Section.SITUATION else matcher.indexed)
            best = [one for one in best if one.clause.id not in taken | done and _usable(one.clause, document, today)]
        if section is Section.SITUATION:
            best = [one for one in best if one.clause.title != TROUBLE]
        best = [one for one in _fresh(best, told) if not _REFUSES.match(one.clause.text)]
        kept = without_doubles(one for one in best if not any(alike(one, other) for other in told))[:most]
        if section is Section.SITUATION:
            kept = [one for one in kept if one.clause.topics[:1] == kept[0].clause.topics[:1]]
        told += kept
        sections[section] = tuple(one.clause for one in sorted(kept, key=lambda one: one.place))
    lapsed = not sections[Section.NEXT_STEPS] and any(overdue(one.clause, today) for one in related)
    chosen = Chosen(sections=sections, answers=answers, plans_lapsed=lapsed)
    left_out = [one.clause for one in related if is_expired(one.clause, today) or overdue(one.clause, today)]
    left_out += [clause for clause in library if clause.id in foreign and names_topic(clause, item.title)]
    away = {clause.id for clause in chosen.clauses if is_foreign(clause, home)}
    return Choice(chosen, tuple(remarks(chosen, left_out, matcher, item.title, today, away)))


def _fresh(found: Sequence[Indexed], told: Sequence[Indexed]) -> list[Indexed]:
    """Those that give no figures, and those whose figures are not years older than the newest on the matter."""
    newest = max((one.clause.as_of for one in (*found, *told) if one.clause.as_of), default=None)
    return [
        one
        for one in found
        if newest is None
        or one.clause.as_of is None
        or (newest - one.clause.as_of).days <= OLD_AFTER_DAYS
        or not (_FIGURE.search(one.clause.text) or one.clause.section is Section.NEXT_STEPS)
    ]


def _done(plans: Iterable[Indexed], others: Sequence[Indexed]) -> list[Indexed]:
    """The plans that a later clause reports as carried out."""
    deeds = [one for one in others if one.clause.section is not Section.NEXT_STEPS and one.clause.as_of]
    return [
        plan
        for plan in plans
        if (on := plan.clause.as_of)
        and any(
            one.clause.as_of
            and one.clause.as_of > on
            and reports(plan.clause.text, f"{one.clause.title}，{one.clause.text}")
            for one in deeds
        )
    ]


def _of_topics(section: Section, told: Sequence[Indexed], others: Sequence[Indexed]) -> list[Indexed]:
    """Those of a section on the topics that answer most, the newest first."""
    topics = Counter(one.clause.topics[0] for one in told if one.clause.topics)
    most = max(topics.values(), default=0)
    found = [
        one
        for one in others
        if one.clause.section is section and most and topics[one.clause.topics[0] if one.clause.topics else ""] == most
    ]
    return sorted(found, key=lambda one: one.clause.as_of or date.min, reverse=True)[:2]


def _related(item: Item, matcher: Matcher, today: date, home: str) -> list[Indexed]:
    """Clauses related to the item, best first."""
    found = [(matcher.cover(item.title, one), names_topic(one.clause, item.title), one) for one in matcher.indexed]
    best = max((cover + _TOPIC_BONUS * named for cover, named, _ in found), default=0.0)
    least = max(RELATED, NEAR_BEST * best)
    related = [
        (cover + _TOPIC_BONUS * named + _own_worth(one.clause, today, home), one)
        for cover, named, one in found
        if cover >= (NAMED_RELATED if named else least)
    ]
    return [one for _, one in sorted(related, key=lambda pair: (-pair[0], pair[1].place))]


def _own_worth(clause: Clause, today: date, home: str) -> float:
    return _WORTH_SHARE * worth(clause, today) - _FOREIGN_LOSS * is_foreign(clause, home)


def _on_topic(
    item: Item, matcher: Matcher, usable: Sequence[Indexed], document: DocumentKind, today: date
) -> list[Indexed]:
    """What may answer an ask: the related clauses, all that share the first topic of one of them, and those that say
    what an ask says and something of the title."""
    topics = {one.clause.topics[0] for one in usable if one.clause.topics}
    near = {one.clause.id for one in usable}
    # A title that names no topic of the library leaves all of them open to the asks.
    says = _says_it if near else _touches
    return [
        one
        for one in matcher.indexed
        if (one.clause.id in near or not topics.isdisjoint(one.clause.topics[:1]) or says(item, matcher, one))
        and _usable(one.clause, document, today)
    ]


def _says_it(item: Item, matcher: Matcher, one: Indexed) -> bool:
    related = matcher.cover(item.title, one) >= TOUCHES
    return any(
        (related and fit >= SAYS) or (fit >= NAMED_SAYS and names_topic(one.clause, ask))
        for ask in item.our_asks
        if (fit := matcher.answer(ask, one, item.title))
    )


def _touches(item: Item, matcher: Matcher, one: Indexed) -> bool:
    return any(
        matcher.answer(ask, one, item.title) >= BORROWED_NEAR and matcher.shared(ask, one) >= FEWEST_SHARED
        for ask in item.our_asks
    )


def _usable(clause: Clause, document: DocumentKind, today: date) -> bool:
    if clause.state is ClauseState.RETIRED or is_expired(clause, today) or overdue(clause, today):
        return False
    if clause.section is Section.THANKS and clause.state is not ClauseState.APPROVED:
        return False
    return document is not DocumentKind.OPINION or not _TO_MEMBER.search(clause.text)


def _answers(
    item: Item, matcher: Matcher, candidates: Sequence[Indexed], taken: set[str], home: str, today: date
) -> tuple[Answer, ...]:
    """The best pairs of ask and clause first, so that a clause goes to the ask that it answers best."""
    pairs: list[tuple[float, int, Indexed]] = []
    for one in candidates:
        share = _answering_share(one.clause)
        for number, ask in enumerate(item.our_asks):
            fit = matcher.answer(ask, one, item.title)
            if share and fit >= ANSWERS:
                own = _STATE_SHARE * (one.clause.state is ClauseState.APPROVED) - _age_loss(one.clause, today)
                own -= _FOREIGN_LOSS * is_foreign(one.clause, home)
                pairs.append((share * fit + own, number, one))
    pairs.sort(key=lambda pair: -pair[0])
    found: dict[int, list[tuple[float, Indexed]]] = {number: [] for number in range(len(item.our_asks))}
    for fit, number, one in pairs:
        if one.clause.id not in taken and _still_wanted(found[number], fit, one):
            ask = item.our_asks[number]
            least = _STILL_SAYS * matcher.answer(ask, one, item.title)
            latest = newest_of(one, candidates)
            newest = newest_of(one, (two for two in candidates if matcher.answer(ask, two, item.title) >= least))
            # What another ask took tells of the same thing anew.
            if latest.clause.id not in taken and newest.clause.id not in taken:
                found[number].append((fit, newest))
            taken |= {one.clause.id, newest.clause.id}
    return tuple(
        Answer(ask, _in_place(_fresh([one for _, one in found[number]], ())))
        for number, ask in enumerate(item.our_asks)
    )


def _borrowed(
    item: Item,
    matcher: Matcher,
    answers: tuple[Answer, ...],
    others: Sequence[Indexed],
    taken: set[str],
    home: str,
    today: date,
) -> tuple[Answer, ...]:
    """The answers, those that are still open from what the library says on other topics."""
    found: list[Answer] = []
    for answer in answers:
        rated = [
            (_answering_share(one.clause) * fit - _age_loss(one.clause, today), one)
            for one in others
            if one.clause.id not in taken
            and _answering_share(one.clause)
            and not is_foreign(one.clause, home)
            and (fit := matcher.answer(answer.ask, one, item.title))
            >= (BORROWED_NEAR if matcher.cover(item.title, one) >= _NEAR else BORROWED)
            and matcher.shared(answer.ask, one) >= FEWEST_SHARED
        ]
        best = max(rated, key=lambda pair: pair[0], default=None)
        if best is None or answer.clauses:
            found.append(answer)
            continue
        newest = newest_of(best[1], (one for _, one in rated))
        taken |= {best[1].clause.id, newest.clause.id}
        found.append(Answer(answer.ask, (newest.clause,), borrowed=True))
    return tuple(found)


def _age_loss(clause: Clause, today: date) -> float:
    """What figures of years ago count against a clause, beside one that answers as well with figures of now."""
    if clause.as_of is None or not _FIGURE.search(clause.text):
        return 0.0
    years = ((today - clause.as_of).days - OLD_AFTER_DAYS) / 365
    return min(max(years, 0.0) * _YEARLY_LOSS, _MOST_AGE_LOSS)


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
