"""Full-text index of the clauses, and a small one of their titles and topics, filled from those that are there."""

from __future__ import annotations

import json

from clauses.body import body_text
from clauses.section import Section
from drafting.store.migrations import Execute
from drafting.store.records import load_body
from drafting.store.words import indexed


def upgrade(execute: Execute) -> None:
    execute("CREATE VIRTUAL TABLE clause_titles USING fts5 (title, topics, section, prefix='1')")
    execute("CREATE VIRTUAL TABLE clause_words USING fts5 (title, topics, section, text, prefix='1')")
    for key, title, topics, section, body in execute(
        "SELECT key, title, topics, section, body FROM clauses WHERE removed_at IS NULL"
    ):
        short = (key, indexed(title), indexed(" ".join(json.loads(topics))), indexed(Section(section).chinese))
        execute("INSERT INTO clause_titles (rowid, title, topics, section) VALUES (?, ?, ?, ?)", short)
        execute(
            "INSERT INTO clause_words (rowid, title, topics, section, text) VALUES (?, ?, ?, ?, ?)",
            (*short, indexed(body_text(load_body(body)))),
        )
