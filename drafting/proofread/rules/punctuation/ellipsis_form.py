"""。。。 or ... for ……"""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-ellipsis-form",
    severity=Severity.WARNING,
    message="省略号为六连点“……”",
    why="省略号占两个字的位置。",
    source="GB/T 15834—2011 4.11",
    bad=("社区、学校。。。", "社区、学校..."),
    good=("社区、学校……",),
    passage=pattern(r"。{2,}|(?<=[\u4e00-\u9fff])\.{3,}", "……"),
    hint="。。|...",
    regions=PROSE,
)
