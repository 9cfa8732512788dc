"""由78.4%提高到90.6: the second rate lacks its sign."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="numerals-percent-missing",
    severity=Severity.ERROR,
    message="百分数漏了“%”",
    why="起止两个百分数各带百分号。",
    source="GB/T 15835—2011 4.1.1",
    bad=("就读比例由2019年的78.4%提高到90.6。", "覆盖率从80%上升至92.5，"),
    good=("由78.4%提高到90.6%。", "由78.4%提高到90%以上", "下降到3个", "由4%提高到2024年的6%"),
    passage=pattern(
        r"\d%[^，。；\d%]{0,6}(?:提高|上升|增长|提升|增加|下降|降低|降|升|扩大)(?:到|至)(?P<x>\d+\.\d+|\d{1,2})(?=[，。；、]|$)",
        lambda match: match["x"] + "%",
        hint="%",
    ),
    regions=PROSE,
    safe=True,
)
