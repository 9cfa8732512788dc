"""The letter's date: not before the assignment, and not before what the letter tells as done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_CUTOFF = re.compile(r"截[至止]到?(?P<x>(?P<y>\d{4})年(?:(?P<m>\d{1,2})月(?:份|底|末)?)?(?:(?P<d>\d{1,2})日)?)")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.date is None:
        return
    if passage.region is Region.DATE and case.item and case.item.assigned and case.date < case.item.assigned:
        yield Hit(0, len(passage.text), None, f"成文日期早于交办日期（{case.item.assigned:%Y-%m-%d}）", Severity.ERROR)
    for match in _CUTOFF.finditer(passage.text):
        month, day = int(match["m"] or 1), int(match["d"] or 1)
        if 1 <= month <= 12 and 1 <= day <= 28 and date(int(match["y"]), month, day) > case.date:
            yield Hit(match.start("x"), match.end("x"), None, "“截至”的时间晚于成文日期")


RULE = Rule(
    code="time-order",
    severity=Severity.WARNING,
    message="日期先后不合",
    why="成文日期不早于交办日期；已完成的事不晚于成文日期。",
    source="编校惯例",
    bad=("截至2025年9月底，全区已建成站点12个。",),
    good=("截至2025年5月底，全区已建成站点12个。", "计划到2026年底建成"),
    passage=find,
    case=Case(date=date(2025, 6, 1)),
)
