"""Headings of one level under one parent end alike: with 。 or without."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import numbering

_LONGEST = 45


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    groups: defaultdict[tuple[int, int], list[Passage]] = defaultdict(list)
    parent = [0, 0, 0, 0]
    for place, passage in enumerate(passages):
        if passage.region not in (Region.HEADING, Region.BODY) or not (numbered := numbering(passage.text)):
            continue
        level = numbered[0]
        parent[level:] = [place + 1] * (4 - level)
        text = passage.text.rstrip()
        alone = passage.region is Region.HEADING or "。" not in text[:-1]
        if level < 3 and alone and len(text) <= _LONGEST and text[-1] not in "；：，":
            groups[(level, parent[level - 1] if level else 0)].append(passage)
    for headings in groups.values():
        ending = [heading for heading in headings if heading.text.rstrip().endswith("。")]
        if not 0 < len(ending) < len(headings) or len(headings) < 3:
            continue
        for heading in ending:
            last = len(heading.text.rstrip())
            yield heading, Hit(last - 1, last, "", "同级标题有的有句号，有的没有：标题末一般不加标点")


RULE = Rule(
    code="structure-heading-marks",
    severity=Severity.WARNING,
    message="同级标题末的标点不一致",
    why="标题末一般不加标点，同级要统一。",
    source="GB/T 15834—2011 附录；编校惯例",
    bad=("（一）加强领导\n（二）完善机制\n（三）加强宣传。",),
    good=("（一）加强领导。\n（二）完善机制。\n（三）加强宣传。", "（一）加强领导\n（二）完善机制\n（三）加强宣传"),
    letter=find,
    regions=PROSE,
)
