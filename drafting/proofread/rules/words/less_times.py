"""减少……倍: a quantity cannot shrink by multiples."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="words-less-times",
    severity=Severity.ERROR,
    message="减少、下降不用“倍”，用百分数或“几分之几”",
    why="倍数只用于增加。",
    source="GB/T 15835—2011；编校惯例",
    bad=("投诉量减少了3倍", "能耗下降两倍"),
    good=("投诉量增加了3倍", "下降30%"),
    passage=pattern(r"(?:减少|下降|降低|缩短)了?[\d.一二两三四五六七八九十]+倍", hint="倍"),
)
