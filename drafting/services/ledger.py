"""The facts ledger 数据台账: figures with date and source, where they stand, and what letters of past years propose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clauses.clause import Clause
from clauses.facts import Fact
from drafting.composing.places import home_of, is_elsewhere
from drafting.model.item import Item
from drafting.services import profile
from drafting.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a fact stands: clauses with its slot, clauses with the figure itself, items whose draft prints it."""

    slots: tuple[Clause, ...] = ()
    written: tuple[Clause, ...] = ()
    drafts: tuple[Item, ...] = ()


def facts(workspace: Workspace) -> tuple[Fact, ...]:
    """The ledger, by name."""
    return workspace.store.books.facts()


def save(workspace: Workspace, fact: Fact, renamed_from: str = "") -> None:
    """Store a fact, new or with a new value; under a new name the old one goes."""
    if renamed_from and renamed_from != fact.name:
        workspace.store.books.remove_fact(renamed_from)
    workspace.store.books.save_fact(fact)


def remove(workspace: Workspace, name: str) -> None:
    workspace.store.books.remove_fact(name)


def uses(workspace: Workspace, fact: Fact) -> Uses:
    """Where the fact stands now; a figure of one character says too little to be looked for."""
    store = workspace.store
    slots = store.clauses.holding(f"{{{fact.name}}}")
    if len(fact.printed) < 2:
        return Uses(slots)
    return Uses(slots, _naming(fact, store.clauses.holding(fact.printed)), drafts_with(workspace, fact))


def drafts_with(workspace: Workspace, fact: Fact) -> tuple[Item, ...]:
    """The items whose letters print the figure in a paragraph that names it: after a new value, those that carry the old."""
    letters = workspace.store.letters.holding(fact.printed)
    ids = [
        stored.item_id
        for stored in letters
        if any(fact.printed in block.text and _names(fact, block.text) for block in stored.letter.blocks)
    ]
    found = (workspace.store.items.with_id(item_id) for item_id in dict.fromkeys(ids))
    return tuple(item for item in found if item)


def propose(workspace: Workspace, found: Sequence[Fact]) -> int:
    """Keep figures found in letters for an officer to confirm, those the ledger has not; returns how many."""
    here = {(fact.name, fact.printed) for fact in facts(workspace)}
    fresh = {(fact.name, fact.printed): fact for fact in found if (fact.name, fact.printed) not in here}
    workspace.store.books.propose(fresh.values())
    return len(fresh)


def proposals(workspace: Workspace) -> tuple[Fact, ...]:
    """What waits to be confirmed: of each name the newest figure, if it is newer than the ledger's."""
    here = {fact.name: fact for fact in facts(workspace)}
    newest: dict[str, Fact] = {}
    bureau = profile.get_bureau(workspace)
    home = home_of(bureau.region, bureau.name)
    for fact in workspace.store.books.proposals():
        if is_elsewhere(fact.source, home):
            continue
        newest.setdefault(fact.name, fact)
    return tuple(fact for name, fact in newest.items() if name not in here or _newer(fact, here[name]))


def filling(workspace: Workspace, home: str = "") -> tuple[Fact, ...]:
    """What fills the slots of clauses: the ledger, and for names it has not the newest figure of our own past letters.

    ``home`` is our own place (drafting/composing/places.py): figures of another one fill nothing.
    """
    known = {fact.name: fact for fact in facts(workspace)}
    for fact in workspace.store.books.proposals(settled=True):
        if not is_elsewhere(fact.source, home):
            known.setdefault(fact.name, fact)
    return tuple(known.values())


def settle(workspace: Workspace, settled: Iterable[Fact]) -> None:
    """Propose these figures no longer: they were taken or set aside."""
    workspace.store.books.settle(settled)


def _newer(fact: Fact, than: Fact) -> bool:
    return fact.as_of is not None and (than.as_of is None or fact.as_of > than.as_of)


def _naming(fact: Fact, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(clause for clause in clauses if _names(fact, clause.text))


def _names(fact: Fact, text: str) -> bool:
    """Whether a text speaks of the fact: by its name, or the end of it (户籍人口 for 全区户籍人口)."""
    return fact.name in text or fact.name[-4:] in text
