"""Listing: the letter's findings, which of them still stand, which are listed, and which is chosen. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.model.span import Span
from drafting.proofread.finding import Finding, FindingKey, Severity
from ui.review.groups import FAMILIES, family_of, in_groups


class Listing:
    """``listed`` is as it was last renewed, in the list's order; ``chosen`` counts in it (-1: none). What is ignored does not
    stand.
    """

    def __init__(self) -> None:
        self._all: tuple[Finding, ...] = ()
        self._ignored: frozenset[FindingKey] = frozenset()
        self._severities = frozenset(Severity)
        self._family = ""
        self._visited = False
        self.listed: list[Finding] = []
        self.chosen = -1

    @property
    def standing(self) -> list[Finding]:
        return [finding for finding in self._all if finding.key not in self._ignored]

    @property
    def ignored(self) -> int:
        """How many there would be besides."""
        return len(self._all) - len(self.standing)

    @property
    def families(self) -> list[str]:
        """The kinds there are among those that stand."""
        there = {family_of(finding.code) for finding in self.standing}
        return [family for family in FAMILIES if family in there]

    def take(self, findings: Iterable[Finding]) -> None:
        self._all = tuple(findings)

    def drop(self, findings: Sequence[Finding]) -> None:
        """Forget these until the letter is checked again."""
        gone = {id(finding) for finding in findings}
        self.take(finding for finding in self._all if id(finding) not in gone)

    def without_words_of(self, finding: Finding) -> tuple[Finding, ...]:
        """All but what the same rule says of the same words."""
        same = (finding.code, finding.text)
        return tuple(row for row in self._all if (row.code, row.text) != same)

    def ignore(self, findings: Iterable[Finding]) -> None:
        self._ignored |= {finding.key for finding in findings}

    def ignore_only(self, keys: frozenset[FindingKey]) -> None:
        self._ignored = keys

    def only_severities(self, wanted: frozenset[Severity]) -> None:
        self._severities = wanted

    def only_family(self, family: str) -> None:
        """Those of this family where there are any; all for ""."""
        self._family = family

    def renew(self) -> None:
        """List what is to be listed now; the chosen one stays chosen where it is still among them."""
        before, families = self.at(), self.families
        self.listed = in_groups(
            row
            for row in self.standing
            if row.severity in self._severities
            and (self._family not in families or family_of(row.code) == self._family)
        )
        keys = [finding.key for finding in self.listed]
        if before is not None and before.key in keys and self._visited:
            self.chosen = keys.index(before.key)
        elif not self._visited:
            # Nobody has been at it yet: the first is the severest.
            self.chosen = 0 if self.listed else -1
        else:
            self.chosen, self._visited = min(max(self.chosen, 0), len(self.listed) - 1), False

    def at(self, place: int = -1) -> Finding | None:
        """The finding listed at this place; the chosen one for -1."""
        place = place if place >= 0 else self.chosen
        return self.listed[place] if 0 <= place < len(self.listed) else None

    def group_of(self, finding: Finding) -> list[Finding]:
        """Those listed with it under one heading."""
        kind = (finding.severity, family_of(finding.code))
        return [row for row in self.listed if (row.severity, family_of(row.code)) == kind]

    def choose(self, place: int) -> None:
        self.chosen, self._visited = place, True

    def following(self, by: int) -> int:
        """The place after the chosen one (-1: before), going round at the end."""
        fresh = by > 0 and not self._visited
        return (self.chosen + (0 if fresh else by)) % len(self.listed)

    def around(self, caret: Span) -> int:
        """The place of the finding the cursor stands in, the chosen one first; -1 where it stands in none."""
        places = [place for place, finding in enumerate(self.listed) if _holds(finding, caret)]
        return self.chosen if self.chosen in places else next(iter(places), -1)


def _holds(finding: Finding, caret: Span) -> bool:
    return finding.block_id == caret.block_id and finding.start <= caret.start <= finding.end
