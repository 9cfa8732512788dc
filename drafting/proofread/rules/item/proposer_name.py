"""The addressees' line names the proposers of the item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if not case.known or not case.names or case.collective or case.document is DocumentKind.OPINION:
        return
    line = re.sub(r"^\s*尊敬的", lambda match: " " * len(match[0]), passage.text.rstrip("：: \n"))
    people = re.match(r"(?P<names>.*?)(?:等\s*\d*\s*[位名]?)?(?:委员|代表)?$", line)
    if not people:
        return
    for match in re.finditer(r"[^、，,\s]+", people["names"]):
        name = re.sub(r"(?:委员|代表|同志|女士|先生|主席)$", "", match[0])
        if 2 <= len(name) <= 8 and name not in case.names:
            suggestion = case.names[0] if len(case.names) == 1 else None
            yield Hit(
                match.start(), match.start() + len(name), suggestion, f"登记簿里的提出人是{'、'.join(case.names)}"
            )


RULE = Rule(
    code="item-proposer",
    severity=Severity.ERROR,
    message="提出人与登记簿不一致",
    why="多是沿用旧件时没有改，或姓名有误字。",
    source="编校惯例",
    bad=("李静文委员：",),
    good=("李静雯委员：", "尊敬的李静雯委员："),
    passage=find,
    regions=frozenset({Region.ADDRESSEES}),
    case=Case(
        kind=ItemKind.PROPOSAL,
        names=("李静雯",),
        people=1,
        item=Item(id="i", kind=ItemKind.PROPOSAL, number="1", title="", proposers=("李静雯",)),
    ),
)
