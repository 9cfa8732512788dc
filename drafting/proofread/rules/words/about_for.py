"""关于对……的答复: two prepositions in a row."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.passage import Region
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="words-about-for",
    severity=Severity.HINT,
    message="“关于”“对”两个介词连用，可用其一",
    why="“关于……的答复”或“对……的答复”；地方样式固定的可以不改。",
    source="提案和建议办理惯例",
    bad=("关于对第12号提案的答复",),
    good=("关于第12号提案的答复", "对第12号提案的答复"),
    passage=pattern(r"关于(?P<x>对)(?=.{2,60}(?:答复|复函|回复|会办意见))", "", hint="关于对"),
    regions=frozenset({Region.TITLE}),
)
