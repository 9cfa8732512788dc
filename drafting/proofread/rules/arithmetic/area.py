"""Length by width: 桥长186米、宽7米，桥面面积1302平方米."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import resembles
from drafting.proofread.rule import Hit, Rule

_N = r"\d+(?:\.\d+)?"
_SIDES = re.compile(
    rf"长(?:度|约|为)*(?P<a>{_N})米[、，][^，。；、\d]{{0,4}}宽(?:度|约|为)*(?P<b>{_N})米，[^，。；\d]{{0,8}}面积(?:约|为|达)*(?P<x>(?P<n>{_N})平方米)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _SIDES.finditer(passage.text):
        right, stated = Decimal(match["a"]) * Decimal(match["b"]), Decimal(match["n"])
        if abs(right - stated) * 50 > right and resembles(stated, right):
            shown = f"{right.normalize():f}平方米"
            yield Hit(*match.span("x"), shown, f"{match['a']}米×{match['b']}米＝{shown}")


RULE = Rule(
    code="arithmetic-area",
    severity=Severity.WARNING,
    message="面积与长、宽对不上",
    why="面积＝长×宽。",
    source="算术",
    bad=("桥长186米、宽7米，桥面面积1032平方米。",),
    good=("桥长186米、宽7米，桥面面积1302平方米。", "路长2000米、宽15米，绿化面积800平方米。"),
    passage=find,
    hint="面积",
)
