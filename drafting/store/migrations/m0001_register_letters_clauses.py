"""The first schema: profile, register, clauses with revisions, facts, letters with their history, bookkeeping."""

from __future__ import annotations

from drafting.store.migrations import Execute

TABLES = (
    "CREATE TABLE profile (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), record TEXT NOT NULL)",
    "CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    """CREATE TABLE items (
        id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL,
        session TEXT, year INTEGER, proposers TEXT NOT NULL, proposer_count INTEGER, role TEXT NOT NULL,
        lead_unit TEXT, assist_units TEXT NOT NULL, assigned TEXT, due TEXT, office TEXT NOT NULL,
        officer TEXT NOT NULL, category TEXT, disclosure TEXT, text TEXT NOT NULL, asks TEXT NOT NULL,
        state TEXT NOT NULL, by_hand TEXT NOT NULL, listed_in TEXT NOT NULL, removed_at TEXT)""",
    """CREATE TABLE clauses (
        key INTEGER PRIMARY KEY NOT NULL, id TEXT NOT NULL UNIQUE, section TEXT NOT NULL, title TEXT NOT NULL,
        body TEXT NOT NULL, topics TEXT NOT NULL, state TEXT NOT NULL, source TEXT NOT NULL, as_of TEXT,
        valid_until TEXT, revision INTEGER NOT NULL, uses INTEGER NOT NULL, used_at TEXT, removed_at TEXT)""",
    "CREATE INDEX clauses_by_use ON clauses (removed_at, uses, key)",
    """CREATE TABLE clause_revisions (
        clause INTEGER NOT NULL REFERENCES clauses (key) ON DELETE CASCADE, revision INTEGER NOT NULL,
        title TEXT NOT NULL, body TEXT NOT NULL, replaced_at TEXT NOT NULL, PRIMARY KEY (clause, revision))""",
    """CREATE TABLE clause_topics (
        topic TEXT NOT NULL, clause INTEGER NOT NULL REFERENCES clauses (key) ON DELETE CASCADE,
        PRIMARY KEY (topic, clause)) WITHOUT ROWID""",
    "CREATE INDEX topics_by_clause ON clause_topics (clause)",
    """CREATE TABLE facts (
        name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, as_of TEXT,
        source TEXT NOT NULL, next_due TEXT)""",
    """CREATE TABLE letters (
        id TEXT PRIMARY KEY NOT NULL, item_id TEXT NOT NULL REFERENCES items (id), document TEXT NOT NULL,
        letter TEXT NOT NULL, position INTEGER NOT NULL, saves INTEGER NOT NULL, saved_at TEXT NOT NULL)""",
    "CREATE INDEX letters_by_item ON letters (item_id, document)",
    """CREATE TABLE letter_changes (
        letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE, sequence INTEGER NOT NULL,
        change TEXT NOT NULL, PRIMARY KEY (letter_id, sequence)) WITHOUT ROWID""",
    """CREATE TABLE learned_files (
        digest TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, clauses INTEGER NOT NULL, learned_at TEXT NOT NULL)""",
    """CREATE TABLE exports (
        id INTEGER PRIMARY KEY NOT NULL, item_id TEXT NOT NULL REFERENCES items (id), document TEXT NOT NULL,
        path TEXT NOT NULL, digest TEXT NOT NULL, exported_at TEXT NOT NULL)""",
)


def upgrade(execute: Execute) -> None:
    for table in TABLES:
        execute(table)
