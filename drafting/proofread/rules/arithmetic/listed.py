"""A total against what is listed item by item: 四个项目总里程85.6公里, told again one by one under 一是…二是…, in years or paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.facts import core, name_of
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.quantities import alike, is_rate, label_of, measure_of, resembles, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.sums import within
from drafting.proofread.tokens import Amount, amounts, enumerations

_YEAR = re.compile(r"(?:(?<=[。；：])|^)20\d{2}年[，]?")
_AFTER_COLON = re.compile(r"\d[\d.]*[万亿]?[^，。；：\d]{1,3}：(?P<x>[^。：]+；[^。：]+)")
_ITEM = re.compile(
    r"^\s*(?:[一二三四五六七八九十]是|[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)．.、]|第[一二三四五六七八九十][批项类期]?[，是：]?)"
)
_TOTAL = re.compile(r"总|共|合计|累计")
_SPAN = re.compile(r"[近前]?[两二三四五六][年期批]来?|以来|20\d{2}年?[至—－～-]20\d{2}年")
_NOT = re.compile(r"其中|每|均|占|比|同比|增长|提高|达到|力争|计划|目标|由|从|到$|至$")
_PIECES = ("个", "家", "所", "处", "座", "户")
_PLACES = re.compile(r"单位|机构|场所|设施|点位|阵地|对象")


@dataclass(frozen=True, slots=True)
class _Stretch:
    passage: Passage
    start: int
    end: int

    def amounts(self) -> list[Amount]:
        return [
            one
            for one in amounts(self.passage.text)
            if self.start <= one.start and one.end <= self.end and not is_rate(one)
        ]


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    for place, passage in enumerate(passages):
        if passage.region is not Region.BODY:
            continue
        for starts in _inner(passage.text):
            yield from _check(_cut(passage, starts), _Stretch(passage, 0, starts[0]))
        if _ITEM.match(passage.text) and not (place and _ITEM.match(passages[place - 1].text)):
            yield from _paragraphs(passages, place)


def _inner(text: str) -> Iterator[list[int]]:
    """Where the items begin: 一是…二是…, or 2022年，…；2023年，…."""
    if "一是" in text:
        for run in enumerations(text):
            if len(run) > 1:
                yield [one.start for one in run]
    for match in _AFTER_COLON.finditer(text):
        clauses = [
            match.start("x"),
            *(match.start("x") + place + 1 for place, mark in enumerate(match["x"]) if mark == "；"),
        ]
        if len(clauses) > 2:
            yield clauses
    if "年" in text and text.count("20") > 1:
        years = [match.start() for match in _YEAR.finditer(text)]
        run = years[:1]
        for start in years[1:]:
            if int(text[start : start + 4]) == int(text[run[-1] : run[-1] + 4]) + 1:
                run.append(start)
        if len(run) > 1:
            yield run


def _cut(passage: Passage, starts: Sequence[int]) -> list[_Stretch]:
    stop = starts[-1]
    for _ in range(max(1, passage.text.count("。", starts[-2], starts[-1]))):
        stop = passage.text.find("。", stop) + 1 or len(passage.text)
    ends = [*starts[1:], stop]
    return [_Stretch(passage, start, end) for start, end in zip(starts, ends, strict=True)]


def _paragraphs(passages: Sequence[Passage], place: int) -> Iterator[tuple[Passage, Hit]]:
    last = place
    while last < len(passages) and passages[last].region is Region.BODY and _ITEM.match(passages[last].text):
        last += 1
    if last - place < 2 or not place or passages[place - 1].region is not Region.BODY:
        return
    items = [_Stretch(passage, 0, len(passage.text)) for passage in passages[place:last]]
    intro = _Stretch(passages[place - 1], 0, len(passages[place - 1].text))
    after = passages[last] if last < len(passages) and passages[last].region is Region.BODY else None
    tail = _Stretch(after, 0, after.text.find("。") + 1 or len(after.text)) if after is not None else None
    yield from _check(items, intro, tail)


def _check(items: Sequence[_Stretch], intro: _Stretch, tail: _Stretch | None = None) -> Iterator[tuple[Passage, Hit]]:
    last = items[-1]
    if tail is None:
        tail = _Stretch(last.passage, last.end, len(last.passage.text))
    before, after = intro.amounts(), tail.amounts()
    within_last = [one for one in last.amounts() if _summed(last.passage.text, one)]
    columns = [[one for one in item.amounts() if _counts(item.passage.text, one)] for item in items]
    announced = re.search(r"[：:]$|其中，?$|如下。?$|。$", intro.passage.text[: intro.end].rstrip())
    for stretch, totals in ((intro, before if announced else []), (last, within_last), (tail, after)):
        text = stretch.passage.text
        for total in totals:
            spanned = stretch is intro and _spans(text, total, before)
            if not (_summed(text, total) or spanned):
                continue
            if hit := _against(stretch, total, items, columns, spanned):
                yield stretch.passage, hit


def _spans(text: str, total: Amount, others: Sequence[Amount]) -> bool:
    """近三年，新建35个: the only figure of its measure told before the years."""
    begin = max(text.rfind(mark, 0, total.start) for mark in "。；") + 1
    told = _SPAN.search(text, begin, total.start) or text[total.end : total.end + 1] == "："
    return bool(told) and sum(alike(one, total) for one in others) == 1


def _summed(text: str, amount: Amount) -> bool:
    return bool(_TOTAL.search(label_of(text, amount)[-10:])) and not re.search(r"其中|每|均", label_of(text, amount))


def _counts(text: str, amount: Amount) -> bool:
    label = label_of(text, amount)
    return not _NOT.search(label) and not re.search(r"共|合计|累计", label[-8:])


def _against(
    stretch: _Stretch, total: Amount, items: Sequence[_Stretch], columns: Sequence[Sequence[Amount]], spanned: bool
) -> Hit | None:
    text = stretch.passage.text
    name = core(name_of(text, total))
    loose = total.unit in _PIECES and bool(_PLACES.search(name_of(text, total)))
    alikes = [[one for one in column if alike(one, total) or (loose and one.unit in _PIECES)] for column in columns]
    alikes = [[one for one in column if one is not total] for column in alikes]
    if not all(alikes):
        return None
    named = [
        [one for one in column if name[-2:] in name_of(item.passage.text, one)]
        for item, column in zip(items, alikes, strict=True)
    ]
    sums = [_sum(rows) for rows in (named, alikes, [column[:1] for column in alikes]) if all(rows)]
    if any(within(total, [one for column in rows for one in column], added) for rows, added in sums):
        return None
    likely = [(rows, added) for rows, added in sums[:-1] if all(len(column) == 1 for column in rows)]
    likely = likely or (sums[:1] if spanned else [])
    if not likely or len(items) < 2:
        return None
    added = likely[0][1]
    if not resembles(measure_of(total)[1], added):
        return None
    shown = written(total, added * total.value / measure_of(total)[1])
    message = f"所列{len(items)}项相加为{shown}，与“{text[total.start : total.end]}”不符"
    return Hit(total.start, total.end, shown, message)


def _sum(rows: Sequence[Sequence[Amount]]) -> tuple[Sequence[Sequence[Amount]], Decimal]:
    return rows, sum((measure_of(one)[1] for column in rows for one in column), Decimal(0))


_HEAD = "关于第18号提案的答复\n李永昌委员：\n"
_TAIL = "\n云岭区水务局\n2024年5月16日"
RULE = Rule(
    code="arithmetic-listed",
    severity=Severity.WARNING,
    message="总数与逐项所列之和不符",
    why="总数等于下面逐项（逐年）所列之和。",
    source="算术",
    bad=(
        _HEAD
        + "三期规划包括3个项目，总里程77.3公里。\n一是5号线，全长26.4公里，设站19座；\n二是8号线，全长31.7公里，设站22座；\n三是机场快线，全长18.2公里，设站6座。"
        + _TAIL,
        _HEAD
        + "近三年，新建公园35个。2022年，新建综合公园1个、口袋公园8个；2023年，新建口袋公园12个；2024年，新建口袋公园15个。"
        + _TAIL,
        _HEAD
        + "一是进社区。走进社区320个。二是进学校。覆盖学校186所。三是进企业。走访企业54家，活动共覆盖单位570家。"
        + _TAIL,
        _HEAD
        + "一是财政安排2000万元。二是争取上级补助1500万元。三是申请专项债券1400万元。三项资金共计4800万元。"
        + _TAIL,
    ),
    good=(
        _HEAD
        + "三期规划包括3个项目，总里程76.3公里。\n一是5号线，全长26.4公里，设站19座；\n二是8号线，全长31.7公里，设站22座；\n三是机场快线，全长18.2公里，设站6座。"
        + _TAIL,
        _HEAD
        + "近三年，新建公园36个。2022年，新建综合公园1个、口袋公园8个；2023年，新建口袋公园12个；2024年，新建口袋公园15个。"
        + _TAIL,
        _HEAD
        + "一是财政安排2000万元。二是争取上级补助1500万元。三是申请专项债券1400万元。三项资金共计4900万元。"
        + _TAIL,
        _HEAD + "全区共有学校58所。一是新建3所，投资2亿元；二是改扩建5所，投资1亿元。" + _TAIL,
    ),
    letter=find,
    regions=frozenset({Region.BODY}),
)
