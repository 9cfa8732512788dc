"""……等: the ellipsis and 等 say the same."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-ellipsis",
    severity=Severity.WARNING,
    message="省略号与“等”不连用",
    why="两者都表示列举未尽。",
    source="GB/T 15834—2011 4.11",
    bad=("卫生、教育……等部门", "社区、学校…等"),
    good=("卫生、教育等部门", "稍等……"),
    passage=pattern(r"…{1,2}(?=等)|(?<=[^稍等]等)…{1,2}", ""),
    hint="…",
    regions=PROSE,
)
