"""Growth worked out again: 由A增长到B，增长X%; B，比上年的A增长X%; and points instead of per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded

_UP = "增长|增加|提高|提升|上升|扩大|下降|降低|减少|压缩|缩短|降|减|增"
_CHANGE = re.compile(
    rf"^[^。；\d]{{0,14}}?(?P<verb>{_UP})了?(?P<x>(?P<n>\d+(?:\.\d+)?)(?P<unit>%|个百分点|倍|万?[\u4e00-\u9fff]{{1,2}}))"
)
_TO = re.compile(rf"^[^，。；\d]{{0,8}}?(?:{_UP})?(?:到|至|为|成|到了)[^，。；\d]{{0,10}}$")
_FROM = re.compile(r"(?:由|从)[^。；\d]{0,16}(?:20\d{2}年[^，。；\d]{0,8})?$|(?:由|从)20\d{2}年[^，。；\d]{0,10}$")
_THAN = re.compile(
    r"[，,]?[^，。；\d]{0,6}?(?:比|较)(?:上年同期|上年|去年|同期|上期|前一年|20\d{2}年(?:同期|末|底)?)的?(?![^，。；\d]*(?:增|减|降|提))[^，。；\d]{0,8}$"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text, found = passage.text, amounts(passage.text)
    for first, second in pairwise(found):
        if first.unit != second.unit or first.value == 0 or second.end - first.start > 70:
            continue
        between = text[first.end : second.start]
        between_plain = re.sub(r"20\d{2}年", "", between)
        if _FROM.search(text, 0, first.start) and _TO.match(between_plain):
            before, after = first, second
        elif _THAN.fullmatch(between):
            before, after = second, first
        else:
            continue
        if change := _CHANGE.match(text[second.end :]):
            yield from _check(text, before, after, change, second.end)


def _check(text: str, before: Amount, after: Amount, change: re.Match[str], offset: int) -> Iterator[Hit]:
    stated, unit = Decimal(change["n"]), change["unit"]
    places = len(change["n"].partition(".")[2])
    start, end = offset + change.start("x"), offset + change.end("x")
    gap = abs(after.value - before.value)
    if before.unit == "%":
        if unit == "%" and rounded(gap, places) == stated:
            yield Hit(start, end, f"{change['n']}个百分点", "两个百分数相减得到的是百分点", Severity.ERROR)
        elif (
            unit in ("%", "个百分点") and gap != stated and not (unit == "%" and _rate(before, after, places) == stated)
        ):
            right = f"{gap.normalize():f}个百分点"
            yield Hit(start, end, right, f"由{before.printed}%到{after.printed}%，相差{right}")
        return
    rate = gap / before.value * 100
    if unit == "%" or unit == "个百分点":
        if abs(rounded(rate, places) - stated) > Decimal(1).scaleb(-places) * (1 if places else 0):
            right = f"{rounded(rate, places)}%"
            message = f"按文中数字，由{before.printed}到{after.printed}，变化{rounded(rate, max(places, 1))}%"
            yield Hit(start, end, right, message)
    elif unit == "倍":
        times = gap / before.value
        if after.value > before.value and rounded(times, places) != stated:
            right = f"{rounded(rate, 1).normalize():f}%" if times < 1 else f"{rounded(times, places)}倍"
            yield Hit(start, end, right, f"由{before.printed}到{after.printed}，增长{right}")
    elif unit.lstrip("万") in (before.unit, "个" if before.unit == "个" else before.unit):
        scaled = stated * (10_000 if unit.startswith("万") else 1)
        if scaled != gap and gap < 100_000:
            yield Hit(
                start, end, f"{after.shown(gap)}{unit}", f"由{before.printed}到{after.printed}，相差{after.shown(gap)}"
            )


def _rate(before: Amount, after: Amount, places: int) -> Decimal:
    return rounded(abs(after.value - before.value) / before.value * 100, places)


RULE = Rule(
    code="arithmetic-growth",
    severity=Severity.WARNING,
    message="增减的数与前后两个数对不上",
    why="增长率＝（后数－前数）÷前数；两个百分数之差是百分点。",
    source="GB/T 15835—2011；算术",
    bad=(
        "比例由2022年的18.6%提高到2024年的24.1%，提高5.5%。",
        "安排资金3250万元，比2023年的2600万元增长20%。",
        "由2.1亿元增加到3.5亿元，增长了1.67倍。",
        "病种由23种扩大到31种，增加了9种。",
        "用水量34.1立方米，比2020年的42.6立方米下降25%。",
    ),
    good=(
        "比例由2022年的18.6%提高到2024年的24.1%，提高5.5个百分点。",
        "安排资金3250万元，比2023年的2600万元增长25%。",
        "收入21360元，比2023年的19960元增长7.0%。",
        "由1.8个提高到3.9个，其中普惠性托位2086个。",
        "发车间隔由12分钟缩短至8分钟。",
        "年均由5%提高到6%",
    ),
    passage=find,
)
