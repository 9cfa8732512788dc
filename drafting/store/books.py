"""The small books of a workspace: the bureau's profile, settings, facts, learned files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from zlib import decompress

from sqlalchemy import delete, insert, select

from clauses.facts import Fact
from drafting.store.engine import Database
from drafting.store.models import (
    FactRow,
    FactValueRow,
    LearnedRow,
    PastReplyRow,
    PastTextRow,
    ProfileRow,
    ProposalRow,
    SettingRow,
)
from drafting.store.records import compact, from_row, to_row
from drafting.store.stored import PastReply


class Books:
    """Profile, settings, facts, and learned files."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def profile(self) -> Mapping[str, Any]:
        with self._database.reading() as session:
            row = session.get(ProfileRow, 1)
            return json.loads(row.record) if row else {}

    def set_profile(self, record: Mapping[str, Any]) -> None:
        with self._database.writing() as session:
            session.merge(ProfileRow(id=1, record=compact(record)))

    def setting(self, name: str) -> str:
        """What is kept under ``name``, "" where nothing is."""
        with self._database.reading() as session:
            row = session.get(SettingRow, name)
            return row.value if row else ""

    def set_setting(self, name: str, value: str) -> None:
        with self._database.writing() as session:
            session.merge(SettingRow(name=name, value=value))

    def facts(self) -> tuple[Fact, ...]:
        with self._database.reading() as session:
            rows = session.execute(select(FactRow.__table__).order_by(FactRow.name)).mappings()
            return tuple(from_row(Fact, dict(row)) for row in rows)

    def save_fact(self, fact: Fact) -> None:
        """Store a fact; a value that it replaces is kept among the earlier ones."""
        with self._database.writing() as session:
            old = session.get(FactRow, fact.name)
            if old and (old.value, old.unit) != (fact.value, fact.unit):
                past = FactValueRow(
                    name=old.name, as_of=old.as_of or "", value=old.value, unit=old.unit, source=old.source
                )
                session.merge(past)
            session.merge(FactRow(**to_row(fact)))

    def past_values(self, name: str) -> tuple[Fact, ...]:
        """What a fact was before, newest first."""
        query = select(FactValueRow.__table__).where(FactValueRow.name == name).order_by(FactValueRow.as_of.desc())
        with self._database.reading() as session:
            rows = session.execute(query).mappings()
            return tuple(from_row(Fact, {**row, "as_of": row["as_of"] or None}) for row in rows)

    def forget_value(self, fact: Fact) -> None:
        """Undo of a replacement: this value was no earlier one."""
        same = (FactValueRow.name == fact.name, FactValueRow.value == fact.value, FactValueRow.unit == fact.unit)
        with self._database.writing() as session:
            session.execute(delete(FactValueRow).where(*same))

    def remove_fact(self, name: str) -> None:
        with self._database.writing() as session:
            session.execute(delete(FactRow).where(FactRow.name == name))

    def propose(self, facts: Iterable[Fact]) -> None:
        """Keep figures found in letters; one that was proposed or settled before stays as it is."""
        rows = [{**to_row(fact), "settled": 0} for fact in facts]
        if rows:
            with self._database.writing() as session:
                session.execute(insert(ProposalRow).prefix_with("OR IGNORE"), rows)

    def proposals(self, settled: bool = False) -> tuple[Fact, ...]:
        """Figures that nobody has settled yet, by name, the newest first; with ``settled`` those too."""
        query = select(ProposalRow.__table__)
        query = query if settled else query.where(ProposalRow.settled == 0)
        with self._database.reading() as session:
            rows = session.execute(query.order_by(ProposalRow.name, ProposalRow.as_of.desc())).mappings()
            return tuple(from_row(Fact, dict(row)) for row in rows)

    def settle(self, facts: Iterable[Fact], settled: bool = True) -> None:
        """Propose these no longer; or again."""
        with self._database.writing() as session:
            for fact in facts:
                row = session.get(ProposalRow, (fact.name, fact.value, fact.unit))
                if row:
                    row.settled = int(settled)

    def is_learned(self, digest: str) -> bool:
        with self._database.reading() as session:
            return session.get(LearnedRow, digest) is not None

    def learned(self) -> frozenset[str]:
        """SHA-256 of every file learned so far."""
        with self._database.reading() as session:
            return frozenset(session.scalars(select(LearnedRow.digest)))

    def past_replies(self) -> tuple[PastReply, ...]:
        """The replies of past years that were learned."""
        with self._database.reading() as session:
            rows = session.execute(select(PastReplyRow.__table__)).mappings()
            return tuple(from_row(PastReply, dict(row)) for row in rows)

    def past_digests(self) -> frozenset[str]:
        """The past replies that are there with their words."""
        with self._database.reading() as session:
            return frozenset(session.scalars(select(PastTextRow.digest)))

    def past_text(self, digest: str) -> str:
        """The words of a past reply; "" where it was learned by a program that did not keep them."""
        with self._database.reading() as session:
            row = session.get(PastTextRow, digest)
            return decompress(row.text).decode() if row else ""
