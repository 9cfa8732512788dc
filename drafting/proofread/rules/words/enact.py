"""制订 for statutes."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-enact",
    severity=Severity.HINT,
    message="已定型的法规规章用“制定”",
    why="“制订”侧重草拟过程，计划、合同可用；法规规章用“制定”。",
    source="现代汉语词典",
    bad=("制订《云岭区养犬管理条例》",),
    good=("制订工作计划", "制定条例"),
    passage=pattern(r"(?P<x>制订)(?=[^，。；]{0,14}(?:条例|法规|规章|法律))", "制定", hint="制订"),
    regions=PROSE,
    quotations=True,
)
