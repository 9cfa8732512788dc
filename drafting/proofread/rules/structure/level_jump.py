"""一、 directly over （1）: a level left out."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import numbering


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    last = -1
    for passage in passages:
        if passage.region not in (Region.BODY, Region.HEADING) or not (numbered := numbering(passage.text)):
            continue
        level, match = numbered
        if last == 0 and level == 3:
            yield passage, Hit(match.start("x"), match.end("x"), None)
        last = level


RULE = Rule(
    code="structure-level-jump",
    severity=Severity.HINT,
    message="层次序数跳级",
    why="层次依次为“一、”“（一）”“1.”“（1）”。",
    source="GB/T 9704—2012 7.3.3",
    bad=("一、基本情况\n（1）现状\n（2）问题",),
    good=("一、基本情况\n（一）现状\n1.问题\n（1）成因", "一、基本情况\n1.现状"),
    letter=find,
    regions=PROSE,
)
