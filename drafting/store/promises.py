"""What became of the promises of earlier replies."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, select

from drafting.store.engine import Database
from drafting.store.models import PromiseRow
from drafting.store.stored import PromiseMark, PromiseState


class Promises:
    """Rows of marks by source and words; what has no row is open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def marks(self) -> dict[tuple[str, str], PromiseMark]:
        with self._database.reading() as session:
            return {(row.source, row.text): _mark(row) for row in session.scalars(select(PromiseRow))}

    def put(self, mark: PromiseMark) -> None:
        """Keep a mark; one that says nothing but open goes."""
        with self._database.writing() as session:
            if mark.state is PromiseState.OPEN and not mark.note:
                session.execute(
                    delete(PromiseRow).where(PromiseRow.source == mark.source, PromiseRow.text == mark.text)
                )
                return
            session.merge(
                PromiseRow(
                    source=mark.source,
                    text=mark.text,
                    state=mark.state.value,
                    note=mark.note,
                    marked_on=mark.marked_on.isoformat(),
                )
            )


def _mark(row: PromiseRow) -> PromiseMark:
    return PromiseMark(row.source, row.text, PromiseState(row.state), row.note, date.fromisoformat(row.marked_on))
