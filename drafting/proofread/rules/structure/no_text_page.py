"""此页无正文 is never written."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="structure-no-text-page",
    severity=Severity.WARNING,
    message="不写“此页无正文”",
    why="应调整行距、字距，使落款与正文同处一面。",
    source="党政机关公文处理惯例",
    bad=("（此页无正文）",),
    good=("正文完",),
    passage=pattern(r"[（(]?此页无正文[）)]?", "", hint="此页无正文"),
)
