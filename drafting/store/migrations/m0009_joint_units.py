"""The bureaus that sign a reply together with the one whose register it is."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute("ALTER TABLE items ADD COLUMN joint_units TEXT NOT NULL DEFAULT '[]'")
