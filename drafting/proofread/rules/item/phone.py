"""A telephone number with a digit too few or too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_FIXED = re.compile(r"(?<!\d)(?P<area>0(?:10|2\d|[3-9]\d{2}))[-－—–](?P<n>\d{4,12})(?!\d|[-－×xX＊*✕])")
_MOBILE = re.compile(r"(?<![\d\-－])(?P<n>1[3-9]\d{7,11})(?!\d)")
# Cities whose numbers have eight digits beside 010 and 02x: those with a four-digit code that are sure.
_EIGHT = frozenset(
    {"0871", "0755", "0571", "0532", "0411", "0431", "0451", "0531", "0591", "0592", "0731", "0771", "0851"}
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _FIXED.finditer(passage.text):
        eight = len(match["area"]) == 3 or match["area"] in _EIGHT
        if len(match["n"]) not in ({8} if eight else {7, 8}):
            digits = "八位" if eight else "七位或八位"
            yield Hit(
                match.start(), match.end(), None, f"区号{match['area']}的号码应为{digits}，这里是{len(match['n'])}位"
            )
    for match in _MOBILE.finditer(passage.text):
        if len(match["n"]) != 11:
            yield Hit(match.start(), match.end(), None, f"手机号应为十一位，这里是{len(match['n'])}位")


RULE = Rule(
    code="item-phone",
    severity=Severity.WARNING,
    message="电话号码的位数不对",
    why="号码多一位、少一位就打不通。",
    source="编校惯例",
    bad=("（联系人：李正刚，电话：0871-6555321）", "联系电话：1388888123"),
    good=("（联系人：李正刚，电话：0871-65553210）", "（联系人：罗雪飞，电话：0877-6555223）"),
    passage=find,
    regions=frozenset({Region.CONTACT}),
)
