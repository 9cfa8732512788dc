"""The register in the database. A removed item keeps its row and its letters until it is restored."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import insert, or_, select, update

from drafting.model.item import Item, in_order
from drafting.store.engine import Database, chunks
from drafting.store.models import ItemRow
from drafting.store.records import compact, from_row, to_row
from drafting.store.stored import Listed


class Items:
    """Rows of the register as Items."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, *, text: str = "", kind: str | None = None, state: str | None = None) -> tuple[Item, ...]:
        """Items by due date (those without one last), then number as a number."""
        query = select(ItemRow.__table__).where(ItemRow.removed_at.is_(None))
        if kind:
            query = query.where(ItemRow.kind == kind)
        if state:
            query = query.where(ItemRow.state == state)
        for word in text.split():
            fields = (ItemRow.number, ItemRow.title, ItemRow.proposers, ItemRow.office, ItemRow.officer)
            query = query.where(or_(*(field.contains(word, autoescape=True) for field in fields)))
        with self._database.reading() as session:
            items = [from_row(Item, dict(row)) for row in session.execute(query).mappings()]
        return in_order(items)

    def with_id(self, item_id: str) -> Item | None:
        query = select(ItemRow.__table__).where(ItemRow.id == item_id, ItemRow.removed_at.is_(None))
        with self._database.reading() as session:
            row = session.execute(query).mappings().one_or_none()
            return from_row(Item, dict(row)) if row else None

    def numbered(self, kind: str, number: str) -> tuple[Item, ...]:
        """Items of a kind whose number is ``number``, leading zeros aside."""
        bare = number.lstrip("0") or "0"
        query = select(ItemRow.__table__).where(
            ItemRow.kind == kind, ItemRow.number.endswith(bare, autoescape=True), ItemRow.removed_at.is_(None)
        )
        with self._database.reading() as session:
            items = [from_row(Item, dict(row)) for row in session.execute(query).mappings()]
        return in_order(item for item in items if (item.number.lstrip("0") or "0") == bare)

    def save(self, item: Item) -> None:
        """Store what an officer entered; the fields that differ from what was stored are theirs from now on."""
        with self._database.writing() as session:
            old = session.get(ItemRow, item.id)
            new = to_row(item)
            before = _fields(old) if old else to_row(Item(id=item.id, kind=item.kind, number="", title=""))
            by_hand = set(json.loads(old.by_hand)) if old else set[str]()
            by_hand |= {name for name, value in new.items() if before[name] != value}
            listed_in = old.listed_in if old else ""
            session.merge(ItemRow(**new, by_hand=compact(sorted(by_hand)), listed_in=listed_in, removed_at=None))

    def save_listed(self, rows: Iterable[tuple[Item, str]]) -> None:
        """Store items as a list gives them, each with its place in the list; what an officer entered is kept."""
        given = {item.id: (item, place) for item, place in rows}
        with self._database.writing() as session:
            for ids in chunks(given):
                columns = select(ItemRow.id, ItemRow.by_hand).where(ItemRow.id.in_(ids))
                theirs = {item_id: frozenset[str](json.loads(names)) for item_id, names in session.execute(columns)}
                values = [_from_list(*given[item_id], theirs.get(item_id, frozenset())) for item_id in ids]
                if new := [row for row in values if row["id"] not in theirs]:
                    session.execute(insert(ItemRow), new)
                if known := [row for row in values if row["id"] in theirs]:
                    session.execute(update(ItemRow), known)

    def listed(self) -> Mapping[str, Listed]:
        """By item id, what an import must respect."""
        with self._database.reading() as session:
            columns = select(ItemRow.id, ItemRow.by_hand, ItemRow.listed_in).where(ItemRow.removed_at.is_(None))
            return {
                item_id: Listed(frozenset(json.loads(by_hand)), place)
                for item_id, by_hand, place in session.execute(columns)
            }

    def remove(self, ids: Collection[str]) -> None:
        now = datetime.now().isoformat(timespec="seconds")
        with self._database.writing() as session:
            session.execute(update(ItemRow).where(ItemRow.id.in_(ids)).values(removed_at=now))

    def restore(self, items: Iterable[Item]) -> None:
        """Bring removed items back as they are given, with their letters and what was known of their list."""
        with self._database.writing() as session:
            for item in items:
                old = session.get(ItemRow, item.id)
                known = {"by_hand": old.by_hand, "listed_in": old.listed_in} if old else {}
                session.merge(ItemRow(**to_row(item), **known, removed_at=None))


def _from_list(item: Item, place: str, by_hand: Collection[str]) -> dict[str, object]:
    """Column values of an item that a list gives, without those an officer entered."""
    given = {name: value for name, value in to_row(item).items() if name not in by_hand}
    return {**given, "id": item.id, "listed_in": place, "removed_at": None}


def _fields(row: ItemRow) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in ItemRow.__table__.columns}
