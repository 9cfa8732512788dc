"""What comes of so much a time: 每年新增25户，三年新增75户; 18家商场每天延长1小时，每周合计增加126小时; 3轮，每轮400万元，共1200万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, measure_of, resembles, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts, value_of

_EACH = re.compile(r"(?:平均)?每(?P<each>年|月|天|日|周|季度|半年)[^，。；、\d]{0,12}$")
_THEN = re.compile(
    r"^[^，。；、\d]{0,16}[，；、](?:(?P<n>\d{1,2}|[两二三四五六七八九十]{1,2})(?P<of>年|个月|周|天)(?:共|累计|合计|可|共计|将)?|(?P<all>全年|每年|一年|每周|每月)(?:可|共|合计|累计|共计|计|约)?)"
    r"(?!以上|左右|前|内)[^，。；、\d]{0,8}$"
)
_IN = {
    ("月", "年"): (12,),
    ("季度", "年"): (4,),
    ("半年", "年"): (2,),
    ("周", "年"): (52,),
    ("天", "年"): (365, 366),
    ("日", "年"): (365, 366),
    ("天", "周"): (7, 5, 6),
    ("日", "周"): (7, 5, 6),
    ("天", "月"): (30, 31, 22),
    ("日", "月"): (30, 31, 22),
}
_OPEN = re.compile(r"不少于|不低于|以上|至少|左右|增长|递增|提高到|增加到|达到")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "每" not in text:
        return
    found = amounts(text)
    for place, (each, total) in enumerate(pairwise(found)):
        said = _EACH.search(text, max(0, each.start - 18), each.start)
        then = _THEN.match(text[each.end : total.start]) if said and alike(each, total) else None
        if said is None or then is None or _OPEN.search(said[0]) or _OPEN.search(then[0]) or not each.value:
            continue
        times = _times(said["each"], then)
        begin = max(text.rfind(mark, 0, said.start()) for mark in "。；") + 1
        several = [
            one.value
            for one in found[:place]
            if one.start >= begin and one.unit in ("家", "个", "所", "处", "人", "名")
        ]
        products = [Decimal(time) * many for time in times for many in (*several, Decimal(1))]
        stated, one = measure_of(total)[1], measure_of(each)[1]
        if not products or any(stated == one * product for product in products):
            continue
        summed = bool(re.search(r"共|合计|累计", then[0]))
        right = next((one * product for product in products if _meant(stated, one * product, summed)), None)
        if right is not None:
            shown = written(total, right * total.value / stated)
            yield Hit(total.start, total.end, shown, f"{text[said.start() : each.end]}，合计为{shown}")


def _meant(stated: Decimal, right: Decimal, summed: bool) -> bool:
    return resembles(stated, right) or (summed and abs(stated - right) * 2 <= right)


def _times(each: str, then: re.Match[str]) -> tuple[int, ...]:
    """How many of the one make the other: three years, twelve months."""
    if then["n"]:
        unit = then["of"].lstrip("个")
        return (value_of(then["n"]),) if unit == each.replace("日", "天") else ()
    return _IN.get((each, then["all"][-1]), ())


RULE = Rule(
    code="arithmetic-chain",
    severity=Severity.WARNING,
    message="每次（每年、每天）的数与合计对不上",
    why="合计＝每次的数×次数（年数、天数）。",
    source="算术",
    bad=(
        "每年新增规上企业25户，三年新增85户。",
        "引导18家商场每天延长营业1小时，每周合计增加136小时。",
        "每季度培训2次，全年共10次。",
        "每年选派30名业务骨干到三级医院进修，三年共选派100名。",
        "每月补贴300元，全年补贴3800元。",
    ),
    good=(
        "每年新增规上企业25户，三年新增75户。",
        "引导18家商场每天延长营业1小时，每周合计增加126小时。",
        "每季度培训2次，全年共8次。",
        "每月补贴300元，全年补贴3600元。",
        "每月巡查2次，全年发现隐患26处。",
        "每年安排80万元，2024年追加35万元，全年支出115万元。",
    ),
    passage=find,
)
