"""孙一鸣等3位委员 where the register has four; a proposer left out of the addressees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import in_chinese, value_of

_COUNT = re.compile(r"等(?P<x>(?P<n>\d{1,3}|[两二三四五六七八九十]{1,3})[位名])(?:政协|人大)?(?:委员|代表|同志)")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if not case.known or case.collective or not case.people or case.document is DocumentKind.OPINION:
        return
    text = passage.text
    for match in _COUNT.finditer(text):
        named = any(name in text[max(0, match.start() - 12) : match.start()] for name in case.names)
        if value_of(match["n"]) != case.people and (named or passage.region is Region.ADDRESSEES):
            right = str(case.people) if match["n"].isdecimal() else in_chinese(case.people)
            shown = right + match["x"][len(match["n"]) :]
            yield Hit(match.start("x"), match.end("x"), shown, f"登记簿里的提出人有{case.people}位")
    if passage.region is not Region.ADDRESSEES or "等" in text or len(case.names) != case.people:
        return
    absent = [name for name in case.names if name not in text]
    if absent and len(absent) < len(case.names):
        line = text.rstrip("：: \n")
        yield Hit(0, len(line), None, f"主送里没有{'、'.join(absent)}，请核对", Severity.WARNING)


RULE = Rule(
    code="item-proposer-count",
    severity=Severity.ERROR,
    message="提出人数与登记簿不一致",
    why="联名件逐人列出，或写“等几位”，人数与登记簿一致。",
    source="提案和建议办理惯例",
    bad=("孙一鸣等3位委员：",),
    good=("孙一鸣等4位委员：", "孙一鸣、邓丽华、郭志强、白雪梅委员：", "走访了基层等3位代表"),
    passage=find,
    regions=frozenset({Region.ADDRESSEES, Region.BODY}),
    case=Case(
        kind=ItemKind.PROPOSAL,
        names=("孙一鸣", "邓丽华", "郭志强", "白雪梅"),
        people=4,
        item=Item(id="i", kind=ItemKind.PROPOSAL, number="1", title=""),
    ),
)
