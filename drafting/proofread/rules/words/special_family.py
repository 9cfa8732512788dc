"""失独家庭: the official name."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-special-family",
    severity=Severity.WARNING,
    message="规范称谓为“计划生育特殊家庭”",
    why="对外文书用规范称谓。",
    source="国家卫生健康委用语",
    bad=("关爱失独家庭", "“失独”家庭帮扶"),
    good=("计划生育特殊家庭",),
    passage=pattern(r"“?失独”?(?:家庭)?|“?独残”?家庭", "计划生育特殊家庭", hint="失独|独残"),
    regions=PROSE,
    quotations=True,
)
