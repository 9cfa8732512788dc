"""Figures found in letters, which an officer takes into the ledger or sets aside."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute(
        """CREATE TABLE fact_proposals (
            name TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, as_of TEXT, source TEXT NOT NULL,
            next_due TEXT, settled INTEGER NOT NULL, PRIMARY KEY (name, value, unit)) WITHOUT ROWID"""
    )
