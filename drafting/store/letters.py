"""Letters and their undo history in the database. Every save of an edit is one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from uuid import uuid4

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from drafting.model.change import Change, apply, inverse
from drafting.model.letter import DocumentKind, Letter
from drafting.model.problem import EnvironmentProblem
from drafting.store.engine import Database
from drafting.store.models import ChangeRow, ItemRow, LetterRow, SettingRow
from drafting.store.records import dump, load
from drafting.store.stored_letter import LAST_OPENED, StoredLetter


@dataclass(frozen=True, slots=True)
class _Known:
    """A letter as this process last read or saved it; ``save`` tells whether another process saved since."""

    save: tuple[int, str]
    letter: Letter
    changes: tuple[Change, ...]


class Letters:
    """Rows of letters as StoredLetters. Remembers the letters whose history was read, so that a save costs its change."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, _Known] = {}
        self._lock = Lock()

    def of_item(self, item_id: str, document: DocumentKind) -> StoredLetter | None:
        newest = LetterRow.saved_at.desc()
        query = select(LetterRow).where(LetterRow.item_id == item_id, LetterRow.document == document.value)
        with self._database.reading() as session:
            row = session.scalars(query.order_by(newest).limit(1)).one_or_none()
            return _stored(row) if row else None

    def all_of(self, item_id: str) -> tuple[StoredLetter, ...]:
        with self._database.reading() as session:
            rows = session.scalars(select(LetterRow).where(LetterRow.item_id == item_id).order_by(LetterRow.saved_at))
            return tuple(_stored(row) for row in rows)

    def holding(self, words: str) -> tuple[StoredLetter, ...]:
        """Letters of items in the register that hold ``words`` somewhere, newest first."""
        query = select(LetterRow).join(ItemRow, ItemRow.id == LetterRow.item_id)
        query = query.where(ItemRow.removed_at.is_(None), LetterRow.letter.contains(words, autoescape=True))
        with self._database.reading() as session:
            return tuple(_stored(row) for row in session.scalars(query.order_by(LetterRow.saved_at.desc())))

    def last_opened(self) -> StoredLetter | None:
        query = (
            select(LetterRow)
            .join(SettingRow, SettingRow.value == LetterRow.id)
            .join(ItemRow, ItemRow.id == LetterRow.item_id)
            .where(SettingRow.name == LAST_OPENED, ItemRow.removed_at.is_(None))
        )
        with self._database.reading() as session:
            row = session.scalars(query).one_or_none()
            return _stored(row) if row else None

    def create(self, item_id: str, document: DocumentKind, letter: Letter) -> StoredLetter:
        row = LetterRow(
            id=uuid4().hex,
            item_id=item_id,
            document=document.value,
            letter=dump(letter),
            position=0,
            saves=0,
            saved_at=_now(),
        )
        with self._database.writing() as session:
            session.add(row)
        with self._lock:
            self._known[row.id] = _Known((0, row.saved_at), letter, ())
        return _stored(row)

    def note_opened(self, letter_id: str) -> None:
        with self._database.writing() as session:
            session.merge(SettingRow(name=LAST_OPENED, value=letter_id))

    def history(self, letter_id: str) -> tuple[tuple[Change, ...], int]:
        with self._lock, self._database.reading() as session:
            row = _row(session, letter_id)
            known = self._known.get(letter_id)
            if known is None or known.save != (row.saves, row.saved_at):
                known = self._known[letter_id] = _read(session, row)
            return known.changes, row.position

    def record(self, letter_id: str, changes: Sequence[Change], position: int) -> None:
        """Make ``changes`` the whole history and move to ``position`` in it; see drafting/services/letters.py."""
        if not 0 <= position <= len(changes):
            raise ValueError(f"position {position} is outside a history of {len(changes)}")
        with self._lock:
            with self._database.writing() as session:
                row = _row(session, letter_id)
                known = self._known.get(letter_id) or _read(session, row)
                if known.save != (row.saves, row.saved_at):
                    raise EnvironmentProblem("这份稿子已在另一个窗口里改过并保存，请重新打开它再继续修改。")
                kept = _common(known.changes, changes)
                letter = _move(known.letter, known.changes, row.position, min(row.position, kept))
                letter = _move(letter, changes, min(row.position, kept), position)
                session.execute(delete(ChangeRow).where(ChangeRow.letter_id == letter_id, ChangeRow.sequence >= kept))
                session.add_all(
                    ChangeRow(letter_id=letter_id, sequence=place, change=dump(changes[place]))
                    for place in range(kept, len(changes))
                )
                row.letter, row.position, row.saves, row.saved_at = dump(letter), position, row.saves + 1, _now()
            self._known[letter_id] = _Known((row.saves, row.saved_at), letter, tuple(changes))


def _row(session: Session, letter_id: str) -> LetterRow:
    row = session.get(LetterRow, letter_id)
    if row is None:
        raise EnvironmentProblem("工作库里已没有这份稿子（工作库可能已从备份恢复），请重新打开程序。")
    return row


def _read(session: Session, row: LetterRow) -> _Known:
    steps = select(ChangeRow.change).where(ChangeRow.letter_id == row.id).order_by(ChangeRow.sequence)
    return _Known((row.saves, row.saved_at), load(row.letter), tuple(load(step) for step in session.scalars(steps)))


def _common(old: Sequence[Change], new: Sequence[Change]) -> int:
    """How many changes the two histories begin with in common."""
    for place, (one, other) in enumerate(zip(old, new, strict=False)):
        if one is not other and one != other:
            return place
    return min(len(old), len(new))


def _move(letter: Letter, changes: Sequence[Change], start: int, end: int) -> Letter:
    """The letter at ``end`` of a history that it stands at ``start`` of."""
    for change in changes[start:end]:
        letter = apply(letter, change)
    for change in reversed(changes[end:start]):
        letter = apply(letter, inverse(change))
    return letter


def _stored(row: LetterRow) -> StoredLetter:
    return StoredLetter(
        id=row.id,
        item_id=row.item_id,
        document=DocumentKind(row.document),
        letter=load(row.letter),
        position=row.position,
        saved_at=datetime.fromisoformat(row.saved_at),
    )


def _now() -> str:
    return datetime.now().isoformat(timespec="milliseconds")
