"""An exported file is kept with the letter it was made of: what comes back edited is held against both."""

from __future__ import annotations

from drafting.store.migrations import Execute


def upgrade(execute: Execute) -> None:
    execute(
        "CREATE TABLE exported_letters (digest TEXT NOT NULL PRIMARY KEY, letter TEXT NOT NULL, file BLOB NOT NULL)"
    )
    execute("CREATE INDEX exports_of_item ON exports (item_id)")
