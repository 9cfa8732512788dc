"""去年, 今年: a reply is kept and read years later."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-relative-time",
    severity=Severity.HINT,
    message="宜写具体年份，答复存档后指代会过期",
    why="“去年”“今年”脱离成文时间就不明。",
    source="编校惯例",
    bad=("去年以来共办理", "今年计划新增"),
    good=("2025年计划新增",),
    passage=pattern(r"去年|前年|今年|明年|上月|本月", hint="去年|前年|今年|明年|上月|本月"),
    regions=PROSE,
    taste=True,
)
