"""How long ago it was: 始建于1584年……，距今已有441年; 建于1952年，已有73年历史."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_AGE = re.compile(
    r"(?:建|办|立|设|创|开|成立|投用|使用|启用|通车)[^。；\d]{0,14}?(?P<y>1\d{3}|20\d{2})年[^。；]{0,40}?"
    r"(?:距今|至今|迄今|已有|已使用|已运行|使用|有着?)(?:已有|已|有|了)?(?P<x>(?P<n>\d{2,3})年)(?!以上|前|左右|多)"
)
_YEAR_FIRST = re.compile(
    r"(?P<y>1\d{3}|20\d{2})年(?:\d{1,2}月)?[^，。；\d]{0,4}(?:建成|建立|成立|创办|投用|通车|开通|投入使用)[^。；\d]{0,16}?(?:距今|至今|迄今|已有|已使用|已运行)(?:已有|已|有)?"
    r"(?P<x>(?P<n>\d{2,3})年)(?!以上|前|左右|多)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.date is None or "年" not in passage.text:
        return
    for pattern in (_AGE, _YEAR_FIRST):
        for match in pattern.finditer(passage.text):
            right = case.date.year - int(match["y"])
            if right > 0 and abs(right - int(match["n"])) > 1:
                message = f"{match['y']}年到{case.date.year}年是{right}年"
                yield Hit(match.start("x"), match.end("x"), f"{right}年", message)


RULE = Rule(
    code="time-years-since",
    severity=Severity.WARNING,
    message="距今的年数与起始年份不符",
    why="年数＝成文年份－起始年份（首尾都算可多1年）。",
    source="算术",
    bad=(
        "始建于明万历十二年（1584年）的文昌阁，距今已有341年历史。",
        "该小区1998年建成，已使用37年。",
    ),
    good=(
        "始建于明万历十二年（1584年）的文昌阁，距今已有441年历史。",
        "该小区1998年建成，已使用27年。",
        "建于1952年，1986年扩建，占地48亩。",
        "2015年成立以来，已连续10年开展活动。",
    ),
    passage=find,
    hint="距今|至今|迄今|已有|使用|运行|有着",
    regions=PROSE,
    case=Case(date=date(2025, 8, 6)),
)
