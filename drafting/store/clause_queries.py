"""The statements that find clauses: by words, by sound, and near an item. The newest of each index first."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, TextClause, select, text

from clauses.clause import ClauseState
from clauses.section import Section
from drafting.store import sounds
from drafting.store.models import ClauseRow, TopicRow
from drafting.store.stored import Candidate, Order, Shelf, Within
from drafting.store.words import match_expression

NEAR, MATCHES, TOPICS = 30, 64, 6
"""Of each word of an item so many clauses are asked for, of so many words and topics."""

LIGHT: Sequence[Any] = [ClauseRow.__table__.columns[column.name] for column in fields(Candidate)]


def candidate(
    key: int, section: str, title: str, topics: str, state: str, as_of: str | None, valid_until: str | None, uses: int
) -> Candidate:
    """By hand, as hundreds are made at every keystroke of a query."""
    return Candidate(
        key,
        Section(section),
        title,
        _topics(topics),
        ClauseState(state),
        date.fromisoformat(as_of) if as_of else None,
        date.fromisoformat(valid_until) if valid_until else None,
        uses,
    )


@lru_cache(4096)
def _topics(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


_FEW = (Shelf.CHANGED, Shelf.EXPIRED)
_ORDERS: Mapping[Order, Sequence[Any]] = {
    Order.BEST: (ClauseRow.uses.desc(), ClauseRow.key.desc()),
    Order.USED: (ClauseRow.uses.desc(), ClauseRow.key.desc()),
    Order.NEWEST: (ClauseRow.as_of.desc(), ClauseRow.key.desc()),
}


def listing(within: Within, order: Order, limit: int) -> Select[*tuple[Any, ...]]:
    """The library without any words to look for."""
    # Found by their own index and then sorted: walking the library by use would look at nearly all of it.
    few = within.shelf in _FEW
    chosen = select(*LIGHT).where(text("+removed_at IS NULL") if few else ClauseRow.removed_at.is_(None))
    if within.section:
        chosen = chosen.where(ClauseRow.section == within.section.value)
    if within.topic:
        chosen = chosen.where(ClauseRow.key.in_(select(TopicRow.clause).where(TopicRow.topic == within.topic)))
    condition, given = within.standing()
    if condition:
        chosen = chosen.where(text(condition).bindparams(**given))
    if few:
        return chosen.order_by(text("+uses DESC"), ClauseRow.key.desc()).limit(limit)
    return chosen.order_by(*_ORDERS[order]).limit(limit)


def matching(match: str, within: Within, limit: int) -> tuple[TextClause, dict[str, str | int | None]]:
    """The newest from the index of titles and the newest from the index of everything, as one statement."""
    section = f" AND section : {match_expression(within.section.chinese)}" if within.section else ""
    on_topic = "AND rowid IN (SELECT clause FROM clause_topics WHERE topic = :topic)" if within.topic else ""
    condition, given = within.standing()
    newest = " UNION ALL ".join(
        f"SELECT * FROM (SELECT rowid FROM {index} WHERE {index} MATCH :{index} {on_topic} {_standing(index, condition)} "
        "ORDER BY rowid DESC LIMIT :limit)"
        for index in ("clause_titles", "clause_words")
    )
    columns = ", ".join(column.name for column in fields(Candidate))
    return text(f"SELECT {columns} FROM clauses WHERE key IN ({newest})"), {
        "clause_titles": f"{{title topics}} : ({match}){section}",
        "clause_words": f"({match}){section}",
        "topic": within.topic,
        "limit": limit,
        **given,
    }


def _standing(index: str, condition: str) -> str:
    """Asked of each clause that holds the words, so that the newest are found without looking at the rest."""
    return f"AND EXISTS (SELECT 1 FROM clauses WHERE clauses.key = {index}.rowid AND {condition})" if condition else ""


def nearest(
    matches: Sequence[tuple[str, str, int]], named: Sequence[str], within: Within
) -> tuple[TextClause, dict[str, str | int]]:
    """The newest of each match, and of each topic, as one statement."""
    on_topic = "AND rowid IN (SELECT clause FROM clause_topics WHERE topic = :topic)" if within.topic else ""
    lots: list[str] = []
    given: dict[str, str | int] = {}
    for place, (index, expression, limit) in enumerate(matches[:MATCHES]):
        given |= {f"m{place}": expression, f"l{place}": limit}
        lots.append(
            f"SELECT * FROM (SELECT rowid FROM {index} WHERE {index} MATCH :m{place} {on_topic} "
            f"ORDER BY rowid DESC LIMIT :l{place})"
        )
    for place, word in enumerate(named[:TOPICS]):
        given[f"t{place}"] = word
        lots.append(
            "SELECT * FROM (SELECT clause AS rowid FROM clause_topics "
            f"WHERE topic = :t{place} ORDER BY clause DESC LIMIT {NEAR * 3})"
        )
    if not lots:
        return text(""), {}
    condition, given_standing = within.standing()
    given |= given_standing
    given |= {"topic": within.topic} if within.topic else {}
    given |= {"section": within.section.value} if within.section else {}
    columns = ", ".join(column.name for column in fields(Candidate))
    wanted = ["section = :section"] if within.section else []
    wanted += ["key IN (SELECT clause FROM clause_topics WHERE topic = :topic)"] if within.topic else []
    wanted += [condition] if condition else []
    near = " UNION ".join(lots)
    return text(f"SELECT {columns} FROM clauses WHERE {' AND '.join((f'key IN ({near})', *wanted))}"), given


def sounding(
    letters: Sequence[str], column: str, match: str, within: Within, limit: int
) -> tuple[TextClause, dict[str, str | int | None]]:
    """The newest that sound so in one column."""
    conditions = ["clause_sounds MATCH :sounds"]
    if match:
        conditions.append("rowid IN (SELECT rowid FROM clause_words WHERE clause_words MATCH :match)")
    standing, given_standing = within.standing()
    if within.section:
        conditions.append("rowid IN (SELECT key FROM clauses WHERE section = :section)")
    if within.topic:
        conditions.append("rowid IN (SELECT clause FROM clause_topics WHERE topic = :topic)")
    if standing:
        conditions.append(f"rowid IN (SELECT key FROM clauses WHERE {standing})")
    newest = f"SELECT rowid FROM clause_sounds WHERE {' AND '.join(conditions)} ORDER BY rowid DESC LIMIT :limit"
    columns = ", ".join(column.name for column in fields(Candidate))
    given: dict[str, str | int | None] = {"sounds": sounds.expression(letters, column), "limit": limit}
    given |= {"match": match} if match else {}
    given |= {"section": within.section.value} if within.section else {}
    given |= {"topic": within.topic} if within.topic else {}
    given |= given_standing
    return text(f"SELECT {columns} FROM clauses WHERE key IN ({newest})"), given
