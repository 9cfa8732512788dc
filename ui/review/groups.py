"""Findings in groups 严重程度与类别: the order of the list, and the rows it shows. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from drafting.proofread.finding import Finding, Severity
from ui.words import mark

FAMILIES = {
    "words": mark("字词"),
    "punctuation": mark("标点"),
    "numerals": mark("数字与单位"),
    "structure": mark("结构与层次"),
    "arithmetic": mark("算术"),
    "time": mark("时间与时效"),
    "item": mark("与登记簿核对"),
}
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}
_ORDER = {family: place for place, family in enumerate(FAMILIES)}


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity and family; ``first`` is the place of the first in the list of findings."""

    severity: Severity
    family: str
    first: int
    count: int


def family_of(code: str) -> str:
    return code.split("-", maxsplit=1)[0]


def in_groups(findings: Iterable[Finding]) -> list[Finding]:
    """The severest first, within a severity by family, within a family as they stand in the text."""
    last = len(_ORDER)
    return sorted(findings, key=lambda row: (_RANK[row.severity], _ORDER.get(family_of(row.code), last)))


def rows(findings: Sequence[Finding]) -> list[Group | int]:
    """What the list shows: a heading for each group, then the places of its findings."""
    shown: list[Group | int] = []
    place = 0
    for (severity, family), some in groupby(findings, key=lambda row: (row.severity, family_of(row.code))):
        count = len(list(some))
        shown += [Group(severity, family, place, count), *range(place, place + count)]
        place += count
    return shown
