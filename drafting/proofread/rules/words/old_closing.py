"""特此回复: the set phrase is 特此答复."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-closing",
    severity=Severity.HINT,
    message="答复用语一般为“特此答复”或“此复”",
    why="文种是答复。",
    source="编校惯例",
    bad=("特此回复。",),
    good=("特此答复。", "特此函复。"),
    passage=pattern(r"特此(?P<x>回复)", "答复", hint="特此回复"),
    regions=PROSE,
)
