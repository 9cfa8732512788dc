"""2026—2024年: the later year stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_YEARS = re.compile(r"(?<!\d)(?P<a>20\d{2})年?(?P<dash>[—\-～~至到])(?P<b>20\d{2})年")

_DATES = re.compile(
    r"(?P<a>20\d{2})年(?P<am>\d{1,2})月(?:(?P<ad>\d{1,2})日)?(?:至|到|—|－|～|~|-)(?:(?P<b>20\d{2})年)?(?P<bm>\d{1,2})月(?:(?P<bd>\d{1,2})日)?"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _YEARS.finditer(passage.text):
        if int(match["a"]) > int(match["b"]):
            yield Hit(
                match.start(),
                match.end(),
                match[0].replace(match["a"], "〇").replace(match["b"], match["a"]).replace("〇", match["b"]),
            )
    for match in _DATES.finditer(passage.text) if "月" in passage.text else ():
        year = match["b"] or match["a"]
        first = (int(match["a"]), int(match["am"]), int(match["ad"] or 1))
        last = (int(year), int(match["bm"]), int(match["bd"] or 31))
        if last < first:
            yield Hit(match.start(), match.end(), None, "起止日期前后颠倒")


RULE = Rule(
    code="numerals-reversed-years",
    severity=Severity.WARNING,
    message="起止年份前后颠倒",
    why="起年在前，止年在后。",
    source="编校惯例",
    bad=("行动计划（2026—2024年）", "2024年3月至2023年12月，组织12个乡镇开展调查", "2025年5月10日至3月20日"),
    good=("2024年11月至2025年3月", "2024年3月至11月", "行动计划（2024—2026年）", "2021年至2023年"),
    passage=find,
    hint="20",
    quotations=True,
)
