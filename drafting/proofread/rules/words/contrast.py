"""即……又……: 既 is meant; and 既 where 即 is meant."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-both-and",
    severity=Severity.WARNING,
    message="“既……又（也）……”用“既”",
    why="“既”与“又、也”呼应；“即”是“就是”。",
    source="现代汉语词典",
    bad=("闲置原因复杂，即有企业原因，也有规划原因", "即方便了群众，又提高了效率"),
    good=("既方便了群众，又提高了效率", "第二天，即6月3日，又召开会议", "立即研究，又作部署", "即将开工，又有新进展"),
    passage=pattern(
        r"(?:^|(?<=[，。；：]))(?P<x>即)(?=(?:有|要|能|可|是|方便|解决|提高|保证|保障|保护|节约|增加|减少|改善|体现|满足|符合|考虑)"
        r"[^，。；]{1,24}，(?:又|也)(?!是说))",
        "既",
        hint="即",
    ),
    regions=PROSE,
)
