"""How letters word a change: which figures 增长X% is about, and how much it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafting.proofread.quantities import alike, is_rate, label_of, measure_of, resembles
from drafting.proofread.tokens import Amount, rounded

_UP = "增长|上涨|上调|增加|增|提高|提升|上升|扩大|加宽|拓宽|净增|多"
_DOWN = "下降|下调|降低|降|减少|减|压缩|压减|缩短|缩小|少|降幅|低"
CHANGE = re.compile(
    rf"(?<!新)(?P<verb>{_UP}|{_DOWN}|增幅|涨幅|增速|(?<!最)高(?!于|达|标|等|级|中|质))(?:了|达|近|为(?=\d+(?:\.\d+)?(?:%|个百分点|倍)))?(?P<x>(?P<n>\d+(?:\.\d+)?)(?P<scale>万|亿)?(?P<unit>%|个百分点|倍|[\u4e00-\u9fff]{{1,3}})"
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
    r"(?:[（(](?:上年|去年|上年同期|20\d{2}年[^（）\d]{0,4}|[全省市国][^（）\d，]{1,5})(?:为|是)?|，(?:比|较)(?:上年|去年|20\d{2}年)的|，20\d{2}年[^，。；\d]{2,8})[^（）\d]{0,4}(?=\d)"
)
_COMPARED = re.compile(rf"[，,]?(?:同比|比上年|较上年|比去年|较去年|比上年同期)(?:净)?(?:{_UP}|{_DOWN})了?")
_TOLD_RATE = re.compile(rf"，(?:同比|比上年|较上年)(?:{_UP}|{_DOWN})了?\d+(?:\.\d+)?%")
_CLAUSE_YEAR = re.compile(r"(?P<y>20\d{2})年(?P<of>[^，。；、\d]{2,14})$")
_NAMED_THAN = re.compile(
    r"[，；](?P<what>[\u4e00-\u9fff]{2,6}?)(?:数量|总量|[量数额])?(?:比|较)[^，。；\d]{0,12}(?:的)$"
)
_LITTLE = re.compile(
    r"20\d{2}年|(?:同比|环比|比|较|与)(?:上年|去年|前年|往年|上年同期|去年同期|同期|此前|年初|以前|改造前|原来|之前|过去|计划|目标)?(?:相比)?"
    r"|年均|总体|整体|分别|实际|累计|比例|幅度|效率|净|共|约|近|了|已|均|将|再|又|也|即|相当于|直接|平均|大幅|整整"
)
_PART = re.compile(r"其中|但|而(?=[^，]{2})|新增|分别|占|另|人均|户均|平均")


def told_after(text: str, found: Sequence[Amount], change: re.Match[str]) -> list[Amount]:
    """The figure of the earlier year told after it: 增长30%（2023年为260万元）; 增长30%，比2023年的260万元……."""
    bracket = _EARLIER.match(text[change.end() :])
    return [one for one in found if bracket and one.start == change.end() + bracket.end()]


def pair_of(
    text: str, known: Sequence[Amount], later: Sequence[Amount], change: re.Match[str], told: Amount | None
) -> tuple[Amount, Amount] | None:
    """The figures before and after, where the wording says which they are; ``told`` is a change told just before."""
    if later and known and alike(later[0], known[-1]):
        return later[0], known[-1]
    if named := _than_named(text, known, change):
        return named
    if apart := _than_apart(text, known, change):
        return apart
    if years := _by_years(text, known, change):
        return years
    if not known or not _leads(text, told or known[-1], change):
        return None
    second = known[-1]
    plain = [one for one in known if not is_rate(one)] if not is_rate(second) else known
    if len(plain) > 1 and (found := _worded(text, plain[-2], second)):
        return found
    if len(plain) > 1 and (found := _year_before(text, plain[:-1], second, change)):
        return found
    if told is not None and is_rate(told) and not is_rate(second):
        return _by_rate(text, second, told, change)
    if told is not None and alike(told, second) and _leads_from(text, second, told):
        rises = not re.search(rf"(?:{_DOWN})了?$", text[: told.start])
        return replace(second, value=second.value - told.value * (1 if rises else -1)), second
    return None


def _than_named(text: str, known: Sequence[Amount], change: re.Match[str]) -> tuple[Amount, Amount] | None:
    """受理投诉4320件……，投诉量较上一采暖季的5400件下降20%: what is compared is named again."""
    if not known or known[-1].end != change.start():
        return None
    old = known[-1]
    said = _NAMED_THAN.search(text, max(0, old.start - 30), old.start)
    if said is None:
        return None
    named = [
        one for one in known[:-1] if alike(one, old) and said["what"][:2] in text[max(0, one.start - 8) : one.start]
    ]
    return (old, named[-1]) if len(named) == 1 and named[0].value and old.value else None


_YEAR_TOLD = re.compile(r"(?:^|[。；，])(?P<y>20\d{2})年(?!底|末)")


def _by_years(text: str, known: Sequence[Amount], change: re.Match[str]) -> tuple[Amount, Amount] | None:
    """2023年复壮24株，投入36万元；2024年复壮32株，投入51.2万元，增长42.2%: the same words in the clauses of two years."""
    if len(known) < 3 or not re.fullmatch("，(?:同比)?", text[known[-1].end : change.start()]):
        return None
    new, words = known[-1], label_of(text, known[-1])
    middle = text.rfind("；", 0, new.start)
    begin = max(text.rfind("。", 0, middle) + 1, text.rfind("；", 0, middle) + 1)
    one, other = _YEAR_TOLD.search(text, max(begin - 1, 0), middle), _YEAR_TOLD.match(text, middle)
    if middle < 0 or not one or not other or int(other["y"]) != int(one["y"]) + 1 or len(words) < 2:
        return None
    olds = [old for old in known if begin <= old.start < middle and alike(old, new) and label_of(text, old) == words]
    return (olds[0], new) if len(olds) == 1 and olds[0].value else None


_LAST_TIME = re.compile(r"，(?:同比)?[比较](?:20\d{2}年(?:同期)?|上年(?:同期)?|去年(?:同期)?)的$")


def _than_apart(text: str, known: Sequence[Amount], change: re.Match[str]) -> tuple[Amount, Amount] | None:
    """查处24起，罚款186万元，较2023年的30起下降20%: the only other figure in its measure is the new one."""
    if len(known) < 3 or known[-1].end != change.start() or alike(known[-2], known[-1]):
        return None
    old = known[-1]
    if not _LAST_TIME.search(text, max(0, old.start - 16), old.start):
        return None
    begin = max(text.rfind(mark, 0, old.start) for mark in "。；") + 1
    same = [one for one in known[:-1] if alike(one, old) and one.start >= begin]
    return (old, same[0]) if len(same) == 1 and same[0].value and old.value else None


def _worded(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """由first到second, or first，比上年的second."""
    if not alike(first, second) or not first.value or second.end - first.start > 70:
        return None
    between = _TOLD_RATE.sub("", text[first.end : second.start])
    if _FROM.search(_YEARS.sub("", text[max(0, first.start - 30) : first.start])) and _TO.match(
        _YEARS.sub("", between)
    ):
        return first, second
    one, other = _CLAUSE_YEAR.search(text[: first.start]), _CLAUSE_YEAR.search(text[: second.start])
    if one and other and between[-len(other[0]) :] == other[0] and one["of"] == other["of"]:
        return (first, second) if int(one["y"]) < int(other["y"]) else (second, first)
    if _THAN.fullmatch(_YEARS.sub("上年", between)) and not re.search(r"[增减](?:加|长|少)", between):
        return second, first
    return None


_LAST_YEAR = re.compile(r"[；，。](?:20\d{2}年|上年|去年)[^，。；、\d]{0,10}$")


def _year_before(
    text: str, earlier: Sequence[Amount], second: Amount, change: re.Match[str]
) -> tuple[Amount, Amount] | None:
    """查处26起；2023年查处32起，同比下降18.8%: what was told last is the year before."""
    words = text[max(0, second.start - 22) : second.start]
    if not _LAST_YEAR.search(words) or not re.fullmatch(r"，同比", text[second.end : change.start()]):
        return None
    year = re.search(r"20\d{2}", text[: second.start].rpartition("；")[2][-20:])
    named = re.findall(r"20\d{2}", text[: second.start - len(words)])
    if year and named and int(named[-1]) <= int(year[0]):
        return None
    new = next((one for one in reversed(earlier) if alike(one, second)), None)
    return (second, new) if new is not None and second.value and falls(change) == (new.value < second.value) else None


def _by_rate(text: str, new: Amount, rate: Amount, change: re.Match[str]) -> tuple[Amount, Amount] | None:
    """1980万元，较上年增长10%，净增180万元: the earlier figure follows from the rate, where both fit no other way."""
    if change["word"] or change["unit"] in ("%", "个百分点", "倍") or rate.unit != "%" or not new.value:
        return None
    value = value_of_change(change, new)
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
    if "年均" in words or len(words) > 16 or re.search(r"\d|[；。]", _YEARS.sub("", words)) or _PART.search(words):
        return False
    # Another thing is told of after the comma: 提高到131公斤，一级果率翻了一番.
    subject = _LITTLE.sub("", words.rpartition("，")[2]) if "，" in words else ""
    return len(subject) < 3 or subject[:2] in text[max(0, last.start - 30) : last.start]


def value_of_change(change: re.Match[str], like: Amount) -> Decimal | None:
    """The change as an amount of the figures' own measure; None where it is of another."""
    unit = change["unit"]
    scale = {"万": 10_000, "亿": 100_000_000, None: 1}[change["scale"]]
    if not unit.startswith(like.unit) and not like.unit.startswith(unit):
        return None
    return measure_of(like)[1] / (like.value or 1) * Decimal(change["n"]) * scale


def falls(change: re.Match[str]) -> bool:
    return bool(re.fullmatch(_DOWN, change["verb"]))
