"""Dates that are not in the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_DATE = re.compile(r"(?:(?P<year>\d{4})年)?(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?(?!龄)")

_NO_DAY = re.compile(r"20\d{2}年\d{1,2}月(?P<x>\d{1,2})(?=\s*$|[，。；])")
_TWO_MONTHS = re.compile(r"20\d{2}年\d{1,2}月(?P<x>(?P<n>\d{1,2})月)(?=\s*$|[，。；前至底])")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if "月" not in passage.text:
        return
    for match in _NO_DAY.finditer(passage.text):
        yield Hit(*match.span("x"), f"{match['x']}日", "日期缺“日”", Severity.WARNING)
    for match in _TWO_MONTHS.finditer(passage.text):
        yield Hit(*match.span("x"), f"{match['n']}日", "月份写了两遍，后一个应为“日”")
    for match in _DATE.finditer(passage.text):
        month, day = int(match["month"]), int(match["day"] or 1)
        year = int(match["year"] or 2024)
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            yield Hit(match.start(), match.end())


RULE = Rule(
    code="numerals-impossible-date",
    severity=Severity.ERROR,
    message="没有这个日期",
    why="月份为1至12，日不超过当月天数。",
    source="公历",
    bad=("2025年2月30日", "2025年6月6月", "2025年5月28", "6月31日前办结", "2025年13月5日", "2023年2月29日"),
    good=("2024年2月29日", "6月30日前", "12月", "为期18个月", "满36月龄"),
    passage=find,
    hint="月",
)
