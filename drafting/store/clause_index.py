"""What clauses are found by: their words and how they sound, in the full-text index, and their topics."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, text
from sqlalchemy.orm import Session

from clauses.clause import Clause
from drafting.store import sounds
from drafting.store.models import TopicRow
from drafting.store.words import indexed

_INDEX = (
    text("INSERT INTO clause_titles (rowid, title, topics, section) VALUES (:key, :title, :topics, :section)"),
    text(
        "INSERT INTO clause_words (rowid, title, topics, section, text) VALUES (:key, :title, :topics, :section, :text)"
    ),
)
_SOUNDS = text(sounds.INSERT)
_INDEXES = ("clause_titles", "clause_words", "clause_sounds")
_UNINDEX = tuple(text(f"DELETE FROM {index} WHERE rowid = :key") for index in _INDEXES)


def forget_words(session: Session, keys: Sequence[int]) -> None:
    """Let them be found no more."""
    if keys:
        for statement in _UNINDEX:
            session.execute(statement, [{"key": key} for key in keys])
        session.execute(delete(TopicRow).where(TopicRow.clause.in_(keys)))


def note_words(session: Session, rows: Sequence[tuple[int, Clause]]) -> None:
    """Let them be found by what they say now; nothing of them is in the index yet."""
    documents = [_document(key, clause) for key, clause in rows]
    for statement in _INDEX:
        session.execute(statement, documents)
    session.execute(_SOUNDS, [_sounds(key, clause) for key, clause in rows])
    topics = [{"topic": topic, "clause": key} for key, clause in rows for topic in dict.fromkeys(clause.topics)]
    if topics:
        session.execute(insert(TopicRow), topics)


def _document(key: int, clause: Clause) -> dict[str, Any]:
    return {
        "key": key,
        "title": indexed(clause.title),
        "topics": indexed(" ".join(clause.topics)),
        "section": indexed(clause.section.chinese),
        "text": indexed(clause.text),
    }


def _sounds(key: int, clause: Clause) -> dict[str, Any]:
    return {"key": key, **sounds.sounding(clause.title, clause.topics, clause.section.chinese, clause.source)}
