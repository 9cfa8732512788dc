"""Findings that an officer ignored stay away from their letter also after a restart."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute(
        """CREATE TABLE ignored_findings (
            letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE, code TEXT NOT NULL,
            block_id TEXT NOT NULL, words TEXT NOT NULL,
            PRIMARY KEY (letter_id, code, block_id, words)) WITHOUT ROWID"""
    )
