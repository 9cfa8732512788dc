"""What was chosen for a letter: the clauses of its sections, and those that answer each ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clauses.clause import Clause
from clauses.section import Section


@dataclass(frozen=True, slots=True)
class Answer:
    """One ask of the item and the clauses that answer it; none where the library has nothing to say.

    ``borrowed``: they are from another topic than the item's; ``weak``: they say little of what is asked.
    """

    ask: str
    clauses: tuple[Clause, ...] = ()
    borrowed: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The clauses of a letter, section by section, and the answers ask by ask (empty where the item lists no asks).

    ``plans_lapsed``: there were plans on the matter, and the term of each has passed.
    """

    sections: Mapping[Section, tuple[Clause, ...]] = field(default_factory=dict[Section, tuple[Clause, ...]])
    answers: tuple[Answer, ...] = ()
    plans_lapsed: bool = False

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause once, in the order of the letter."""
        found: list[Clause] = []
        for section in Section:
            if section is Section.PROGRESS:
                found += (clause for answer in self.answers for clause in answer.clauses)
            found += self.sections.get(section, ())
        return tuple({clause.id: clause for clause in found}.values())
