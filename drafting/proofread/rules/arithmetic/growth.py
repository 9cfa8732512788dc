"""Growth worked out again: 由A增长到B，增长X%; B，比上年的A增长X%; B，比上年增加G，增长X%; and points instead of per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import (
    Interval,
    alike,
    is_rate,
    measure_of,
    resembles,
    same_sentence,
    spread,
    written,
)
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded

_UP = "增长|增加|增|提高|提升|上升|扩大|加宽|拓宽|净增|多"
_DOWN = "下降|降低|降|减少|减|压缩|压减|缩短|缩小|少|降幅|低"
_CHANGE = re.compile(
    rf"(?P<verb>{_UP}|{_DOWN}|增幅|增速|高(?!于|达|标|等|级|中|质))(?:了|达|为|近)?(?P<x>(?P<n>\d+(?:\.\d+)?)(?P<scale>万|亿)?(?P<unit>%|个百分点|倍|[\u4e00-\u9fff]{{1,3}})"
    r"|(?P<word>一倍|两倍|三倍|四倍|一半|[一二三四]分之[一二三四]))"
)
_TO = re.compile(
    rf"^(?:[（(][^（）]*[）)])?[^，。；\d]{{0,12}}?(?:{_UP}|{_DOWN}|调整|拓宽|变|发展)?(?:到了?|至|为|成)[^，。；\d]{{0,10}}$"
)
_YEARS = re.compile(r"(?:20\d{2}年)(?:\d{1,2}月)?(?:底|末|同期)?|\d{1,2}[—-]\d{1,2}月")
_FROM = re.compile(r"(?:由|从)[^，。；\d]{0,16}$")
_OLD = r"(?:上年同期|上一?年度?|去年同期|去年|同期|上期|前一年|20年(?:同期|末|底)?|规划|目标|计划|省定|控制目标|年初|原来?|传统)"
_THAN = re.compile(
    rf"^(?:[（(][^（）]*[）)])?[，,]?[^，。；\d]{{0,8}}?(?:比|较|与)[^，。；\d]{{0,6}}?{_OLD}?[^，。；\d增减降提]{{0,8}}$"
)
_EARLIER = re.compile(
    r"(?:[（(](?:上年|去年|上年同期|20\d{2}年[^（）\d]{0,4})(?:为|是)?|，(?:比|较)(?:上年|去年|20\d{2}年)的)[^（）\d]{0,4}(?=\d)"
)
_COMPARED = re.compile(rf"[，,]?(?:同比|比上年|较上年|比去年|较去年|比上年同期)(?:净)?(?:{_UP}|{_DOWN})了?")
_TOLD_RATE = re.compile(rf"，(?:同比|比上年|较上年)(?:{_UP}|{_DOWN})了?\d+(?:\.\d+)?%")
_PART = re.compile(r"其中|新增|分别|占|另|人均|户均|平均")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text)
    changes = list(_CHANGE.finditer(text)) if found else []
    starts = {change.start("x") for change in changes}
    for change in changes:
        known = [one for one in found if one.end <= change.start() and same_sentence(text, one.start, change.start())]
        told = known.pop() if known and known[-1].start in starts else None
        later = _told_after(text, found, change)
        pair = _pair(text, known, later, change, told)
        if pair is not None and not _holds(change, *pair, told) and not _fits(change, [*known[-5:], *later]):
            yield from _check(*pair, change)


def _told_after(text: str, found: Sequence[Amount], change: re.Match[str]) -> list[Amount]:
    """The figure of the earlier year told after it: 增长30%（2023年为260万元）; 增长30%，比2023年的260万元……."""
    bracket = _EARLIER.match(text[change.end() :])
    return [one for one in found if bracket and one.start == change.end() + bracket.end()]


def _pair(
    text: str, known: Sequence[Amount], later: Sequence[Amount], change: re.Match[str], told: Amount | None
) -> tuple[Amount, Amount] | None:
    """The figures before and after, where the wording says which they are; ``told`` is a change told just before."""
    if later and known and alike(later[0], known[-1]):
        return later[0], known[-1]
    if not known or not _leads(text, told or known[-1], change):
        return None
    second = known[-1]
    plain = [one for one in known if not is_rate(one)] if not is_rate(second) else known
    if len(plain) > 1 and (found := _worded(text, plain[-2], second)):
        return found
    if told is not None and is_rate(told) and not is_rate(second):
        return _by_rate(text, second, told, change)
    if told is not None and alike(told, second) and _leads_from(text, second, told):
        rises = not re.search(rf"(?:{_DOWN})了?$", text[: told.start])
        return replace(second, value=second.value - told.value * (1 if rises else -1)), second
    return None


def _worded(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """由first到second, or first，比上年的second."""
    if not alike(first, second) or not first.value or second.end - first.start > 70:
        return None
    between = _TOLD_RATE.sub("", text[first.end : second.start])
    if _FROM.search(_YEARS.sub("", text[max(0, first.start - 30) : first.start])) and _TO.match(
        _YEARS.sub("", between)
    ):
        return first, second
    if _THAN.fullmatch(_YEARS.sub("上年", between)) and not re.search(r"[增减](?:加|长|少)", between):
        return second, first
    return None


def _by_rate(text: str, new: Amount, rate: Amount, change: re.Match[str]) -> tuple[Amount, Amount] | None:
    """1980万元，较上年增长10%，净增180万元: the earlier figure follows from the rate, where both fit no other way."""
    if change["word"] or change["unit"] in ("%", "个百分点", "倍") or rate.unit != "%" or not new.value:
        return None
    value = _value(change, new)
    between = text[new.end : rate.start]
    if value is None or len(between) > 16 or not re.search(rf"(?:{_UP})了?$", between) or value >= new.value:
        return None
    half = Decimal(5).scaleb(-rate.places - 1)
    low, high = (new.value * (rate.value + off) / (100 + rate.value + off) for off in (-half, half))
    step = new.scale.scaleb(-new.places)
    if low - step <= value <= high + step or not resembles(value, new.value * rate.value / (100 + rate.value)):
        return None
    gap = rounded(new.value * rate.value / (100 + rate.value) / new.scale, new.places) * new.scale
    return replace(new, value=new.value - gap), new


def _leads_from(text: str, figure: Amount, told: Amount) -> bool:
    return bool(_COMPARED.fullmatch(_YEARS.sub("上年", text[figure.end : told.start])))


def _leads(text: str, last: Amount, change: re.Match[str]) -> bool:
    """Nothing but a few words stands between the last figure and what is said of the change."""
    words = text[last.end : change.start()]
    return len(words) <= 16 and not re.search(r"\d|[；。]", _YEARS.sub("", words)) and not _PART.search(words)


def _fits(change: re.Match[str], known: Sequence[Amount]) -> bool:
    """Some two of the figures near it make the change true."""
    if change["word"]:
        return False
    return any(
        _holds(change, old, new)
        for old in known
        for new in known
        if old is not new
        and alike(old, new)
        and old.value
        and (new.value <= old.value if _falls(change) else new.value >= old.value)
        and abs(known.index(old) - known.index(new)) <= 3
    )


def _holds(change: re.Match[str], old: Amount, new: Amount, told: Amount | None = None) -> bool:
    """The change lies within what rounding leaves open; ``told`` is the difference where the text tells it."""
    low, high = spread(old, new), spread(new, old)
    gaps = sorted((abs(high.low - low.high), abs(high.high - low.low)))
    gap = Interval(Decimal(0) if _cross(low, high) else gaps[0], gaps[1])
    if told is not None and alike(told, new):
        gap = spread(told)
    if change["word"]:
        return _close_to(gap, low, _word_rate(change["word"]))
    stated, places = Decimal(change["n"]), len(change["n"].partition(".")[2])
    if old.unit == "%":
        return change["unit"] == "个百分点" and abs(new.value - old.value) == stated
    if change["unit"] in ("%", "个百分点"):
        return change["unit"] == "%" and low.low > 0 and _times(gap, low, 100).holds(stated, places)
    if change["unit"] == "倍":
        return new.value > old.value and low.low > 0 and _times(gap, low, 1).holds(stated, places)
    value = _value(change, new)
    if (
        value is not None
        and not (told is not None and alike(told, new))
        and not (old.places and new.places and new.scale > 1)
    ):
        return value == abs(measure_of(new)[1] - measure_of(old)[1])
    return value is not None and gap.low <= value <= gap.high


def _cross(low: Interval, high: Interval) -> bool:
    return low.low <= high.high and high.low <= low.high


def _times(gap: Interval, base: Interval, times: int) -> Interval:
    return Interval(gap.low / base.high * times, gap.high / base.low * times)


def _close_to(gap: Interval, base: Interval, rate: Decimal) -> bool:
    share = gap.high / base.high if base.high else Decimal(0)
    return abs(share - rate) <= rate * Decimal("0.06")


def _word_rate(word: str) -> Decimal:
    """一倍 1, 一半 0.5, 三分之二 0.667."""
    if word == "一半":
        return Decimal("0.5")
    digits = {char: place for place, char in enumerate("一二三四", 1)} | {"两": 2}
    if "分之" in word:
        return Decimal(digits[word[-1]]) / Decimal(digits[word[0]])
    return Decimal(digits[word[0]])


def _value(change: re.Match[str], like: Amount) -> Decimal | None:
    """The change as an amount of the figures' own measure; None where it is of another."""
    unit = change["unit"]
    scale = {"万": 10_000, "亿": 100_000_000, None: 1}[change["scale"]]
    if not unit.startswith(like.unit) and not like.unit.startswith(unit):
        return None
    return measure_of(like)[1] / (like.value or 1) * Decimal(change["n"]) * scale


