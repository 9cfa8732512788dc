"""（十）、: a bracketed number takes no 顿号."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-bracket-number",
    severity=Severity.ERROR,
    message="带括号的序号后不加顿号或点",
    why="结构层次序数为“一、”“（一）”“1.”“（1）”。",
    source="GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B",
    bad=("（十）、医保工作推进情况", "(三)、加强宣传", "（2）、完善机制", "（一）.加强领导"),
    good=("（十）医保工作推进情况", "（三）、（四）项要求", "一、基本情况"),
    passage=pattern(r"^\s*[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）](?P<x>\s*[、.．，,])(?![（(])", ""),
    regions=PROSE,
    safe=True,
)
