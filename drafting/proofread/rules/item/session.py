"""Another session than the register's, or than the title's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import Item, ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import in_chinese, meetings

_OPENING = re.compile(r"提出|收悉|转来|交办|关于")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    title = "".join(passage.text for passage in passages if passage.region is Region.TITLE)
    known = next(meetings(case.item.session or ""), None) if case.item else None
    said = known or next(meetings(title), None)
    if said is None:
        return
    severity = Severity.ERROR if known else Severity.WARNING
    ground = "登记簿" if known else "标题"
    for passage in passages:
        if passage.region not in (Region.TITLE, Region.BODY) or (known is None and passage.region is Region.TITLE):
            continue
        text = passage.text
        if "届" not in text or not _OPENING.search(text):
            continue
        for one in meetings(text):
            if one.body and said.body and one.body != said.body:
                continue
            if one.term != said.term:
                yield (
                    passage,
                    Hit(
                        *one.term_at,
                        _like(text[slice(*one.term_at)], said.term),
                        f"{ground}上是第{in_chinese(said.term)}届",
                        severity,
                    ),
                )
            if one.meeting != said.meeting:
                yield (
                    passage,
                    Hit(
                        one.start,
                        one.end,
                        _like(text[one.start : one.end], said.meeting),
                        f"{ground}上是第{in_chinese(said.meeting)}次会议",
                        severity,
                    ),
                )


def _like(printed: str, value: int) -> str:
    return str(value) if printed.isdecimal() else in_chinese(value)


RULE = Rule(
    code="item-session",
    severity=Severity.WARNING,
    message="届次会次不一致",
    why="多是沿用旧件时没有改。",
    source="编校惯例",
    bad=("您在政协云岭区第十届委员会第二次会议上提出的提案收悉",),
    good=(
        "您在政协云岭区第十届委员会第三次会议上提出的提案收悉",
        "区政协十届三次会议提出的提案",
        "云岭区第十八届人民代表大会第四次会议通过的报告",
    ),
    letter=find,
    regions=frozenset({Region.TITLE, Region.BODY}),
    case=Case(
        kind=ItemKind.PROPOSAL,
        item=Item(id="i", kind=ItemKind.PROPOSAL, number="1", title="", session="政协云岭区第十届委员会第三次会议"),
    ),
)
