"""Another case number than the item's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import Item, ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_NUMBER = re.compile(
    r"(?<!〕)第\s*(?P<x>[A-Z]{0,2}\d{1,8})\s*号(?=\s*(?:[（(][^）)]*[）)])?\s*(?:提案|建议|议案|的?答复|[）)》，,的]|$))"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if not case.number or not case.known:
        return
    for match in _NUMBER.finditer(passage.text):
        if match["x"].lstrip("0") != case.number.lstrip("0"):
            yield Hit(match.start("x"), match.end("x"), case.number, f"登记簿里这一件是第{case.number}号")


RULE = Rule(
    code="item-number",
    severity=Severity.ERROR,
    message="案号与登记簿不一致",
    why="多是沿用旧件时没有改。",
    source="编校惯例",
    bad=("您提出的提案（第61号）收悉", "政协第三次会议第061号提案的答复"),
    good=("您提出的提案（第190号）收悉", "印发〔2025〕61号文件", "第0190号提案"),
    passage=find,
    regions=frozenset({Region.TITLE, Region.BODY}),
    case=Case(kind=ItemKind.PROPOSAL, number="190", item=Item(id="i", kind=ItemKind.PROPOSAL, number="190", title="")),
)