def _check(old: Amount, new: Amount, change: re.Match[str]) -> Iterator[Hit]:
    start, end = change.span("x")
    gap = abs(new.value - old.value)
    if change["word"]:
        if _falls(change) == (new.value < old.value):
            yield Hit(start, end, None, f"由{_as(old)}到{_as(new)}，变化{_percent(gap, old, 1)}")
        return
    stated, unit, places = Decimal(change["n"]), change["unit"], len(change["n"].partition(".")[2])
    if old.unit == "%":
        yield from _points(old, new, change, stated, places)
    elif unit in ("%", "个百分点"):
        right = _percent(gap, old, places)
        if unit == "%" or right == f"{change['n']}%":
            yield Hit(
                start, end, right, f"按文中数字，由{_as(old)}到{_as(new)}，变化{_percent(gap, old, max(places, 1))}"
            )
    elif unit == "倍" and new.value < old.value:
        yield Hit(start, end, _percent(gap, old, 0), f"由{_as(old)}到{_as(new)}，减少不用倍数说")
    elif unit == "倍":
        times = gap / old.value
        right = f"{rounded(times * 100, 0)}%" if times < 1 else f"{rounded(times, max(places, 1)).normalize():f}倍"
        yield Hit(start, end, right, f"由{_as(old)}到{_as(new)}，增长{right}")
    elif _value(change, new) is not None:
        scale = change["scale"] or ""
        finer = new if new.scale.scaleb(-new.places) <= old.scale.scaleb(-old.places) else old
        tail = unit[len(new.unit) :] if unit.startswith(new.unit) else ""
        factor = {"万": 10_000, "亿": 100_000_000, "": 1}[scale]
        right = f"{(gap / factor).normalize():f}{scale}{unit[: len(unit) - len(tail)]}{tail}"
        yield Hit(start, end, right, f"由{_as(old)}到{_as(new)}，相差{written(finer, gap)}")


