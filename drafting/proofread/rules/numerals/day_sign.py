"""5月19号: in a letter it is 5月19日."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-day",
    severity=Severity.WARNING,
    message="日期用“日”，不用“号”",
    why="“几号”是口语。",
    source="GB/T 7408；公文语言规范",
    bad=("2025年5月19号", "6月18号前完成"),
    good=("5月19日", "第19号提案", "2025年5月印发19号文件", "8月3号线开通"),
    passage=pattern(
        r"\d{1,2}月(?P<x>(?P<n>[12]?\d|3[01])号)(?!楼|线|路|院|文|令|地|桥|机|井|坑|厂|线路|码|公|提|建|议)",
        lambda match: f"{match['n']}日",
        hint="月",
    ),
    safe=True,
)
