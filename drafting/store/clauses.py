"""The clause library in the database: clauses, their old revisions, topics and the full-text index, kept together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any
from zlib import compress

from sqlalchemy import Select, func, insert, select
from sqlalchemy.orm import Session

from clauses.body import body_text
from clauses.clause import Clause
from clauses.facts import Fact
from drafting.store import sounds
from drafting.store.clause_index import forget_words, note_words
from drafting.store.clause_queries import NEAR, candidate, listing, matching, nearest, sounding
from drafting.store.engine import Database, chunks
from drafting.store.models import ClauseRow, FactRow, LearnedRow, PastReplyRow, PastTextRow, RevisionRow, TopicRow
from drafting.store.records import from_row, load_body, to_row
from drafting.store.stored import Candidate, LearnedFile, Order, PastReply, Revision, Within
from drafting.store.words import match_expression

_COLUMNS: Sequence[Any] = [getattr(ClauseRow, field.name) for field in fields(Clause)]
_KEPT = select(*_COLUMNS).where(ClauseRow.removed_at.is_(None))


class Clauses:
    """Rows of the library as Clauses."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def candidates(self, query: str, within: Within, limit: int, order: Order = Order.BEST) -> tuple[Candidate, ...]:
        """Clauses that hold every piece of the query: up to ``limit`` by title or topic, and as many by any text, the
        newest; without a query those of most use, or in another ``order``."""
        match = match_expression(query)
        if query.strip() and not match:
            return ()
        with self._database.reading() as session:
            if match:
                found = session.connection().execute(*matching(match, within, limit))
            else:
                found = session.connection().execute(listing(within, order, limit))
            return tuple(candidate(*row) for row in found)

    def near(self, named: Sequence[str], words: Sequence[str], within: Within) -> tuple[Candidate, ...]:
        """The newest clauses of the topics ``named``, of titles and texts that hold ``words`` of the item."""
        lots = [(index, word, NEAR) for word in words for index in ("clause_titles", "clause_words")]
        section = f" AND section : {match_expression(within.section.chinese)}" if within.section else ""
        matches = [
            (index, f"({expression}){section}", limit)
            for index, word, limit in lots
            if (expression := match_expression(word))
        ]
        statement, given = nearest(matches, named, within)
        if not given:
            return ()
        with self._database.reading() as session:
            return tuple(candidate(*row) for row in session.connection().execute(statement, given))

    def heard(self, query: str, within: Within, limit: int) -> tuple[tuple[Candidate, str], ...]:
        """The newest clauses whose title, topics or other names sound like the query's Latin words and that hold its
        other words, each with where it was heard (``title``, ``topics``, ``named``)."""
        letters, rest = sounds.heard(query)
        match = match_expression(rest)
        if not letters or (rest and not match):
            return ()
        found: dict[int, tuple[Candidate, str]] = {}
        with self._database.reading() as session:
            for column in ("title", "topics", "named"):
                for row in session.connection().execute(*sounding(letters, column, match, within, limit)):
                    found.setdefault(row[0], (candidate(*row), column))
                if len(found) >= limit:
                    break
        return tuple(found.values())

    def with_keys(self, keys: Sequence[int]) -> dict[int, Clause]:
        with self._database.reading() as session:
            rows = session.execute(select(*_COLUMNS, ClauseRow.key).where(ClauseRow.key.in_(keys))).mappings()
            return {row["key"]: from_row(Clause, dict(row)) for row in rows}

    def topics(self) -> tuple[str, ...]:
        """Topics of the library, those with most clauses first."""
        with self._database.reading() as session:
            counted = select(TopicRow.topic).group_by(TopicRow.topic).order_by(func.count().desc(), TopicRow.topic)
            return tuple(session.scalars(counted))

    def get(self, ids: Collection[str]) -> tuple[Clause, ...]:
        return self._read(_KEPT.where(ClauseRow.id.in_(ids)))

    def holding(self, words: str) -> tuple[Clause, ...]:
        """Clauses whose body holds ``words`` as they are written, the most used first."""
        query = _KEPT.where(ClauseRow.body.contains(words, autoescape=True))
        return self._read(query.order_by(ClauseRow.uses.desc(), ClauseRow.key))

    def all(self) -> tuple[Clause, ...]:
        return self._read(_KEPT.order_by(ClauseRow.key))

    def changed(self) -> tuple[Clause, ...]:
        """Clauses that no longer hold, the last found so first."""
        return self._read(_KEPT.where(ClauseRow.changed != "").order_by(ClauseRow.changed_on.desc(), ClauseRow.key))

    def _read(self, query: Select[*tuple[Any, ...]]) -> tuple[Clause, ...]:
        with self._database.reading() as session:
            return tuple(from_row(Clause, dict(row)) for row in session.execute(query).mappings())

    def save(
        self,
        clauses: Iterable[Clause],
        *,
        learned: Iterable[LearnedFile] = (),
        facts: Iterable[Fact] = (),
        replies: Iterable[tuple[PastReply, str]] = (),
    ) -> tuple[Clause, ...]:
        """Store clauses, new or edited, in one transaction; an edited wording gets the next revision, the old is kept.

        ``learned`` are the files they came from, ``replies`` the letters in them with their words; ``facts`` come with them from a pack.
        """
        with self._database.writing() as session:
            given = {clause.id: clause for clause in clauses}
            saved = tuple(stored for chunk in chunks(given.values()) for stored in _save(session, chunk))
            for fact in facts:
                session.merge(FactRow(**to_row(fact)))
            rows = [{**to_row(file), "learned_at": _now()} for file in learned]
            if rows:
                session.execute(insert(LearnedRow).prefix_with("OR REPLACE"), rows)
            if past := tuple(replies):
                texts = [{"digest": reply.digest, "text": compress(words.encode())} for reply, words in past]
                session.execute(insert(PastReplyRow).prefix_with("OR REPLACE"), [to_row(reply) for reply, _ in past])
                session.execute(insert(PastTextRow).prefix_with("OR REPLACE"), texts)
            return saved

    def revisions(self, clause_id: str) -> tuple[Revision, ...]:
        """What a clause was before, newest first."""
        query = select(RevisionRow).join(ClauseRow, ClauseRow.key == RevisionRow.clause)
        query = query.where(ClauseRow.id == clause_id).order_by(RevisionRow.revision.desc())
        with self._database.reading() as session:
            return tuple(
                Revision(
                    row.revision,
                    row.title,
                    body_text(load_body(row.body)),
                    datetime.fromisoformat(row.replaced_at),
                )
                for row in session.scalars(query)
            )

    def remove(self, ids: Collection[str]) -> None:
        with self._database.writing() as session:
            rows = session.scalars(select(ClauseRow).where(ClauseRow.id.in_(ids))).all()
            for row in rows:
                row.removed_at = _now()
            forget_words(session, [row.key for row in rows])

    def note_used(self, ids: Collection[str]) -> None:
        with self._database.writing() as session:
            for row in session.scalars(select(ClauseRow).where(ClauseRow.id.in_(ids))):
                row.uses, row.used_at = row.uses + 1, _now()


