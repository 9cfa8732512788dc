"""The facts ledger 数据台账: figures with date and source, where they stand, and what letters of past years propose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clauses.body import Paragraph
from clauses.clause import Clause
from clauses.facts import Fact
from drafting.composing.places import home_of, is_elsewhere
from drafting.composing.slots import printed_as_of
from drafting.model.blocks import Block, TextBlock
from drafting.model.change import difference
from drafting.model.item import Item, ItemState
from drafting.model.letter import Letter
from drafting.services import profile
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter

_SENTENCE = re.compile(r"[^。！？；]+")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_DATE = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?")


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a fact stands: clauses with its slot, clauses with the figure itself, items whose draft prints it.

    ``past`` is what it was before, newest first; ``outdated`` the items not yet answered whose draft prints one of these.
    """

    slots: tuple[Clause, ...] = ()
    written: tuple[Clause, ...] = ()
    drafts: tuple[Item, ...] = ()
    past: tuple[Fact, ...] = ()
    outdated: tuple[Item, ...] = ()


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
    slots, past = store.clauses.holding(f"{{{fact.name}}}"), past_values(workspace, fact)
    outdated = tuple(dict.fromkeys(item for _, item in _carrying(workspace, past)))
    if len(fact.printed) < 2:
        return Uses(slots, past=past, outdated=outdated)
    written = _naming(fact, store.clauses.holding(fact.printed))
    return Uses(slots, written, drafts_with(workspace, fact), past, outdated)


def past_values(workspace: Workspace, fact: Fact) -> tuple[Fact, ...]:
    """What a fact was before, newest first."""
    return tuple(old for old in workspace.store.books.past_values(fact.name) if old.printed != fact.printed)


def undo_new_value(workspace: Workspace, before: Fact, renamed_from: str = "") -> None:
    """Take a new value back: the one before is no earlier value any more."""
    new = next((fact for fact in facts(workspace) if fact.name == (renamed_from or before.name)), None)
    save(workspace, before, renamed_from)
    for value in (before, *([new] if new else [])):
        workspace.store.books.forget_value(value)


def outdated_letters(workspace: Workspace, fact: Fact) -> tuple[tuple[StoredLetter, Letter], ...]:
    """The letters of items not yet answered that print an earlier value, each with what it reads with the present one."""
    past = past_values(workspace, fact)
    found = {stored.id: stored for stored, _ in _carrying(workspace, past)}
    return tuple((stored, with_value(stored.letter, past, fact)) for stored in found.values())


def with_value(letter: Letter, past: Sequence[Fact], fact: Fact) -> Letter:
    """The letter with the fact's present value, and its day, in every sentence that names it with an earlier one."""
    return replace(letter, blocks=tuple(_renewed(block, past, fact) for block in letter.blocks))


def update_letter(workspace: Workspace, stored: StoredLetter, letter: Letter) -> None:
    """Store a letter as one more step of its history, which its undo takes back."""
    change = difference(stored.letter, letter)
    if change:
        done, position = workspace.store.letters.history(stored.id)
        workspace.store.letters.record(stored.id, (*done[:position], change), position + 1)


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


def _carrying(workspace: Workspace, past: Iterable[Fact]) -> Iterator[tuple[StoredLetter, Item]]:
    """Letters of items not yet answered that print one of these values in a paragraph that names it."""
    for old in past:
        if len(old.printed) < 2:
            continue
        for stored in workspace.store.letters.holding(old.printed):
            item = workspace.store.items.with_id(stored.item_id)
            open_still = item is not None and item.state not in (ItemState.REPLIED, ItemState.CLOSED)
            if item and open_still and with_value(stored.letter, (old,), replace(old, value="\0")) != stored.letter:
                yield stored, item


def _renewed(block: Block, past: Sequence[Fact], fact: Fact) -> Block:
    if not isinstance(block, TextBlock) or not any(old.printed in block.text for old in past):
        return block
    runs = tuple(
        replace(run, text=_SENTENCE.sub(lambda one: _said_anew(one[0], past, fact), run.text))
        for run in block.body.runs
    )
    return replace(block, body=Paragraph(runs))


def _said_anew(sentence: str, past: Sequence[Fact], fact: Fact) -> str:
    """A sentence with the present value; its day too, where the sentence gives no other figure of that day."""
    for old in past:
        printed = re.compile(rf"(?<![\d.]){re.escape(old.printed)}")
        if not _names(fact, sentence) or not printed.search(sentence):
            continue
        sentence = printed.sub(fact.printed, sentence)
        alone = len(_FIGURE.findall(_DATE.sub("", sentence))) == 1
        if alone and old.as_of and fact.as_of:
            sentence = sentence.replace(printed_as_of(old.as_of), printed_as_of(fact.as_of))
    return sentence


def _newer(fact: Fact, than: Fact) -> bool:
    return fact.as_of is not None and (than.as_of is None or fact.as_of > than.as_of)


def _naming(fact: Fact, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(clause for clause in clauses if _names(fact, clause.text))


def _names(fact: Fact, text: str) -> bool:
    """Whether a text speaks of the fact: by its name, or the end of it (户籍人口 for 全区户籍人口)."""
    return fact.name in text or fact.name[-4:] in text
