"""A reply to a proposal copied to the people's congress, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_CONGRESS = re.compile(r"[^，、：。；\s]*(?:人大常委会|人大)[^，、。；\s]*")
_CPPCC = re.compile(r"[^，、：。；\s]*政协[^，、。；\s]*")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    wrong, right = {
        ItemKind.PROPOSAL: (_CONGRESS, _CPPCC),
        ItemKind.SUGGESTION: (_CPPCC, _CONGRESS),
    }.get(case.kind, (None, None))
    if wrong is None or right is None:
        return
    both = right.search(passage.text) is not None
    for match in wrong.finditer(passage.text):
        body = "政协提案委员会" if case.kind is ItemKind.PROPOSAL else "人大常委会代表工作机构"
        severity = Severity.HINT if both else Severity.ERROR if case.known else Severity.WARNING
        yield Hit(match.start(), match.end(), None, f"这一件是{case.kind.chinese}，应抄送同级{body}", severity)


RULE = Rule(
    code="item-copies",
    severity=Severity.WARNING,
    message="抄送机关与件型不符",
    why="提案抄送政协提案工作机构，建议抄送人大代表工作机构。",
    source="提案和建议办理惯例",
    bad=("抄送：区人大常委会人事代表工作委员会，区政府办公室。",),
    good=("抄送：区政协提案委员会，区政府办公室。",),
    passage=find,
    regions=frozenset({Region.COPIES}),
    case=Case(kind=ItemKind.PROPOSAL),
)