def _points(old: Amount, new: Amount, change: re.Match[str], stated: Decimal, places: int) -> Iterator[Hit]:
    """Two per cents differ by points; a growth rate of a rate is left alone."""
    gap, unit = abs(new.value - old.value), change["unit"]
    if unit == "%" and rounded(gap, places) == stated:
        right = f"{change['n']}个百分点"
        yield Hit(*change.span("x"), right, "两个百分数相减得到的是百分点", Severity.ERROR)
    elif unit in ("%", "个百分点") and not (unit == "%" and _percent(gap, old, places) == f"{change['n']}%"):
        right = f"{gap.normalize():f}个百分点"
        yield Hit(*change.span("x"), right, f"由{old.printed}%到{new.printed}%，相差{right}")


def _falls(change: re.Match[str]) -> bool:
    return bool(re.fullmatch(_DOWN, change["verb"]))


def _percent(gap: Decimal, old: Amount, places: int) -> str:
    return f"{rounded(gap / old.value * 100, places)}%"


def _as(amount: Amount) -> str:
    return f"{amount.printed}"


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
        "更新物资312万元，同比增长30%（2023年为260万元）。",
        "补助由每人每年1.8万元提高到2.4万元，提高了33.3个百分点。",
        "时间由48小时缩短到24小时，缩短一倍。",
        "间隔由12分钟压缩至8分钟，缩短三分之二。",
        "服务半径由1000米缩短到500米，缩短了1倍。",
        "失业率3.6%，比控制目标4.5%低0.9%。",
        "日处理能力由4万吨扩至6.5万吨，增加62.5%，净增2.4万吨。",
        "新增2个，使总数由4个增加到6个，增长一倍。",
        "过夜游客38.4万人次，同比增长60%，比2022年的24万人次增加14万人次。",
        "种植面积18.6万亩，比上年增加1.4万亩，增长7.5%。",
        "安排资金1980万元，较2023年增长10%，净增160万元。",
        "发生火情9起，同比减少6起，下降66.7%。",
    ),
    good=(
        "比例由2022年的18.6%提高到2024年的24.1%，提高5.5个百分点。",
        "安排资金3250万元，比2023年的2600万元增长25%。",
        "收入21360元，比2023年的19960元增长7.0%。",
        "由1.8个提高到3.9个，其中普惠性托位2086个。",
        "发车间隔由12分钟缩短至8分钟。",
        "年均由5%提高到6%",
        "到位9860万元，比上年增加1360万元，增长16%。",
        "投入1.2亿元，比上年的1.1亿元增长9.3%。",
        "时间由1小时缩短到40分钟，缩短三分之一。",
        "时间由48小时缩短到24小时，缩短一半。",
    ),
    passage=find,
)
