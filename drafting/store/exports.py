"""The files exported for items, and the letters they were made of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select, true

from drafting.model.letter import DocumentKind, Letter
from drafting.store.engine import Database
from drafting.store.models import ExportedLetterRow, ExportRow, ItemRow
from drafting.store.records import dump, load
from drafting.store.stored import NotedExport


class Exports:
    """Exports as values, newest first; those of items that were removed are left out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(
        self,
        item_id: str,
        document: str,
        path: str,
        digest: str,
        reasons: Sequence[str] = (),
        kept: tuple[Letter, bytes] | None = None,
    ) -> None:
        """Keep that a file was exported; ``kept``: the letter it was made of and its bytes."""
        row = ExportRow(
            item_id=item_id,
            document=document,
            path=path,
            digest=digest,
            exported_at=datetime.now().isoformat(timespec="seconds"),
            reasons=json.dumps(list(reasons), ensure_ascii=False),
        )
        with self._database.writing() as session:
            session.add(row)
            if kept:
                session.merge(ExportedLetterRow(digest=digest, letter=dump(kept[0]), file=kept[1]))

    def of_item(self, item_id: str) -> tuple[NotedExport, ...]:
        return self._found(ExportRow.item_id == item_id)

    def all(self) -> tuple[NotedExport, ...]:
        return self._found(true())

    def kept(self, digest: str) -> tuple[Letter, bytes] | None:
        """The letter as it was exported and the file; None for exports of versions that kept neither."""
        with self._database.reading() as session:
            row = session.get(ExportedLetterRow, digest)
            return (load(row.letter), row.file) if row else None

    def _found(self, which: ColumnElement[bool]) -> tuple[NotedExport, ...]:
        query = select(ExportRow).join(ItemRow, ItemRow.id == ExportRow.item_id).where(ItemRow.removed_at.is_(None))
        with self._database.reading() as session:
            rows = session.scalars(query.where(which).order_by(ExportRow.id.desc()))
            return tuple(
                NotedExport(row.item_id, DocumentKind(row.document), row.path, row.digest, row.exported_at)
                for row in rows
            )
