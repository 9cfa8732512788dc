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

_SINCE = re.compile(r"(?P<x>(?P<y>20\d{2})年)(?:\d{1,2}月)?以来")
_DAY = r"(?P<x>(?P<y>20\d{2})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日)"
_TOLD = re.compile(
    rf"{_DAY}(?![^。；]{{0,40}}(?:将|计划|拟|起施行))[^。；]{{0,24}}?(?:进行了|召开了|听取了|开展了|组织了|走访了|印发了|已|面商了)"
)
_TALKED = re.compile(rf"{_DAY}[^。；]{{0,30}}?(?:面商|交我[局委办]|转我[局委办]|与您|与你们)")
_VISITED = re.compile(
    r"(?<![年\d])(?P<x>(?P<m>\d{1,2})月(?P<d>\d{1,2})日)[^。；]{0,30}?(?:面商|走访|座谈|踏勘|实地|见面|沟通|当面|登门|专题研究|召开|会商|与您|与你们|交我[局委办])"
)
_OUR_WORK = re.compile(r"收悉|收到|承办|办理|您|你们|委员|代表")
_NUMBERED = re.compile(r"〔(?P<y>20\d{2})〕\s*\d+\s*号")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.date is None:
        return
    if passage.region is Region.DATE and case.item and case.item.assigned and case.date < case.item.assigned:
        yield Hit(0, len(passage.text), None, f"成文日期早于交办日期（{case.item.assigned:%Y-%m-%d}）", Severity.ERROR)
    yield from _too_early(passage, case)
    for match in _TOLD.finditer(passage.text):
        if _day(match) > case.date:
            yield Hit(match.start("x"), match.end("x"), None, "说的是已办的事，日期却晚于成文日期")
    for match in _NUMBERED.finditer(passage.text) if passage.region is not Region.MARK else ():
        if int(match["y"]) > case.date.year:
            yield Hit(match.start(), match.end(), None, "所引文件的年份晚于成文日期")
    if passage.region is Region.MARK and (number := _NUMBERED.search(passage.text)):
        late = int(number["y"]) == case.date.year - 1 and case.date.month == 1
        if int(number["y"]) != case.date.year and not late:
            yield Hit(number.start("y"), number.end("y"), str(case.date.year), "发文字号的年份与成文日期不一致")
    for match in _SINCE.finditer(passage.text):
        if int(match["y"]) > case.date.year:
            yield Hit(*match.span("x"), None, "“以来”的年份晚于成文日期")
    for match in _CUTOFF.finditer(passage.text):
        month, day = int(match["m"] or 1), int(match["d"] or 1)
        if 1 <= month <= 12 and 1 <= day <= 28 and date(int(match["y"]), month, day) > case.date:
            yield Hit(match.start("x"), match.end("x"), None, "“截至”的时间晚于成文日期")


def _too_early(passage: Passage, case: Case) -> Iterator[Hit]:
    """Talking to the member about an item before it was assigned."""
    if case.item is None or case.item.assigned is None or case.date is None:
        return
    told = _OUR_WORK.search(passage.text) and case.date.year == case.item.assigned.year
    for match in _VISITED.finditer(passage.text) if told else ():
        if (int(match["m"]), int(match["d"])) < (case.item.assigned.month, case.item.assigned.day):
            message = f"早于交办日期（{case.item.assigned:%Y-%m-%d}），请核对"
            yield Hit(match.start("x"), match.end("x"), None, message)
    for match in _TALKED.finditer(passage.text):
        if _day(match) < case.item.assigned:
            message = f"早于交办日期（{case.item.assigned:%Y-%m-%d}），请核对"
            yield Hit(match.start("x"), match.end("x"), None, message)


def _day(match: re.Match[str]) -> date:
    """The date told; impossible ones, which another rule tells, are no date before or after any."""
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return date(int(match["y"]), 1, 1)


RULE = Rule(
    code="time-order",
    severity=Severity.WARNING,
    message="日期先后不合",
    why="成文日期不早于交办日期；已完成的事不晚于成文日期。",
    source="编校惯例",
    bad=(
        "截至2025年9月底，全区已建成站点12个。",
        "2025年6月30日，我们与您进行了面商。",
        "《实施方案》（云政办发〔2026〕14号）",
        "自2026年以来每年安排专项经费200万元",
    ),
    good=("截至2025年5月底，全区已建成站点12个。", "计划到2026年底建成", "2025年5月30日，我们与您进行了面商。"),
    passage=find,
    hint="年|月|〔",
    case=Case(date=date(2025, 6, 1)),
)
