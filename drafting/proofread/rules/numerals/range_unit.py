"""5-10%: the first number of a range keeps its %, 万, 亿."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_RANGE = re.compile(
    r"(?<![\d.%年月第\-])(?P<a>\d{1,4}(?:\.\d+)?)(?P<dash>[-—–~～至])(?P<b>\d{1,4}(?:\.\d+)?)(?P<unit>%|万|亿)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _RANGE.finditer(passage.text):
        if float(match["a"]) < float(match["b"]):
            dash = "～" if match["dash"] in "-~–" else match["dash"]
            yield Hit(match.start(), match.end(), f"{match['a']}{match['unit']}{dash}{match['b']}{match['unit']}")


RULE = Rule(
    code="numerals-range-unit",
    severity=Severity.WARNING,
    message="表示范围时前一个数的“%”“万”“亿”不能省",
    why="“5～10%”会被读成从5到10%。",
    source="GB/T 15835—2011 5.1.4",
    bad=("提高5-10%", "投入5～8万元", "达15—30%"),
    good=("提高5%～10%", "5万～8万元", "2016—2030年", "100—150千克", "12-3%"),
    passage=find,
    hint="-|—|–|~|～|至",
)
