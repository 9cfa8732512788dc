"""The clause library 条款库: search, topics, editing with undo; and the facts that fill slots."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from clauses.clause import Clause
from clauses.facts import Fact
from clauses.ranking import score, worth
from clauses.section import Section
from drafting.model.blocks import Block, OriginKind
from drafting.model.item import Item
from drafting.services.workspace import Workspace
from drafting.store.stored import Candidate, LearnedFile, Order, PastReply, Revision, Shelf, Within
from drafting.store.words import spans

CANDIDATES = 150
"""How many are ranked of those whose title holds the words, and how many of the rest: the newest."""

_HEARD = {"title": 5.0, "topics": 3.5, "named": 2.0}
"""What sounds like the query counts a little less than what says it (clauses/ranking.py)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause found: its score, and where the words stand in ``clause.text`` (code points, end exclusive)."""

    clause: Clause
    score: float
    spans: tuple[tuple[int, int], ...] = ()


def search(
    workspace: Workspace,
    query: str,
    *,
    section: Section | None = None,
    topic: str | None = None,
    shelf: Shelf | None = None,
    order: Order = Order.BEST,
    limit: int = 50,
) -> tuple[Hit, ...]:
    """Clauses that hold every word of ``query`` (parted by spaces) in title, topics, section name or text, best first.

    Words of Latin letters also stand for the pinyin or the initials of titles, topics, section and bureau names
    (``jbqk`` finds 基本情况). An empty query lists the library by use, then newest first. ``shelf``: only what is of
    this state or date.
    """
    store, today = workspace.store.clauses, date.today()
    words, within = query.split(), Within(section, topic, shelf, today)
    found = store.candidates(query, within, max(limit, CANDIDATES) if words else limit, order)
    scores = {candidate.key: score(candidate, words, today) for candidate in found}
    known = {candidate.key: candidate for candidate in found}
    for candidate, where in store.heard(query, within, CANDIDATES):
        known[candidate.key] = candidate
        scores[candidate.key] = max(scores.get(candidate.key, 0.0), _HEARD[where] + worth(candidate, today))
    best = sorted(scores, key=lambda key: -scores[key])
    if words and order is not Order.BEST:
        best.sort(key=lambda key: _place(known[key], order), reverse=True)
    best = best[:limit] if words else list(scores)
    clauses = store.with_keys(best)
    return tuple(Hit(clauses[key], scores[key], spans(query, clauses[key].text)) for key in best if key in clauses)


def _place(candidate: Candidate, order: Order) -> tuple[float, float]:
    day = float((candidate.as_of or date.min).toordinal())
    return (day, candidate.uses) if order is Order.NEWEST else (candidate.uses, day)


def topics(workspace: Workspace) -> tuple[str, ...]:
    """The topics of the library, those with most clauses first."""
    return workspace.store.clauses.topics()


def all_clauses(workspace: Workspace) -> tuple[Clause, ...]:
    """The whole library, oldest first."""
    return workspace.store.clauses.all()


def save_clause(workspace: Workspace, clause: Clause) -> Clause:
    """Store a clause, new or edited. A changed title or body makes the next revision, and the old one is kept; how
    often a clause was used is the store's own count."""
    return workspace.store.clauses.save((clause,))[0]


def save_clauses(workspace: Workspace, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Store many clauses in one transaction."""
    return workspace.store.clauses.save(clauses)


def save_learned(
    workspace: Workspace,
    files: Iterable[LearnedFile],
    clauses: Iterable[Clause],
    replies: Iterable[tuple[PastReply, str]] = (),
) -> tuple[Clause, ...]:
    """Store the clauses learned from files, that these were learned, and their letters with their words, in one
    transaction."""
    return workspace.store.clauses.save(clauses, learned=files, replies=replies)


def is_learned(workspace: Workspace, digest: str) -> bool:
    """Whether the file with this SHA-256 was learned before."""
    return workspace.store.books.is_learned(digest)


def learned_files(workspace: Workspace) -> frozenset[str]:
    """SHA-256 of every file that was learned."""
    return workspace.store.books.learned()


def remove_clauses(workspace: Workspace, ids: Collection[str]) -> None:
    """Take clauses out of the library; they are kept for ``restore_clauses``."""
    workspace.store.clauses.remove(ids)


def restore_clauses(workspace: Workspace, clauses: Iterable[Clause]) -> None:
    """Undo of ``remove_clauses``."""
    workspace.store.clauses.save(clauses)


def note_used(workspace: Workspace, ids: Collection[str]) -> None:
    """Count one use of each clause, as when it goes into a letter."""
    workspace.store.clauses.note_used(ids)


def revisions(workspace: Workspace, clause_id: str) -> tuple[Revision, ...]:
    """What a clause was before its edits, newest first."""
    return workspace.store.clauses.revisions(clause_id)


def used_in(workspace: Workspace, clause_id: str) -> tuple[Item, ...]:
    """The items whose letters hold a block that came from the clause, the letter saved last first."""
    letters = workspace.store.letters.holding(clause_id)
    ids = dict.fromkeys(
        stored.item_id for stored in letters if any(_came_from(block, clause_id) for block in stored.letter.blocks)
    )
    found = (workspace.store.items.with_id(item_id) for item_id in ids)
    return tuple(item for item in found if item)


def _came_from(block: Block, clause_id: str) -> bool:
    return block.origin.kind is OriginKind.CLAUSE and block.origin.ref == clause_id


def mark_changed(workspace: Workspace, clause: Clause, why: str, today: date | None = None) -> Clause:
    """情况已变化: the clause no longer holds, in a word ``why``; "" says that it holds again. A new wording says so too."""
    on = (today or date.today()) if why else None
    return save_clause(workspace, replace(clause, changed=why, changed_on=on))


def changed_clauses(workspace: Workspace) -> tuple[Clause, ...]:
    """The clauses that no longer hold, the last marked first."""
    return workspace.store.clauses.changed()


def facts(workspace: Workspace) -> tuple[Fact, ...]:
    """The facts ledger, by name."""
    return workspace.store.books.facts()


def save_fact(workspace: Workspace, fact: Fact) -> None:
    workspace.store.books.save_fact(fact)


def remove_fact(workspace: Workspace, name: str) -> None:
    workspace.store.books.remove_fact(name)
