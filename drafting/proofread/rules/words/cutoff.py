"""截止 with a point of time after it: 截至 is meant."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="words-cutoff",
    severity=Severity.ERROR,
    message="“截止”后面不直接带时间，应为“截至”",
    why="“截止”是到期停止，不带时间宾语；“截至”是到某时为止。",
    source="现代汉语词典",
    bad=("截止2017年12月，全区共有床位300张", "截止目前已完成", "截止上月底", "截止６月"),
    good=("截至2017年12月", "报名截止日期为6月30日", "截止到6月底", "报名已于6月截止", "申报截止时间"),
    passage=pattern(
        r"截止(?=(?:目前|今年?|现在|当前|本月|本年|上月|上年|去年|年底|[0-9０-９]|[一二三四五六七八九十〇零]{1,4}[年月]))",
        "截至",
        hint="截止",
    ),
    safe=True,
)
