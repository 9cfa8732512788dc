"""8:75: no such time."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-impossible-time",
    severity=Severity.ERROR,
    message="没有这个时刻",
    why="时为0至24，分为00至59。",
    source="GB/T 7408",
    bad=("每日8:75开放", "开通24:30前举报热线", "开放至25:30"),
    good=("每日8:30开放", "比例为1:75", "6:00—22:00"),
    passage=pattern(
        r"(?<![\d:：.])(?:(?:[01]?\d|2[0-4])[:：][6-9]\d(?=(?:—|-|至|到|～|开放|上班|到校|起|之间|前|后))|24[:：](?:0[1-9]|[1-5]\d)(?=(?:—|-|至|到|～|开放|上班|到校|起|之间|前|后))|(?<=[至到—])(?:24[:：](?:0[1-9]|[1-5]\d)(?![\d:：]))|(?<=[至到—])(?:2[5-9]|[3-9]\d)[:：][0-5]\d)(?![\d:：])",
        hint=":|：",
    ),
)
