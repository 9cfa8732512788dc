"""4月25日（星期三） that was a Thursday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_DAY = re.compile(
    r"(?:(?P<y>20\d{2})年)?(?<!\d)(?P<m>\d{1,2})月(?P<d>\d{1,2})日[（(]?(?P<x>(?:星期|周|礼拜)(?P<w>[一二三四五六日天]))(?!至|到|—)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if not any(word in passage.text for word in ("星期", "周", "礼拜")):
        return
    for match in _DAY.finditer(passage.text):
        year = re.search(r"(20\d{2})年[^。]*$", passage.text[: match.start()])
        told = int(match["y"] or (year[1] if year else 0)) or (case.date.year if case.date else 0)
        try:
            day = date(told, int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        if "一二三四五六日".index(match["w"].replace("天", "日")) != day.weekday():
            right = match["x"][:-1] + "一二三四五六日"[day.weekday()]
            severity = Severity.ERROR if match["y"] else Severity.WARNING
            yield Hit(
                match.start("x"), match.end("x"), right, f"{day.year}年{day.month}月{day.day}日是{right}", severity
            )


RULE = Rule(
    code="time-weekday",
    severity=Severity.WARNING,
    message="星期与日期不符",
    why="查历书可知。",
    source="公历",
    bad=("2024年4月25日（星期三）", "5月12日（星期二）防灾减灾日"),
    good=("2024年4月25日（星期四）", "5月12日（星期一）防灾减灾日", "4月25日（周五）"),
    passage=find,
    hint="星期|周",
    case=Case(date=date(2025, 6, 1)),
)
