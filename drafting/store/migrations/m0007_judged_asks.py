"""What an officer decided about each ask (逐条答复) is kept with the letter."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute(
        """CREATE TABLE judged_asks (
            letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE, ask TEXT NOT NULL,
            answered BOOLEAN NOT NULL, blocks TEXT NOT NULL,
            PRIMARY KEY (letter_id, ask)) WITHOUT ROWID"""
    )
