"""顿号 between book titles or quotations in a row."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="punctuation-comma-between-titles",
    severity=Severity.HINT,
    message="并列的书名号或引号之间通常不用顿号",
    why="标号已把各项分开；其间有括注时可用顿号。",
    source="GB/T 15834—2011 4.5.3.5",
    bad=("印发《方案》、《办法》", "“老有所养”、“老有所医”"),
    good=("印发《方案》《办法》", "《方案》（2024年）、《办法》", "“老有所养”“老有所医”"),
    passage=pattern(r"(?<=[》”])(?P<x>、)(?=[《“])", ""),
    hint="》、《|》、“|”、《|”、“",
    quotations=True,
    safe=True,
)
