"""22.92和23.86%: every percentage of a row carries its %."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-percent-list",
    severity=Severity.ERROR,
    message="并列的百分数各带百分号",
    why="前一个数漏了“%”。",
    source="GB/T 15835—2011 5.1",
    bad=("比2015年的22.92和2016年的23.86%", "分别为12.5和13.1%", "达到22.5、23.6%"),
    good=("比2015年的22.92%和2016年的23.86%", "2.5万和3%", "投入1.5和占3.2%的比重的两类"),
    passage=pattern(
        r"(?<![\d.])(?P<x>\d{1,2}\.\d{1,2})(?=(?:和|、|与)(?:20\d{2}年的?|分别为)?\d{1,3}(?:\.\d{1,2})%)",
        lambda match: match["x"] + "%",
        hint="%",
    ),
    safe=True,
)
