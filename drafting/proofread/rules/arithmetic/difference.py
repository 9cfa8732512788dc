"""How far two figures are apart: 人均3.4平方米，低于全区平均水平（11.8平方米）8.4平方米."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, is_rate, label_of, measure_of, resembles, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts

_APART = re.compile(r"(?:低于|高于|少于|多于|高出|超出|低出)[^，。；\d]{0,18}$")
_OF_BOTH = re.compile(r"^(?:的(?:标准|要求|平均水平|水平)?|）)(?:高|低|多|少)?(?:出)?$")


_FROM_TO = re.compile(
    r"新增[^，。；\d]{0,8}(?P<new>\d+)(?P<u>[\u4e00-\u9fff])[^，。；\d]{0,6}，[^，。；\d]{0,10}由(?:20\d{2}年[底末]?的?|上年[底末]?的?)?(?P<old>\d+)(?P=u)"
    r"(?:增加|扩大|增长|发展|增)[至到](?P<now>\d+)(?P=u)(?![^，。；]{0,2}以上)"
)
_LAST_TIME = re.compile(r"，[比较](?:20\d\d|上|去)年")
_THAN = re.compile(
    r"(?P<now>\d+(?:\.\d+)?)(?P<u>(?:万|亿)?[\u4e00-\u9fff])，[比较](?:20\d{2}年|上年|去年)(?:同期)?的(?P<old>\d+(?:\.\d+)?)(?P=u)(?P<x>(?:同比)?(?P<up>增加|增长|上升|提高)|减少|下降|降低)了?\d"
)


def _gained(text: str) -> Iterator[Hit]:
    """新增民宿14家，民宿总数由2023年底的50家增加到64家."""
    for match in _FROM_TO.finditer(text):
        right = int(match["now"]) - int(match["old"])
        if right != int(match["new"]) and right > 0:
            message = f"由{match['old']}到{match['now']}，新增{right}{match['u']}，与{match['new']}{match['u']}不符"
            yield Hit(match.start("new"), match.end(), None, message)


def _which_way(text: str) -> Iterator[Hit]:
    """2860人，比上年的3100人增加240人: it fell."""
    for match in _THAN.finditer(text):
        new, old = Decimal(match["now"]), Decimal(match["old"])
        if new != old and (new > old) != bool(match["up"]):
            right = "减少" if match["up"] else "增加"
            yield Hit(match.start("old"), match.end("x"), None, f"由{match['old']}到{match['now']}是{right}")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "由" in text and "新增" in text:
        yield from _gained(text)
    if _LAST_TIME.search(text):
        yield from _which_way(text)
    found = amounts(text) if "于" in text or "出" in text else ()
    for first, other, gap in zip(found, found[1:], found[2:], strict=False):
        if is_rate(first) or not (alike(first, other) and alike(other, gap)):
            continue
        if not _APART.search(label_of(text, other) or text[max(0, other.start - 20) : other.start].rpartition("，")[2]):
            said = text[first.end : other.start]
            if not _APART.search(said.rstrip("（")) or "。" in said:
                continue
        if not _OF_BOTH.match(text[other.end : gap.start]):
            continue
        right, stated = abs(measure_of(first)[1] - measure_of(other)[1]), measure_of(gap)[1]
        if right != stated and resembles(stated, right):
            shown = written(gap, right * gap.value / stated)
            yield Hit(gap.start, gap.end, shown, f"{first.printed}与{other.printed}相差{shown}")


RULE = Rule(
    code="arithmetic-difference",
    severity=Severity.WARNING,
    message="相差的数不对",
    why="差＝大数－小数。",
    source="算术",
    bad=(
        "全县留守儿童2860人，比上年的3100人增加240人。",
        "新增民宿14家，民宿总数由2023年底的48家增加到64家。",
        "人均公园绿地面积3.4平方米，低于全区平均水平（11.8平方米）7.4平方米。",
        "平均造价860万元，高于概算820万元的标准50万元。",
    ),
    good=(
        "人均公园绿地面积3.4平方米，低于全区平均水平（11.8平方米）8.4平方米。",
        "人均2.68平方米，高出全市平均水平0.18平方米。",
    ),
    passage=find,
    hint="于|出|新增|比|较",
)
