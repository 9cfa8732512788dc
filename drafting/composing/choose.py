"""Choose the clauses of a draft: per section and per ask, related to the item, in force, none twice. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from clauses.clause import Clause
from clauses.ranking import worth
from clauses.section import TROUBLE, Section
from drafting.composing.answering import answers_of, borrowed, says_it, touches_an_ask
from drafting.composing.chosen import Answer, Chosen
from drafting.composing.matching import Indexed, Matcher, alike, names_matter, names_topic, without_doubles
from drafting.composing.places import is_foreign, tells_of_elsewhere
from drafting.composing.remarks import is_expired, overdue, remarks
from drafting.composing.standing import Standing, fresh, refuses
from drafting.model.item import Item
from drafting.model.letter import DocumentKind

MOST = {Section.SITUATION: 2, Section.PROGRESS: 5, Section.NEXT_STEPS: 4, Section.THANKS: 1}
MOST_BESIDES_ASKS = 2
RELATED = 0.35
"""A clause that covers less of the item's title than this speaks of something else, unless its topic is named there."""

NAMED_RELATED = 0.05
NEAR_BEST = 0.5
"""And so does one that covers less than this share of what the best clause covers."""

BESIDES = 0.12
"""What is told besides the asks covers so much of the title; a wide topic named there is not enough."""

_TOPIC_BONUS = 0.25
_WORTH_SHARE = 0.03
_OF_TOPICS = 2


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
    matcher = Matcher([clause for clause in library if clause.id not in foreign])
    standing = Standing(matcher, document, today, home)
    related = _related(item, standing)
    usable = [one for one in related if standing.usable(one)]
    on_topic = _on_topic(item, standing, usable)
    taken: set[str] = set()
    answers = answers_of(item, standing, on_topic, taken)
    if not usable:
        answers = tuple(replace(answer, borrowed=bool(answer.clauses)) for answer in answers)
    usual = {one.clause.id for one in on_topic}
    others = [one for one in matcher.indexed if one.clause.id not in usual]
    answers = borrowed(item, standing, answers, others, taken)
    sections = _sections(standing, item.title, answers, usable, on_topic, taken)
    lapsed = not sections[Section.NEXT_STEPS] and any(overdue(one.clause, today) for one in related)
    chosen = Chosen(sections=sections, answers=answers, plans_lapsed=lapsed)
    left_out = [one.clause for one in related if is_expired(one.clause, today) or overdue(one.clause, today)]
    left_out += [clause for clause in library if clause.id in foreign and names_topic(clause, item.title)]
    away = {clause.id for clause in chosen.clauses if is_foreign(clause, home)}
    return Choice(chosen, tuple(remarks(chosen, left_out, matcher, item.title, today, away)))


def _sections(
    standing: Standing,
    title: str,
    answers: Sequence[Answer],
    usable: Sequence[Indexed],
    on_topic: Sequence[Indexed],
    taken: set[str],
) -> dict[Section, tuple[Clause, ...]]:
    """What stands in each section beside the answers, in the library's order, nothing of it told twice."""
    wishes = (title, *(answer.ask for answer in answers))
    used = {clause.id for answer in answers for clause in answer.clauses}
    told = [one for one in standing.matcher.indexed if one.clause.id in used]
    sections: dict[Section, tuple[Clause, ...]] = {}
    for section, most in MOST.items():
        most = MOST_BESIDES_ASKS if answers and section is Section.PROGRESS else most
        best = [one for one in usable if one.clause.section is section and one.clause.id not in taken]
        if answers and section is Section.PROGRESS:
            best = [one for one in best if standing.matcher.cover(title, one) >= BESIDES]
        elif not best:
            open_still = on_topic if section is Section.SITUATION else standing.matcher.indexed
            best = _of_topics(section, told, [one for one in open_still if one.clause.id not in taken], standing)
        best = [one for one in best if section is Section.THANKS or any(names_matter(wish, one) for wish in wishes)]
        best = [one for one in fresh(best, told) if one.clause.title != TROUBLE and not refuses(one.clause)]
        kept = without_doubles(one for one in best if not any(alike(one, other) for other in told))[:most]
        if section is Section.SITUATION:
            kept = [one for one in kept if one.clause.topics[:1] == kept[0].clause.topics[:1]]
        told += kept
        sections[section] = tuple(one.clause for one in sorted(kept, key=lambda one: one.place))
    return sections


def _of_topics(
    section: Section, told: Sequence[Indexed], others: Sequence[Indexed], standing: Standing
) -> list[Indexed]:
    """Those of a section on the topics that answer most, the newest first."""
    topics = Counter(one.clause.topics[0] for one in told if one.clause.topics)
    most = max(topics.values(), default=0)
    chief = {topic for topic, times in topics.items() if times == most}
    found = [one for one in others if one.clause.section is section and chief.intersection(one.clause.topics[:1])]
    usable = [one for one in found if standing.usable(one)]
    return sorted(usable, key=lambda one: one.clause.as_of or date.min, reverse=True)[:_OF_TOPICS]


def _related(item: Item, standing: Standing) -> list[Indexed]:
    """Clauses related to the item, best first."""
    matcher = standing.matcher
    found = [(matcher.cover(item.title, one), names_topic(one.clause, item.title), one) for one in matcher.indexed]
    best = max((cover + _TOPIC_BONUS * named for cover, named, _ in found), default=0.0)
    least = max(RELATED, NEAR_BEST * best)
    related = [
        (cover + _TOPIC_BONUS * named + _own_worth(one.clause, standing), one)
        for cover, named, one in found
        if cover >= (NAMED_RELATED if named else least)
    ]
    return [one for _, one in sorted(related, key=lambda pair: (-pair[0], pair[1].place))]


def _own_worth(clause: Clause, standing: Standing) -> float:
    return _WORTH_SHARE * worth(clause, standing.today) - standing.foreign_loss(clause)


def _on_topic(item: Item, standing: Standing, usable: Sequence[Indexed]) -> list[Indexed]:
    """What may answer an ask: the related clauses, all that share the first topic of one of them, and those that say
    what an ask says and something of the title."""
    topics = {one.clause.topics[0] for one in usable if one.clause.topics}
    near = {one.clause.id for one in usable}
    # A title that names no topic of the library leaves all of them open to the asks.
    says = says_it if near else touches_an_ask
    return [
        one
        for one in standing.matcher.indexed
        if (one.clause.id in near or not topics.isdisjoint(one.clause.topics[:1]) or says(item, standing, one))
        and standing.usable(one)
    ]
