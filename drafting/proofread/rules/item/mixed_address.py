"""您 and 你 in one letter; 您 to an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_PLAIN = re.compile(r"(?<!的)你(?!们|我|[局委办厅院处部县市区镇乡单校])")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    body = [passage for passage in passages if passage.region is Region.BODY]
    polite = sum(passage.text.count("您") for passage in body)
    for passage in body:
        if case.collective and case.kind is not ItemKind.OTHER and len(case.names) == 1:
            for match in re.finditer("您(?!们)", passage.text):
                yield passage, Hit(match.start(), match.end(), None, "提出人是单位，应称“贵委”“贵单位”或“你们”")
        elif polite:
            for match in _PLAIN.finditer(passage.text):
                yield passage, Hit(match.start(), match.end(), "您", "“您”“你”混用")


RULE = Rule(
    code="item-address",
    severity=Severity.WARNING,
    message="人称前后不一致",
    why="同一封答复用同一种称呼。",
    source="提案和建议办理惯例",
    bad=("您提出的提案收悉。\n感谢你对我局工作的支持。",),
    good=("您提出的提案收悉。\n感谢您对我局工作的支持。", "您的提案由你局办理", "你提出的提案收悉。\n感谢你的支持。"),
    letter=find,
    regions=PROSE,
)
