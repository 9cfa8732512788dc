"""What became of promises, and the words of past replies, to be read again."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute(
        """CREATE TABLE promises (
            source TEXT NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, marked_on TEXT NOT NULL,
            PRIMARY KEY (source, text)) WITHOUT ROWID"""
    )
    execute("CREATE TABLE past_texts (digest TEXT PRIMARY KEY NOT NULL, text BLOB NOT NULL)")
