"""Which of the clauses that were found comes first: relevance, then approval, freshness and use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log1p
from typing import Protocol

from clauses.clause import ClauseState
from clauses.section import Section

_STATE = {ClauseState.APPROVED: 1.0, ClauseState.DRAFT: 0.0, ClauseState.RETIRED: -4.0}
_HALF_LIFE_DAYS = 730
_EXPIRED = -3.0


class Standing(Protocol):
    """What of a clause decides its place; a Clause is one."""

    @property
    def title(self) -> str: ...
    @property
    def topics(self) -> tuple[str, ...]: ...
    @property
    def section(self) -> Section: ...
    @property
    def state(self) -> ClauseState: ...
    @property
    def as_of(self) -> date | None: ...
    @property
    def valid_until(self) -> date | None: ...
    @property
    def uses(self) -> int: ...


def score(clause: Standing, words: Sequence[str], today: date) -> float:
    """How well a clause that holds all ``words`` somewhere serves, higher is better; a title counts above a text."""
    return sum(_relevance(clause, word.casefold()) for word in words) + worth(clause, today)


def worth(clause: Standing, today: date) -> float:
    """What speaks for a clause before any word is looked for: approved, fresh, often used; an expired one sinks."""
    expired = clause.valid_until is not None and clause.valid_until < today
    return (
        _STATE[clause.state] + _freshness(clause.as_of, today) + 0.5 * log1p(clause.uses) + (_EXPIRED if expired else 0)
    )


def _relevance(clause: Standing, word: str) -> float:
    """1 for a word that stands only in the text; a whole title 10, part of one 6, of a topic 4, of the section 2."""
    title = clause.title.casefold()
    if word == title:
        return 10.0
    points = 6.0 if word in title else 0.0
    points += 4.0 if any(word in topic.casefold() for topic in clause.topics) else 0.0
    points += 2.0 if word in clause.section.chinese else 0.0
    return points or 1.0


def _freshness(as_of: date | None, today: date) -> float:
    """1 for today's facts, half of it after two years; a clause without a date stands between."""
    if as_of is None:
        return 0.5
    return 0.5 ** (max((today - as_of).days, 0) / _HALF_LIFE_DAYS)
