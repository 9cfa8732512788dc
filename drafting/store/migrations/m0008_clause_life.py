"""Who answers for a clause and whether its matter changed; past replies with their promises; what a fact was before."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute("ALTER TABLE clauses ADD COLUMN owner TEXT NOT NULL DEFAULT ''")
    execute("ALTER TABLE clauses ADD COLUMN changed TEXT NOT NULL DEFAULT ''")
    execute("ALTER TABLE clauses ADD COLUMN changed_on TEXT")
    execute("CREATE INDEX changed_clauses ON clauses (changed) WHERE changed <> ''")
    execute("CREATE INDEX clauses_by_date ON clauses (removed_at, as_of, key)")
    execute("CREATE INDEX clauses_by_end ON clauses (valid_until) WHERE valid_until IS NOT NULL")
    execute(
        """CREATE TABLE past_replies (
            digest TEXT PRIMARY KEY, title TEXT NOT NULL, item_title TEXT NOT NULL, issuer TEXT NOT NULL,
            date TEXT, category TEXT NOT NULL, topics TEXT NOT NULL, file TEXT NOT NULL, promises TEXT NOT NULL) WITHOUT ROWID"""
    )
    execute(
        """CREATE TABLE fact_values (
            name TEXT NOT NULL, as_of TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, source TEXT NOT NULL,
            PRIMARY KEY (name, as_of, value, unit)) WITHOUT ROWID"""
    )
