"""委员 in a reply to a suggestion, 代表 in a reply to a proposal: the addressees' line and set phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_PHRASES = re.compile(
    r"(?:尊敬的|感谢|欢迎|希望|期待|恳请|各位|请|两位|二位|领衔|位)(?P<x>代表|委员)(?!会|团|大会|性|队|着|委员)|(?<=[\u4e00-\u9fff])(?P<y>代表|委员)(?=[您你]|提出的|在[^，。]{2,20}会议上提出)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    right = case.kind.member
    if not right:
        return
    wrong = "代表" if right == "委员" else "委员"
    severity = Severity.ERROR if case.known else Severity.WARNING
    if passage.region is Region.ADDRESSEES:
        match = re.search(rf"{wrong}(?=\s*[:：、，]?\s*$)", passage.text.rstrip("：: "))
        if match:
            yield Hit(match.start(), match.end(), right, None, severity)
        return
    for name in case.names if not case.collective else ():
        place = passage.text.find(name + wrong)
        if place >= 0:
            start = place + len(name)
            yield Hit(start, start + len(wrong), right, None, severity)
    for match in _PHRASES.finditer(passage.text):
        group = "x" if match["x"] else "y"
        if match[group] == wrong and "人大" not in passage.text[max(0, match.start() - 4) : match.start()]:
            yield Hit(match.start(group), match.end(group), right, None, severity)


RULE = Rule(
    code="item-member",
    severity=Severity.WARNING,
    message="政协提案的提出人称“委员”，人大建议的称“代表”",
    why="件型与称呼不一致。",
    source="提案和建议办理惯例",
    bad=("欢迎代表继续提出宝贵意见", "尊敬的代表，您提出的提案收悉", "李某代表提出的提案"),
    good=("李某委员提出的提案", "代表性的做法", "人大代表和政协委员", "委员会的代表"),
    passage=find,
    hint="代表|委员",
    regions=frozenset({Region.ADDRESSEES, Region.BODY}),
    case=Case(kind=ItemKind.PROPOSAL),
)
