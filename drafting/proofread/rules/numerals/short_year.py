"""08年: a year has four digits."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-short-year",
    severity=Severity.WARNING,
    message="年份写全四位",
    why="公历年份不简写。",
    source="GB/T 15835—2011 4.1.1",
    bad=("自08年起实施", "08年以来，累计建成12个", "从19年到2025年"),
    good=("自2008年起", "08级学生", "服务满20年", "15年来", "近10年", "第10年"),
    passage=pattern(
        r"(?:(?<![\d—第近后前])(?P<y>0\d)年(?=以来|起|初|底|开始|实施|建成))|(?:(?<=自)|(?<=从)|(?<=于)|(?<=在))(?P<x>(?:0\d|1\d|2[0-9]))年(?=起|初|底|末|到|至|[一二三四五六七八九十\d]{1,2}月)",
        hint="年",
    ),
)
