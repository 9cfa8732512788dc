"""A list against the total told after it: 现有村落4个、街区7个，共11个; 三类产品共抽检54批次; 两项合计2184万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, is_rate, label_of, measure_of, same_sentence
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.sums import ASIDE, NO_PART, PIECES, as_written, like, sum_of, within
from drafting.proofread.tokens import Amount, amounts, value_of

_TOTAL = re.compile(
    r"(?P<all>(?P<n>[两二三四五六七八九十])(?:项|者|类|种|批|处|期|地|年|个[^，。；\d]{0,4})[^，。；、\d]{0,6}?)?"
    r"(?:(?<!公)共(?![享建同治管用])|合计|共计|总计|总共|总数|总量|总面积|总投资|总长|总里程|总[^，。；、\d增减]{1,4}|总建筑面积|累计)[^，。；、\d增减]{0,8}$"
)
_SUMMED = re.compile(r"[共总]|合计|累计")
_PER_TIME = re.compile(r"每(?:小时|天|日|年|月|周)")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text) if _SUMMED.search(text) else ()
    if len(found) > 2:
        yield from _before_total(text, found)


def _before_total(text: str, found: Sequence[Amount]) -> Iterator[Hit]:
    for place, total in enumerate(found):
        beside = found[place - 1].start if place and found[place - 1].end == total.start else total.start
        marker = _TOTAL.search(text, max(0, beside - 24), beside)
        if not marker or is_rate(total) or re.search(r"[增减]", marker[0]):
            continue
        pieces = bool(marker["all"]) and total.unit in PIECES
        same = [
            one
            for one in found[:place]
            if (like(one, total) or (pieces and one.unit in PIECES))
            and not re.search(r"[均每]", label_of(text, one))
            and not text.startswith("月", one.end)
        ]
        if marker["all"]:
            same = [one for one in same if not re.search(r"不|其中|未", label_of(text, one))]
            parts = same[-value_of(marker["n"]) :] if len(same) >= value_of(marker["n"]) else []
            said = "分别" in text[max(0, parts[0].start - 16) : parts[0].start] if parts else False
            if parts and marker.start() - parts[-1].end > (40 if said else 12):
                continue
        else:
            parts = _run_before(text, found[:place], total, marker.start())
            if parts and "、" in text[parts[-1].end : marker.start()].lstrip("、"):
                continue
        added = sum_of(parts)
        if (
            len(parts) < 2
            or within(total, parts, added)
            or abs(added - measure_of(total)[1]) * 3 >= measure_of(total)[1]
        ):
            continue
        if _nested(parts, total):
            continue
        shown = as_written(total, added)
        yield Hit(total.start, total.end, shown, f"各项相加为{shown}，与“{text[total.start : total.end]}”不符")


def _run_before(text: str, found: Sequence[Amount], total: Amount, end: int) -> list[Amount]:
    """The list that ends just before 共: amounts of the total's measure, their other units left out."""
    parts: list[Amount] = []
    last = end
    for one in reversed(found):
        between = ASIDE.sub("", text[one.end : last])
        if not same_sentence(text, one.end, last) or len(between) > 24 or "其中" in between:
            break
        if not alike(one, total):
            if is_rate(one) or re.search(r"[（）]", between):
                break
            last = one.start
            continue
        if (parts and not re.match(r"^[、，；和及与]", between)) or re.search(r"[。（）]", between):
            break
        words = _PER_TIME.sub("", label_of(text, one))
        if NO_PART.search(words) or (
            re.search(r"(?:(?<!公)共(?![享建同])|合计|总)[^，。；\d]{0,4}$", words) and not _several(text, one, words)
        ):
            break
        parts.append(one)
        last = one.start
    return parts[::-1]


def _several(text: str, part: Amount, words: str) -> bool:
    """10个分馆建筑面积合计4200平方米 is one part: the sum of several that are not told."""
    return words.endswith("合计") and bool(
        re.match(r"[个所家处座条]", words) and re.search(r"[，、；]\d+$", text[: part.start - len(words)])
    )


def _nested(parts: Sequence[Amount], total: Amount) -> bool:
    """The first is the sum of the others, or they of some: nothing to add up."""
    values = [measure_of(one)[1] for one in parts]
    return len(values) > 2 and (
        values[0] == sum(values[1:]) or (values[0] >= max(values[1:]) and measure_of(total)[1] == sum(values[1:]))
    )


RULE = Rule(
    code="arithmetic-total",
    severity=Severity.WARNING,
    message="合计与前面各项之和不符",
    why="合计必须等于各项之和。",
    source="算术",
    bad=(
        "现有中国传统村落4个、省级传统村落7个，共12个。",
        "县级专业队1支60人，乡镇半专业队12支360人，共有13支410人。",
        "投放车辆分别为1.2万辆、0.9万辆、0.65万辆，总量2.85万辆。",
        "抽检整车24批次，不合格3批次；抽检蓄电池18批次、充电器12批次，三类产品共抽检56批次。",
        "打造智能工厂7家、数字化车间21个，两类合计27家（个）。",
        "建成乡镇（街道）中心32个、村（社区）服务站418个，共计460个。",
        "2022、2023、2024年分别救助212人、248人、305人，2024年比2022年增长43.9%，三年累计救助755人次。",
        "直接救助支出1728万元，人均2000元；代缴参保费456万元。两项合计支出2148万元。",
    ),
    good=(
        "2022年至2024年分别完成改造35座、42座、39座，2025年前5个月完成15座，四年累计131座。",
        "现有村落4个、街区7个，共11个。",
        "执业（助理）医师2163人、注册护士2814人，合计约5000人。",
        "购置器材26万元，安全员工资142万元，种子饲料、设备维护、水电共133万元。",
    ),
    passage=find,
)
