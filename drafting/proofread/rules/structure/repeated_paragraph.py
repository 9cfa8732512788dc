"""The same paragraph or long sentence twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_SENTENCE = re.compile(r"[^。！？；\n]{22,}[。！？；]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    seen: set[str] = set()
    for passage in passages:
        if passage.region is not Region.BODY:
            continue
        for match in _SENTENCE.finditer(passage.text):
            sentence = match[0].strip()[:-1]
            if sentence in seen:
                yield passage, Hit(match.start(), match.end(), "", "这句话前面已经写过")
            seen.add(sentence)


RULE = Rule(
    code="structure-repeated",
    severity=Severity.WARNING,
    message="内容重复",
    why="多是复制粘贴时留下的。",
    source="编校惯例",
    bad=(
        "全区共有社区食堂12个，日均服务老年人1600余人次，群众反映良好。\n全区共有社区食堂12个，日均服务老年人1600余人次，群众反映良好。",
    ),
    good=("感谢您的关心和支持。\n再次感谢您的关心和支持。",),
    letter=find,
    regions=PROSE,
)
