"""老有所学、老有所乐老有所为: a mark is missing between the members of a list."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-missing-comma",
    severity=Severity.WARNING,
    message="并列词语之间漏顿号",
    why="同一层次的并列词语之间都用顿号。",
    source="GB/T 15834—2011 4.5",
    bad=("实现老有所学、老有所乐老有所为", "把无障碍设施建好、管好用好"),
    good=("老有所学、老有所乐、老有所为", "建好、管好、用好", "建好、管好用好的机制健全"),
    passage=pattern(
        r"(?P<h>[\u4e00-\u9fff]{2,3})[\u4e00-\u9fff]、(?P=h)(?P<x>[\u4e00-\u9fff])(?=(?P=h)[\u4e00-\u9fff])"
        r"|[\u4e00-\u9fff]好、[\u4e00-\u9fff](?P<y>好)(?=[\u4e00-\u9fff]好(?!的))",
        lambda match: (match["x"] or match["y"]) + "、",
    ),
    hint="、",
    regions=PROSE,
    quotations=True,
)
