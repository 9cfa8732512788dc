"""预计2025年4月底投用 in a letter of June: already past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import month_end

_EXPECTED = re.compile(
    r"(?:预计|拟于|将于|力争|争取|计划|有望)(?:到|在|于)?(?P<x>(?:今年|本年)?(?:(?P<y>20\d{2})年)?(?P<m>\d{1,2})月(?:份)?(?:(?P<d>\d{1,2})日|(?P<part>上旬|中旬|初)|下旬|底)?)"
)
_DONE = re.compile(
    r"(?:已|已经)(?:于|在)(?P<x>(?P<y>20\d{2})年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日|(?P<part>上旬|中旬|初)|下旬|底)?)"
)
_DID = re.compile(
    r"于(?P<x>(?P<y>20\d{2})年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日|(?P<part>上旬|中旬|初)|下旬|底)?)"
    r"(?!前|后|底|末|之前|以前)[^，。；]{0,4}(?:建成|完成|完工|竣工|投入|投用|印发|通过|开工|启动|召开)(?!后|前)"
)
_PLANNED = re.compile(r"将|拟|计划|预计|力争|争取|确保|有望|打算|要|预定|目标")
_PAST = re.compile(r"原计划|原定|曾|当时|[据按]计划，?已")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.date is None:
        return
    for match in _EXPECTED.finditer(passage.text):
        year = re.search(r"(20\d{2})年[^。；]*$", passage.text[: match.start()])
        end = _end(match, int(match["y"] or (year[1] if year else case.date.year)))
        if (
            end is None
            or (not match["y"] and year)
            or _PAST.search(passage.text[max(0, match.start() - 6) : match.end()])
        ):
            continue
        if end < case.date:
            yield Hit(match.start("x"), match.end("x"), None, "成文时这个时间已经过去，请更新进展")
        elif end - case.date <= timedelta(days=7):
            yield Hit(match.start("x"), match.end("x"), None, "印发时这个时间就要过去，请核对进展", Severity.HINT)
    done = [match for match in _DID.finditer(passage.text) if not _planned(passage.text, match.start())]
    for match in (*_DONE.finditer(passage.text), *done):
        end = _end(match, int(match["y"]))
        if end and date(end.year, end.month, 1) > case.date:
            yield Hit(match.start("x"), match.end("x"), None, "说的是已完成的事，时间却晚于成文日期")


def _planned(text: str, place: int) -> bool:
    """Whether the sentence up to here speaks of what is to come."""
    begin = max(text.rfind(mark, 0, place) for mark in "。；") + 1
    return bool(_PLANNED.search(text, begin, place))


def _end(match: re.Match[str], year: int) -> date | None:
    month, day = int(match["m"]), match["d"]
    if not 1 <= month <= 12 or (day and not 1 <= int(day) <= 28):
        return None
    if day:
        return date(year, month, int(day))
    if match["part"]:
        return date(year, month, 20 if match["part"] == "中旬" else 10)
    return month_end(year, month)


RULE = Rule(
    code="time-expected",
    severity=Severity.WARNING,
    message="预计的时间已经过去",
    why="答复写的是成文时的情况。",
    source="编校惯例",
    bad=("该项目预计2025年4月底投入使用。", "已于2025年9月完工。", "项目于2025年9月开工。", "预计5月底上线。"),
    good=(
        "已整治13处，其余5处于2025年10月底前完成。",
        "该项目预计2025年12月底投入使用。",
        "已于2025年3月完工。",
        "原计划2025年4月开工",
        "力争2026年建成",
        "工程将于2025年9月开工",
    ),
    passage=find,
    hint="预计|拟于|将于|力争|争取|计划|有望|已于|已在|已经于|已经在|于20",
    regions=PROSE,
    case=Case(date=date(2025, 6, 20)),
)
