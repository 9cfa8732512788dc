"""70年代: the century is named."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="numerals-decade",
    severity=Severity.WARNING,
    message="年代前写明世纪",
    why="“70年代”不知哪个世纪。",
    source="GB/T 15835—2011",
    bad=("建于70年代", "上世纪80年代初建成的90年代小区"),
    good=("建于20世纪70年代", "大多建于20世纪50年代至70年代"),
    passage=pattern(
        r"(?<!世纪)(?<!世纪[1-9]0至)(?<!世纪[1-9]0年代至)(?<!世纪[1-9]0年代、)(?<!世纪[1-9]0年代到)(?<!\d)(?P<x>[1-9]0年代)",
        lambda match: f"20世纪{match['x']}",
        hint="0年代",
    ),
    regions=PROSE,
)
