"""Which of a proposal's asks the bureau was assigned."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute("ALTER TABLE items ADD COLUMN assigned_asks TEXT NOT NULL DEFAULT '[]'")
