"""区委政府, 区委区政府."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-party-government",
    severity=Severity.HINT,
    message="两个机关并列，写“区委、区政府”",
    why="并列的机关名称各用全称，中间加顿号。",
    source="编校惯例",
    bad=("区委区政府高度重视", "区委、政府就高度重视", "市委政府印发"),
    good=("区委、区政府高度重视", "党委政府", "区委政府信息科"),
    passage=pattern(
        r"(?P<x>(?P<area>[省市区县州])委(?:、?(?P=area)?政府))(?<!委、区政府)(?<!委、市政府)(?<!委、县政府)(?<!委、省政府)(?<!委、州政府)(?!信息|网|办)",
        lambda match: f"{match['area']}委、{match['area']}政府",
        hint="政府",
    ),
    regions=PROSE,
    safe=True,
)
