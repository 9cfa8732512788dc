"""Which of the clauses that were found comes first: relevance, then freshness, approval and use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log1p

from clauses.clause import Clause, ClauseState

_STATE = {ClauseState.APPROVED: 1.0, ClauseState.DRAFT: 0.0, ClauseState.RETIRED: -4.0}


def score(clause: Clause, words: Sequence[str], today: date) -> float:
    """How well a clause that holds all ``words`` serves, higher is better. A title counts above a text."""
    return sum(_relevance(clause, word) for word in words) + worth(clause, today)


def worth(clause: Clause, today: date) -> float:
    """What speaks for a clause before any word is looked for: approved, fresh, often used; an expired one sinks."""
    expired = clause.valid_until is not None and clause.valid_until < today
    return _STATE[clause.state] + _freshness(clause.as_of, today) + 0.5 * log1p(clause.uses) - (3.0 if expired else 0.0)


def _relevance(clause: Clause, word: str) -> float:
    folded = word.casefold()
    title = clause.title.casefold()
    if folded == title:
        return 10.0
    points = 6.0 if folded in title else 0.0
    points += 4.0 if any(folded in topic.casefold() for topic in clause.topics) else 0.0
    points += 2.0 if folded in clause.section.chinese else 0.0
    times = clause.text.casefold().count(folded)
    return points + (1.0 + log1p(times - 1) if times else 0.0)


def _freshness(as_of: date | None, today: date) -> float:
    """1 for today's facts, half of it after two years; a clause without a date stands between."""
    if as_of is None:
        return 0.5
    return 0.5 ** (max((today - as_of).days, 0) / 730)
