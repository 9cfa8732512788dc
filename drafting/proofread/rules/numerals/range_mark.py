"""A hyphen between two quantities: the range mark is — or ～."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-range-mark",
    severity=Severity.HINT,
    message="数值范围用一字线“—”或浪纹线“～”，不用短横线",
    why="短横线用于编号、电话和型号。",
    source="GB/T 15834—2011 4.13；GB/T 15835—2011 5.1.4",
    bad=("鼓励100-500张床位的机构", "每周3-5次"),
    good=("100—500张床位", "电话0871-65550123", "2019-09-16", "8-1号楼"),
    passage=pattern(
        r"(?<![\d\-A-Za-z年])(?P<a>\d{1,4})(?P<x>-)(?P<b>\d{1,4})(?=(?:张|次|个|人|家|名|天|日|小时|分钟|公里|米|元|岁|年|倍|户|亩|吨|辆|所|床))(?!-)",
        "—",
        hint="-",
    ),
)
