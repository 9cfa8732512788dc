"""Clauses that say the same 重复条款: found, merged into one with undo, or kept apart for good."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from clauses.clause import Clause
from clauses.duplicates import Group, groups
from drafting.services import library
from drafting.services.workspace import Workspace

KEPT_APART = "kept_apart"


def find_duplicates(workspace: Workspace) -> tuple[Group, ...]:
    """The groups of clauses alike, largest first, without those an officer wanted to keep apart."""
    apart = _kept_apart(workspace)
    found: list[Group] = []
    for group in groups(library.all_clauses(workspace)):
        others = tuple(other for other in group.others if _pair(group.best, other) not in apart)
        if others:
            found.append(Group(group.best, others))
    return tuple(found)


def merge(workspace: Workspace, best: Clause, others: Sequence[Clause]) -> tuple[Clause, ...]:
    """Take ``others`` out of the library; ``best`` gets their topics. Returns all of them as they were, for the undo.

    Letters that used the others keep their words: a clause that was taken out is kept, as after deleting it.
    """
    topics = tuple(dict.fromkeys(topic for clause in (best, *others) for topic in clause.topics))
    if topics != best.topics:
        library.save_clause(workspace, replace(best, topics=topics))
    library.remove_clauses(workspace, [clause.id for clause in others])
    return (best, *others)


def keep_apart(workspace: Workspace, best: Clause, others: Sequence[Clause]) -> None:
    """These are not the same, whatever they look like: they are not shown together again."""
    apart = _kept_apart(workspace) | {_pair(best, other) for other in others}
    workspace.store.books.set_setting(KEPT_APART, json.dumps(sorted(apart)))


def _kept_apart(workspace: Workspace) -> set[tuple[str, str]]:
    stored = workspace.store.books.setting(KEPT_APART)
    return {(one, other) for one, other in json.loads(stored)} if stored else set()


def _pair(one: Clause, other: Clause) -> tuple[str, str]:
    return (one.id, other.id) if one.id < other.id else (other.id, one.id)
