"""Growth worked out again: 由A增长到B，增长X%; B，比上年的A增长X%; B，比上年增加G，增长X%; and points instead of per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.changes import CHANGE, falls, pair_of, told_after, value_of_change
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import (
    Interval,
    alike,
    measure_of,
    same_sentence,
    spread,
    written,
)
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text)
    changes = list(CHANGE.finditer(text)) if found else []
    starts = {change.start("x") for change in changes}
    for change in changes:
        known = [one for one in found if one.end <= change.start() and same_sentence(text, one.start, change.start())]
        told = known.pop() if known and known[-1].start in starts else None
        later = told_after(text, found, change)
        pair = pair_of(text, known, later, change, told)
        if pair is not None and not _holds(change, *pair, told) and not _fits(change, [*known[-5:], *later], told):
            yield from _check(*pair, change)


def _fits(change: re.Match[str], known: Sequence[Amount], told: Amount | None) -> bool:
    """Some two of the figures near it make the change true."""
    if change["word"]:
        return False
    return any(
        (_holds(change, old, new, told) or (told is not None and _exactly(change, old, new)))
        for old in known
        for new in known
        if old is not new
        and alike(old, new)
        and old.value
        and (new.value <= old.value if falls(change) else new.value >= old.value)
        and abs(known.index(old) - known.index(new)) <= 3
    )


def _exactly(change: re.Match[str], old: Amount, new: Amount) -> bool:
    """The per cent as the two figures give it, taken as they stand; the difference told beside it is the one that is wrong."""
    if change["unit"] != "%" or not old.value or not alike(old, new):
        return False
    places = len(change["n"].partition(".")[2])
    rate = abs(measure_of(new)[1] - measure_of(old)[1]) / measure_of(old)[1] * 100
    return rounded(rate, places) == Decimal(change["n"])


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
    value = value_of_change(change, new)
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


def _check(old: Amount, new: Amount, change: re.Match[str]) -> Iterator[Hit]:
    start, end = change.span("x")
    gap = abs(new.value - old.value)
    if change["word"]:
        if falls(change) == (new.value < old.value):
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
    elif unit == "倍" and old.value:
        times = gap / old.value
        right = f"{rounded(times * 100, 0)}%" if times < 1 else f"{rounded(times, max(places, 1)).normalize():f}倍"
        yield Hit(start, end, right, f"由{_as(old)}到{_as(new)}，增长{right}")
    elif value_of_change(change, new) is not None:
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


def _percent(gap: Decimal, old: Amount, places: int) -> str:
    if not old.value:
        return ""
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
        "2023年复壮24株，投入36万元；2024年复壮32株，投入51.2万元，增长32.2%。",
        "2024年查处案件24起，罚款186万元，较2023年的30起下降25%。",
        "由5个工作日缩短为2个工作日，缩短了50%。",
        "2024年受益学生为1.5万人，比2023年的1.2万人增加3000人，增长20%。",
        "2023年接待游客850万人次，2024年接待游客935万人次，增长11%。",
        "受理投诉4320件，办结率99.5%，投诉量较上一采暖季的5400件下降25%。",
        "完成投资5.4亿元，同比增长25%，2023年完成投资4.5亿元。",
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
        "2024年查处违法案件26起，罚款208万元；2023年查处32起，同比下降18.4%。",
        "发生火情9起，同比减少6起，下降66.7%。",
    ),
    good=(
        "2024年安排560万元，比2023年减少40万元，但区级资金增加120万元。",
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
        "发病率从13.6%降到4.9%，上等烟比例提高6.3个百分点。",
        "个人额度由20万元提高到30万元，小微企业最高400万元。",
        "推拿类由30元涨到46元，骨伤整复最高涨幅85%。",
    ),
    passage=find,
)
