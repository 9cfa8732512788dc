"""Findings that an officer ignored, letter by letter."""

from __future__ import annotations

from sqlalchemy import delete, select

from drafting.proofread.finding import FindingKey
from drafting.store.engine import Database
from drafting.store.models import IgnoredRow


class Ignored:
    """Rows of ignored findings as keys."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_letter(self, letter_id: str) -> frozenset[FindingKey]:
        query = select(IgnoredRow).where(IgnoredRow.letter_id == letter_id)
        with self._database.reading() as session:
            return frozenset((row.code, row.block_id, row.words) for row in session.scalars(query))

    def add(self, letter_id: str, key: FindingKey) -> None:
        code, block_id, words = key
        with self._database.writing() as session:
            session.merge(IgnoredRow(letter_id=letter_id, code=code, block_id=block_id, words=words))

    def clear(self, letter_id: str) -> None:
        with self._database.writing() as session:
            session.execute(delete(IgnoredRow).where(IgnoredRow.letter_id == letter_id))
