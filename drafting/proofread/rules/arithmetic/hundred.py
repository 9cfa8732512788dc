"""Shares that should make a hundred: 占比分别为9.0%、35.5%、55.5%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_LIST = re.compile(
    r"(?:占比|比例|比重|构成|占)[^，。；\d%]{0,6}(?:分别|依次)?[^，。；\d%]{0,6}(?P<x>\d{1,2}(?:\.\d+)?%(?:(?:、|和|，)[^，。；\d%]{0,10}\d{1,2}(?:\.\d+)?%){2,6})"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _LIST.finditer(passage.text):
        shares = [Decimal(one) for one in re.findall(r"(\d{1,2}(?:\.\d+)?)%", match["x"])]
        total = sum(shares, Decimal(0))
        gap = abs(total - 100)
        slip = gap in (10, 20) and "分别" in passage.text[max(0, match.start() - 4) : match.end()]
        if (Decimal("0.15") < gap <= 5 or slip) and not re.search(r"增|降|提高|率", match[0]):
            yield Hit(match.start("x"), match.end("x"), None, f"各项占比相加为{total}%，不等于100%")


RULE = Rule(
    code="arithmetic-hundred",
    severity=Severity.WARNING,
    message="各项占比相加不等于100%",
    why="一个整体的各部分之和为100%，四舍五入可差0.1。",
    source="算术",
    bad=("三次产业占比分别为9.0%、35.5%、56.5%。", "大型、中型、小型分别占1%、11%、98%。"),
    good=("三次产业占比分别为9.0%、35.5%、55.5%。", "占比分别为93.2%、5.3%、1.5%", "占比分别提高1.2%、0.3%、2%"),
    passage=find,
)
