"""十四五 without quotation marks."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-plan-quotes",
    severity=Severity.WARNING,
    message="规划简称加引号：“十四五”",
    why="作为特定简称的五年规划加引号。",
    source="编校惯例",
    bad=("十四五期间", "编制十五五数字文博专项规划", "十三五以来新建"),
    good=("“十四五”期间", "第十四五号地块", "十四五规划纲要》"),
    passage=pattern(
        r"(?<![“第二三四五六七八九])(?P<x>十[一二三四五]五)(?=期间|时期|以来|末|开局|收官|规划(?!纲要|》)|[^，。；、》]{1,8}(?:专项规划|发展规划))(?!”)",
        lambda match: f"“{match['x']}”",
    ),
    hint="一五|二五|三五|四五|五五",
    regions=PROSE,
    safe=True,
)
