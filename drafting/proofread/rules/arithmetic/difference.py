"""How far two figures are apart: 人均3.4平方米，低于全区平均水平（11.8平方米）8.4平方米."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, is_rate, label_of, measure_of, resembles, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts

_APART = re.compile(r"(?:低于|高于|少于|多于|高出|超出|低出)[^，。；\d]{0,18}$")
_OF_BOTH = re.compile(r"^(?:的(?:标准|要求|平均水平|水平)?|）)(?:高|低|多|少)?(?:出)?$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text)
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
        "人均公园绿地面积3.4平方米，低于全区平均水平（11.8平方米）7.4平方米。",
        "平均造价860万元，高于概算820万元的标准50万元。",
    ),
    good=(
        "人均公园绿地面积3.4平方米，低于全区平均水平（11.8平方米）8.4平方米。",
        "人均2.68平方米，高出全市平均水平0.18平方米。",
    ),
    passage=find,
    hint="于|出",
)
