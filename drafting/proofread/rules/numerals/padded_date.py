"""2023年02月03日: month and day are written without a leading zero."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.passage import Region
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-padded-date",
    severity=Severity.ERROR,
    message="月、日不编虚位",
    why="1不编为01。",
    source="GB/T 9704—2012 7.3.5.4",
    bad=("2023年02月03日", "2025年9月05日"),
    good=("2023年2月3日", "2023年10月20日"),
    passage=pattern(
        r"(?P<y>\d{4})年(?=0\d月|\d{1,2}月0)0?(?P<m>\d{1,2})月0?(?P<d>\d{1,2})日",
        lambda match: f"{match['y']}年{match['m']}月{match['d']}日",
        hint="年0|月0",
    ),
    regions=frozenset(Region) - {Region.TABLE},
    safe=True,
)
