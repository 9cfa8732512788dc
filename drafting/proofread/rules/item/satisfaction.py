"""Claiming the member's satisfaction in the reply itself."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="item-satisfaction",
    severity=Severity.WARNING,
    message="答复中不代提出人表示满意",
    why="是否满意由提出人在征询意见表中表示。",
    source="编校惯例",
    bad=("委员对办理结果表示满意。", "代表对答复非常满意"),
    good=("是否满意，请填写征询意见表。", "群众满意度不断提升"),
    passage=pattern(r"(?:委员|代表|您|你们)[^，。；]{0,16}(?:表示|非常|十分)(?:很|非常|十分)?满意", hint="满意"),
    regions=PROSE,
)
