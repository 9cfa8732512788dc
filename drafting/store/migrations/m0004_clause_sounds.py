"""Index of how the names of clauses sound, filled from those that are there."""

from __future__ import annotations

import json

from clauses.section import Section
from drafting.store.migrations import Execute
from drafting.store.sounds import TABLE, sounding


def upgrade(execute: Execute) -> None:
    execute(TABLE)
    for key, title, topics, section, source in execute(
        "SELECT key, title, topics, section, source FROM clauses WHERE removed_at IS NULL"
    ):
        spoken = sounding(title, json.loads(topics), Section(section).chinese, source)
        execute(
            "INSERT INTO clause_sounds (rowid, title, topics, named) VALUES (?, ?, ?, ?)",
            (key, spoken["title"], spoken["topics"], spoken["named"]),
        )
