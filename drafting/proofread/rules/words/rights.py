"""权力 where 权利 is meant."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-rights",
    severity=Severity.WARNING,
    message="公民享有的是“权利”",
    why="“权利”是享有的利益，“权力”是职责范围内的支配力量。",
    source="现代汉语词典",
    bad=("保障群众的合法权力", "维护参保人权力"),
    good=("规范权力运行", "保障群众的合法权利"),
    passage=pattern(
        r"(?:合法|民主|公民的?|群众的?|劳动者的?|参保人的?|当事人的?|残疾人的?)(?P<x>权力)", "权利", hint="权力"
    ),
    regions=PROSE,
)
