"""The statements that find clauses: by words, by sound, and near an item. The newest of each index first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, TextClause, select, text

from clauses.clause import ClauseState
from clauses.section import Section
from drafting.store import sounds
from drafting.store.models import ClauseRow, TopicRow
from drafting.store.stored import Candidate
from drafting.store.words import match_expression

NEAR, MATCHES, TOPICS = 30, 64, 6
"""Of each word of an item so many clauses are asked for, of so many words and topics."""

LIGHT: Sequence[Any] = [ClauseRow.__table__.columns[field.name] for field in fields(Candidate)]


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


def filtered(chosen: Select[*tuple[Any, ...]], section: Section | None, topic: str | None) -> Select[*tuple[Any, ...]]:
    if section:
        chosen = chosen.where(ClauseRow.section == section.value)
    if topic:
        chosen = chosen.where(ClauseRow.key.in_(select(TopicRow.clause).where(TopicRow.topic == topic)))
    return chosen


def matching(
    match: str, section: Section | None, topic: str | None, limit: int
) -> tuple[TextClause, dict[str, str | int | None]]:
    """The newest from the index of titles and the newest from the index of everything, as one statement."""
    within = f" AND section : {match_expression(section.chinese)}" if section else ""
    on_topic = "AND rowid IN (SELECT clause FROM clause_topics WHERE topic = :topic)" if topic else ""
    newest = " UNION ALL ".join(
        f"SELECT * FROM (SELECT rowid FROM {index} WHERE {index} MATCH :{index} {on_topic} "
        "ORDER BY rowid DESC LIMIT :limit)"
        for index in ("clause_titles", "clause_words")
    )
    columns = ", ".join(field.name for field in fields(Candidate))
    return text(f"SELECT {columns} FROM clauses WHERE key IN ({newest})"), {
        "clause_titles": f"{{title topics}} : ({match}){within}",
        "clause_words": f"({match}){within}",
        "topic": topic,
        "limit": limit,
    }


def nearest(
    matches: Sequence[tuple[str, str, int]], named: Sequence[str], section: Section | None, topic: str | None
) -> tuple[TextClause, dict[str, str | int]]:
    """The newest of each match, and of each topic, as one statement."""
    on_topic = "AND rowid IN (SELECT clause FROM clause_topics WHERE topic = :topic)" if topic else ""
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
    given |= {"topic": topic} if topic else {}
    given |= {"section": section.value} if section else {}
    columns = ", ".join(field.name for field in fields(Candidate))
    of_section = "AND section = :section" if section else ""
    of_topic = "AND key IN (SELECT clause FROM clause_topics WHERE topic = :topic)" if topic else ""
    near = " UNION ".join(lots)
    return text(f"SELECT {columns} FROM clauses WHERE key IN ({near}) {of_section} {of_topic}"), given


def sounding(
    letters: Sequence[str], column: str, match: str, section: Section | None, topic: str | None, limit: int
) -> tuple[TextClause, dict[str, str | int | None]]:
    """The newest that sound so in one column."""
    conditions = ["clause_sounds MATCH :sounds"]
    if match:
        conditions.append("rowid IN (SELECT rowid FROM clause_words WHERE clause_words MATCH :match)")
    if section:
        conditions.append("rowid IN (SELECT key FROM clauses WHERE section = :section)")
    if topic:
        conditions.append("rowid IN (SELECT clause FROM clause_topics WHERE topic = :topic)")
    newest = f"SELECT rowid FROM clause_sounds WHERE {' AND '.join(conditions)} ORDER BY rowid DESC LIMIT :limit"
    columns = ", ".join(field.name for field in fields(Candidate))
    given: dict[str, str | int | None] = {"sounds": sounds.expression(letters, column), "limit": limit}
    given |= {"match": match} if match else {}
    given |= {"section": section.value} if section else {}
    given |= {"topic": topic} if topic else {}
    return text(f"SELECT {columns} FROM clauses WHERE key IN ({newest})"), given