def _save(session: Session, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Store a chunk of clauses of different ids, and make the index say what they say."""
    there = select(ClauseRow).where(ClauseRow.id.in_([clause.id for clause in clauses]))
    old = {row.id: row for row in session.scalars(there)}
    rows = [_edit(session, old[clause.id], clause) if clause.id in old else _new(clause) for clause in clauses]
    session.add_all(rows)
    session.flush()
    forget_words(session, [row.key for row in old.values()])
    note_words(session, [(row.key, clause) for row, clause in zip(rows, clauses, strict=True)])
    return tuple(
        replace(
            clause,
            revision=row.revision,
            uses=row.uses,
            changed=row.changed,
            changed_on=clause.changed_on if row.changed else None,
        )
        for row, clause in zip(rows, clauses, strict=True)
    )


def _new(clause: Clause) -> ClauseRow:
    return ClauseRow(**to_row(replace(clause, revision=max(clause.revision, 1))))


def _edit(session: Session, row: ClauseRow, clause: Clause) -> ClauseRow:
    new = to_row(clause)
    if (row.title, row.body) != (new["title"], new["body"]):
        now = _now()
        session.merge(
            RevisionRow(clause=row.key, revision=row.revision, title=row.title, body=row.body, replaced_at=now)
        )
        row.revision += 1
        if row.changed == new["changed"]:
            # The new wording says how it is now.
            new |= {"changed": "", "changed_on": None}
    for name, value in new.items():
        if name not in ("id", "revision", "uses"):
            setattr(row, name, value)
    row.removed_at = None
    return row


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")
