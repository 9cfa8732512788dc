"""A half-width full stop at the end of a Chinese sentence: 办结率为100%."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-full-stop",
    severity=Severity.WARNING,
    message="句末用“。”",
    why="中文句末用句号。",
    source="GB/T 15834—2011 4.1",
    bad=("办结率为100%.", "工作有序推进.下一步"),
    good=("办结率为100%。", "增长2.5个百分点", "1.基本情况", "www.example.gov.cn"),
    passage=pattern(r"(?<=[\u4e00-\u9fff%）”》])(?P<x>[.．])(?=\s*$|[\u4e00-\u9fff])", "。"),
    hint=".|．",
    regions=PROSE,
    safe=True,
)
