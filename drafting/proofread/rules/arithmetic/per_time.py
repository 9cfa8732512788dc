"""Averages over time: 年清理3720吨，月均清理310吨; 用两年时间招录120名，每年招录60名."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, is_rate, label_of, resembles, spread, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, rough_amounts, value_of

_MEAN = re.compile(
    r"(?:(?P<unit>月|日|年|季)均|平均每个?(?P<each>月|天|日|年|季)度?|每(?P<year>年))[^，。；、\d]{0,8}$"
)
_ALL_YEAR = re.compile(r"年(?!均|底|末|内)(?:度|共|累计|全年)?，?[^，。；\d]{0,12}$|全年")
_OF_YEAR = re.compile(r"(?:^|。)20\d{2}年，")
_OF_MONTHS = re.compile(r"月|季度|半年|日(?!均)|周|截至|以来")
_YEARS = re.compile(
    r"(?P<a>20\d{2})年?(?:至|—|－|-|～)(?P<b>20\d{2})年|(?<!\d)(?P<n>[2-9]|[两二三四五])年(?:时间|内|里)|分(?P<m>[2-9]|[两二三四五])年"
)
_MONTHS = re.compile(r"(?P<a>\d{1,2})月?(?:至|—|－|-|～)(?P<b>\d{1,2})月")
_TOLD_MONTHS = re.compile(r"(?<!\d)(?P<n>[2-9]|1[01])个月(?:来|内|间|时间)?，?(?:共|累计|合计)")
_SHOULD = re.compile(r"达到|不低于|左右|递增|增长|提高|增加")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "均" not in text and "每" not in text:
        return
    found = [one for one in rough_amounts(text) if not is_rate(one)]
    for place, mean in enumerate(found):
        said = _MEAN.search(text, max(0, mean.start - 16), mean.start)
        if not said or _SHOULD.search(said[0]):
            continue
        sentence = max(text.rfind(mark, 0, mean.start) for mark in "。；") + 1
        if said["unit"] == "年" and (row := _row(text, found[:place], mean, sentence)):
            right = sum((one.value for one in row), Decimal(0)) / len(row)
            if abs(right - mean.value) * 100 > right and _near(mean.value, right):
                shown = written(mean, right)
                yield Hit(mean.start, mean.end, shown, f"{len(row)}年合计除以{len(row)}为{shown}")
            continue
        totals = [one for one in found[:place] if alike(one, mean) and one.value > mean.value and not one.rough]
        for total in reversed(totals):
            count = _count(text, sentence, total, said)
            if count is None or total.start < sentence:
                continue
            if not _fits(total, mean, count) and _near(mean.value, total.value / count):
                right = written(mean, total.value / count)
                message = f"{text[total.start : total.end]}除以{count}为{right}"
                yield Hit(mean.start, mean.end, right, message)
            break


def _count(text: str, sentence: int, total: Amount, said: re.Match[str]) -> int | None:
    """Twelve months or 365 days of a figure of a whole year; as many years as the sentence says."""
    unit = said["unit"] or said["each"] or said["year"]
    if unit == "月" and (span := _MONTHS.search(text, sentence, total.start)):
        return max(int(span["b"]) - int(span["a"]) + 1, 1)
    if unit in "月日天季":
        yearly = _ALL_YEAR.search(text, max(sentence, total.start - 24), total.start) or "年" in label_of(text, total)
        yearly = yearly or "全年" in text[sentence : total.start]
        if not yearly and not _OF_MONTHS.search(text, sentence, total.start):
            yearly = _OF_YEAR.search(text, 0, total.start)
        if unit == "月" and (told := _TOLD_MONTHS.search(text, sentence, total.start)):
            return int(told["n"])
        return {"月": 12, "季": 4}.get(unit, 365) if yearly else None
    years = _YEARS.search(text, sentence, said.start())
    if years is None:
        return None
    if years["a"]:
        return max(int(years["b"]) - int(years["a"]) + 1, 1)
    return value_of(years["n"] or years["m"]) or None


def _row(text: str, known: Sequence[Amount], mean: Amount, sentence: int) -> list[Amount]:
    """The yearly figures told in a row just before it: 分别为5.6亿元、6.1亿元、6.3亿元，年均6亿元."""
    row: list[Amount] = []
    for one in reversed(known):
        between = text[one.end : row[0].start if row else mean.start]
        if (
            one.start < sentence
            or not alike(one, mean)
            or not re.fullmatch(r"[、和]" if row else r"，[^，。；\d]{0,8}", between)
        ):
            break
        row.insert(0, one)
    return row if len(row) > 1 and re.search(r"分别(?:为|是|投入|安排|达到?)?$", text[: row[0].start]) else []


def _near(stated: Decimal, right: Decimal) -> bool:
    return resembles(stated, right) or abs(stated - right) * 2 <= right


def _fits(total: Amount, mean: Amount, count: int) -> bool:
    over, one = spread(total), spread(mean)
    half = mean.scale.scaleb(-mean.places) / 2 if one.low == one.high else Decimal(0)
    slack = over.high / count / 100 if count == 365 else Decimal(0)
    slack = max(slack, one.high / 20 if mean.rough else Decimal(0))
    return one.low - half <= over.high / count + slack and over.low / count - slack <= one.high + half


RULE = Rule(
    code="arithmetic-per-time",
    severity=Severity.WARNING,
    message="月均、年均数与总数对不上",
    why="平均数＝总数÷月数（年数、天数）。",
    source="算术",
    bad=(
        "7个月共查处违停4620起，月均606起。",
        "每年开展宣传活动12场，平均每季度4场。",
        "2022年至2024年补贴分别为5.6亿元、6.1亿元、6.3亿元，年均补贴6.2亿元。",
        "2025年1月至5月共办理案件150件，月均25件。",
        "年清理漂浮物3720吨，月均清理372吨。",
        "用两年时间（2025年、2026年）新招录120名，每年招录50名。",
        "2024—2026年拟新建基站240个，每年70个。",
        "2024年东部片区公交客运量1752万人次，日均48.8万人次。",
        "全年接待读者126万人次，外借图书43.5万册，日均接待约2452人次。",
        "2024年，全市查处违法42.3万起。开展集中整治24次，平均每月3次。",
    ),
    good=(
        "年清理漂浮物3720吨，月均清理310吨。",
        "用两年时间（2025年、2026年）新招录120名，每年招录60名。",
        "2024—2026年拟新建基站240个，每年80个。",
        "2024年全年充电486万千瓦时，日均1.3万千瓦时。",
        "2024年，轨道交通客运总量3.66亿人次，日均100万人次。",
        "1—4月受理投诉157件，月均39件。",
    ),
    passage=find,
)
