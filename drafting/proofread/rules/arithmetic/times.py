"""是…的2倍 is growth of once: 是2022年157场的2倍，增长了2倍."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import in_chinese, value_of

_TIMES = re.compile(
    r"(?:是|为|达到|相当于)[^，。；]{1,24}的(?P<of>\d+(?:\.\d+)?|[两二三四五六七八九十])倍[^。；]{0,10}?"
    r"(?:增长|增加|提高|扩大)了?(?P<x>(?P<n>(?P=of)|[二两])倍)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if "倍" not in passage.text:
        return
    for match in _TIMES.finditer(passage.text):
        of, stated = match["of"], match["n"]
        if stated != of and {stated, of} != {"二", "两"}:
            continue
        less = f"{float(of) - 1:g}" if of[0].isdigit() else in_chinese(value_of(of) - 1)
        yield Hit(match.start("x"), match.end("x"), f"{less}倍", f"是原来的{of}倍，增长的是{less}倍")


RULE = Rule(
    code="arithmetic-times",
    severity=Severity.WARNING,
    message="“是几倍”与“增长几倍”混淆",
    why="是原来的n倍，增长的是n－1倍。",
    source="GB/T 15835—2011；算术",
    bad=("演练场次是2022年157场的2倍，增长了2倍。",),
    good=("演练场次是2022年157场的2倍，增长了1倍。", "是2021年1.1万辆的2.5倍，增加1.65万辆。"),
    passage=find,
)
