"""The steps from one version of the workspace file to the next, in order. Number n is the nth of the list.

A migration is a module with ``upgrade(execute)``; it runs in one transaction together with its version number. One that
was ever given to an office is never changed: what is to be different is the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

MIGRATIONS = (
    "m0001_register_letters_clauses",
    "m0002_clause_words",
    "m0003_export_reasons",
    "m0004_clause_sounds",
    "m0005_fact_proposals",
    "m0006_ignored_findings",
    "m0007_judged_asks",
    "m0008_clause_life",
    "m0009_joint_units",
    "m0010_exported_letters",
    "m0011_assigned_asks",
    "m0012_promises",
)
NEWEST = len(MIGRATIONS)
APPLICATION_ID = 0x44616675
"""The bytes "Dafu" in the file's header: tells a workspace from any other SQLite file."""

Execute = Callable[..., Sequence[Any]]
"""``execute(sql, parameters=())`` runs one statement and returns its rows."""
