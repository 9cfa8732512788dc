"""Exports keep what spoke against them: one made all the same says why it should not have been."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute("ALTER TABLE exports ADD COLUMN reasons VARCHAR NOT NULL DEFAULT '[]'")
