"""Spaces between Han characters or marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import numbering

_SPACE = re.compile(
    r"(?<=[\u4e00-\u9fff，。；：、）》”])(?P<x>[ \u00a0]{1,2})(?=[\u4e00-\u9fff“《（])|(?<=[；。])(?P<y>[ \u00a0]+)(?=\d{1,2}[.．](?!\d))"
)
_SPREAD = re.compile(r"^\s*[\u4e00-\u9fff](?:[\s\u3000]+[\u4e00-\u9fff]){1,3}\s*$")
_SCRAPED = re.compile(r"[\u4e00-\u9fff][,;:(]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    scraped = sum(len(_SCRAPED.findall(passage.printed)) for passage in passages) >= 5
    for passage in passages:
        if _SPREAD.match(passage.text):
            continue
        numbered = numbering(passage.text)
        for match in _SPACE.finditer(passage.text):
            start, end = match.span("x" if match["x"] else "y")
            # Web pages leave spaces after numbers and marks: part of the one offer to clean the whole text.
            if (
                scraped
                and match["x"]
                and (passage.text[start - 1] in "，；：、。" or (numbered and start <= numbered[1].end()))
            ):
                continue
            yield passage, Hit(start, end, "")


RULE = Rule(
    code="punctuation-stray-space",
    severity=Severity.WARNING,
    message="句中有多余的空格",
    why="中文词语之间不留空格。",
    source="编校惯例",
    bad=("引领社会化的 “四化”标准", "提升 服务能力", "工作体系， 不断完善", "初审材料； 2.会审评估"),
    good=("联系人：王某某　电话", "使用Python 3.11版本", "提升服务能力", "序 号", "打印   关闭"),
    letter=find,
    regions=PROSE,
    quotations=True,
    safe=True,
)
