"""The sequence number of a document number: no 第, no leading zero."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="punctuation-document-sequence",
    severity=Severity.WARNING,
    message="发文字号的序号不加“第”、不编虚位",
    why="年份和序号用阿拉伯数字，序号不加“第”字，1不编为01。",
    source="GB/T 9704—2012 7.2.5",
    bad=("云政发〔2025〕014号", "云政发〔2025〕第14号"),
    good=("云政发〔2025〕14号", "建提复字〔2025〕第29号", "第014号提案", "第B〔2023〕017号建议"),
    passage=pattern(
        r"(?<!复字)(?<![A-Z])〔\d{4}〕(?P<x>(?:第0*|0+)(?P<n>[1-9]\d*))(?=号(?!建议|提案|议案))",
        lambda match: match["n"],
    ),
    hint="〕第|〕0",
    quotations=True,
    safe=True,
)
