"""How long it takes against its first and last month or year: 用3年时间（2023年至2026年）; 2025年6月至2025年11月，利用5个月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import in_chinese, value_of

_SPAN = r"(?:至|到|—|－|-|～)"
_N = r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})"
_OF_MONTHS = re.compile(
    rf"(?P<a>20\d{{2}})年(?P<m1>\d{{1,2}})月(?:初|底)?{_SPAN}(?:(?P<b>20\d{{2}})年)?(?P<m2>\d{{1,2}})月(?:底|末)?(?!\d|[上中下]旬)[^。；\d]{{0,12}}?"
    rf"(?P<x>{_N}个月)(?!前|后|内)"
)
_FROM_TO = re.compile(
    rf"(?P<a>20\d{{2}})年(?P<m1>\d{{1,2}})月[^，。；\d]{{0,6}}(?:开工|启动|开始|动工|起)[^。；\d]{{0,4}}(?:至|到|，)(?:(?P<b>20\d{{2}})年)?(?P<m2>\d{{1,2}})月"
    rf"[^。；\d]{{0,12}}，(?:历时|前后|共历时|工期|用时)(?:共|约|为)?(?P<x>{_N}个月)"
)
_OF_YEARS = (
    re.compile(rf"(?P<x>{_N}年)(?:的?时间)?[（(](?P<a>20\d{{2}})年?{_SPAN}(?P<b>20\d{{2}})年[）)]"),
    re.compile(
        rf"(?P<a>20\d{{2}})年?{_SPAN}(?P<b>20\d{{2}})年(?:[）)》，]{{0,3}}(?:规划期|建设期|实施期|期限|工期)(?:为|是)?|[）)，]?(?:用|利用|分|历时|为期|共))(?P<x>{_N}年)(?!前|内|来)"
    ),
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "20" not in text:
        return
    for match in _OF_MONTHS.finditer(text) if "个月" in text else ():
        months = (int(match["b"] or match["a"]) - int(match["a"])) * 12 + int(match["m2"]) - int(match["m1"]) + 1
        if months > 1 and value_of(match["n"]) not in (months, 0):
            yield _hit(match, months, "个月")
    for match in _FROM_TO.finditer(text) if "个月" in text else ():
        months = (int(match["b"] or match["a"]) - int(match["a"])) * 12 + int(match["m2"]) - int(match["m1"]) + 1
        if months > 2 and value_of(match["n"]) not in (months, months - 1, 0):
            yield _hit(match, months, "个月")
    for match in (found for pattern in _OF_YEARS for found in pattern.finditer(text)):
        years = int(match["b"]) - int(match["a"]) + 1
        if years > 1 and value_of(match["n"]) not in (years, 0):
            yield _hit(match, years, "年")


def _hit(match: re.Match[str], right: int, unit: str) -> Hit:
    shown = f"{right if match['n'].isdecimal() else in_chinese(right)}{unit}"
    return Hit(match.start("x"), match.end("x"), shown, f"按起止时间算是{right}{unit}，与“{match['x']}”不符")


RULE = Rule(
    code="arithmetic-duration",
    severity=Severity.WARNING,
    message="时间长短与起止时间不符",
    why="起止的年、月都算在内。",
    source="算术",
    bad=(
        "自2023年3月启动至2024年8月结束，历时15个月。",
        "《停车设施专项规划（2024—2035年）》规划期11年。",
        "用3年时间（2023年至2026年）招聘大学生村医60名。",
        "2025年6月至2025年11月，利用5个月时间开展专项整治。",
    ),
    good=(
        "用3年时间（2023年至2025年）招聘大学生村医60名。",
        "2025年6月至2025年11月，利用6个月时间开展专项整治。",
        "2024年至2026年，每年改造30个；三年来，群众满意度提高。",
    ),
    passage=find,
)
