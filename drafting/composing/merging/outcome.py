"""What a merge came to: the letter, what was taken from the file, and what both sides changed differently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.model.letter import Letter


class Side(StrEnum):
    """Whose words stand: those of the letter in the program, or those of the file."""

    OURS = "ours"
    THEIRS = "theirs"


class ChangeKind(StrEnum):
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"

    @property
    def chinese(self) -> str:
        return {"changed": "改", "added": "增", "removed": "删", "moved": "移"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One thing taken from the file: where, in the officer's words, and what stands there before and after."""

    kind: ChangeKind
    where: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Both sides changed one thing differently. ``key`` names it for a decision; "" stands for what one side removed."""

    key: str
    where: str
    base: str
    ours: str
    theirs: str
    side: Side = Side.OURS
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Merged:
    letter: Letter
    changes: tuple[Taken, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        """Those nobody has decided: the letter keeps ours there."""
        return tuple(conflict for conflict in self.conflicts if not conflict.decided)


@dataclass(slots=True)
class Record:
    """What a merge notes on its way; ``decided`` and ``rest`` are the decisions it is given."""

    decided: Mapping[str, Side] = field(default_factory=dict[str, Side])
    rest: Side | None = None
    changes: list[Taken] = field(default_factory=list[Taken])
    conflicts: list[Conflict] = field(default_factory=list[Conflict])

    def side(self, key: str, where: str, base: str, ours: str, theirs: str) -> Side:
        """Whose words stand in a conflict, which is noted."""
        chosen = self.decided.get(key, self.rest)
        side = chosen or Side.OURS
        self.conflicts.append(
            Conflict(key=key, where=where, base=base, ours=ours, theirs=theirs, side=side, decided=chosen is not None)
        )
        return side

    def took(self, kind: ChangeKind, where: str, before: str, after: str) -> None:
        self.changes.append(Taken(kind=kind, where=where, before=before, after=after))
