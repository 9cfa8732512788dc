"""What officers decided about the asks of an item, letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps, loads

from sqlalchemy import delete, select

from drafting.proofread.judged import Judged
from drafting.store.engine import Database
from drafting.store.models import JudgedRow


class Judgements:
    """Rows of decisions as values, in the order of the asks' words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_letter(self, letter_id: str) -> tuple[Judged, ...]:
        query = select(JudgedRow).where(JudgedRow.letter_id == letter_id).order_by(JudgedRow.ask)
        with self._database.reading() as session:
            return tuple(
                Judged(row.ask, row.answered, tuple(map(str, loads(row.blocks)))) for row in session.scalars(query)
            )

    def put(self, letter_id: str, judged: Judged) -> None:
        blocks: Sequence[str] = judged.block_ids
        with self._database.writing() as session:
            session.merge(
                JudgedRow(letter_id=letter_id, ask=judged.ask, answered=judged.answered, blocks=dumps(list(blocks)))
            )

    def remove(self, letter_id: str, ask: str) -> None:
        with self._database.writing() as session:
            session.execute(delete(JudgedRow).where(JudgedRow.letter_id == letter_id, JudgedRow.ask == ask))
