"""A space inside a number: 2994. 46."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-split",
    severity=Severity.ERROR,
    message="数字中间有空格",
    why="一个数不拆开写。",
    source="GB/T 15835—2011",
    bad=("建筑面积2994. 46平方米", "占21 .8%"),
    good=("建筑面积2994.46平方米", "步骤： 1. 46家单位签约", "1. 2025年工作"),
    passage=pattern(
        r"(?P<x>\d{2,}(?:\.\s+|\s+\.)\d{1,2})(?!\d)(?!年)", lambda match: "".join(match["x"].split()), hint="."
    ),
    safe=True,
)
