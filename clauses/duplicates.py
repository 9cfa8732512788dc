"""Clauses that say the same put together: the one to use on top, the others beneath it with what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from clauses.alike import Known
from clauses.clause import Clause, ClauseState

_STATES = (ClauseState.RETIRED, ClauseState.DRAFT, ClauseState.APPROVED)


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses of one section alike: ``best`` is approved, the newest, most used; ``others`` follow in that order."""

    best: Clause
    others: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch that two texts do not share: from ``start`` to ``end`` of the one stands ``text`` in the other."""

    start: int
    end: int
    text: str


def groups(clauses: Iterable[Clause]) -> tuple[Group, ...]:
    """The groups of two and more, largest first. Alike is what is alike to the clause on top, not to one another."""
    ordered = sorted(clauses, key=precedence, reverse=True)
    known: dict[str, Known] = {}
    tops: dict[str, list[Clause]] = {}
    for clause in ordered:
        section = known.setdefault(clause.section, Known())
        top = section.like(core(clause))
        if top is None:
            section.add(clause.id, core(clause))
        tops.setdefault(top or clause.id, []).append(clause)
    found = [Group(members[0], tuple(members[1:])) for members in tops.values() if len(members) > 1]
    return tuple(sorted(found, key=lambda group: -len(group.others)))


def core(clause: Clause) -> str:
    """What is compared: the text without the title where it begins with it, as one letter has it and another not."""
    return clause.text.removeprefix(clause.title).lstrip("。，：")


def precedence(clause: Clause) -> tuple[int, date, int]:
    """What puts a clause on top of those alike: approval, then the date of its facts, then use."""
    return _STATES.index(clause.state), clause.as_of or date.min, clause.uses


def differences(one: str, other: str) -> tuple[Difference, ...]:
    """Where ``one`` differs from ``other``, in order; code points of ``one``."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    changed: Sequence[tuple[str, int, int, int, int]] = matcher.get_opcodes()
    return tuple(Difference(a, b, other[c:d]) for kind, a, b, c, d in changed if kind != "equal")
