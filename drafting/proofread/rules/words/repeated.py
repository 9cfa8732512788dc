"""Doubled particles and words: 的的, 了了, 很多大量, 《X方案》方案."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_KINDS = "方案|意见|办法|通知|规划|计划|条例|规定"
_ROWS = (
    (re.compile(r"(?<![目标靶])的的(?![确士哥])"), "的"),
    (re.compile(r"了了(?![解结然])(?<!不了了)"), "了"),
    (re.compile(r"(?:很多大量|大量很多)(?=的)|(?:很多大量|大量很多)"), "大量"),
)
_AFTER_TITLE = re.compile(
    rf"(?P<kind>{_KINDS})》(?P<x>(?P=kind))(?=[，,。；;、]|$)|(?P<thing>方案|办法|条例)》(?P<y>(?P=thing))(?=的)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for regex, right in _ROWS:
        for match in regex.finditer(passage.text):
            yield Hit(match.start(), match.end(), right)
    for match in _AFTER_TITLE.finditer(passage.text):
        group = "x" if match["x"] else "y"
        yield Hit(match.start(group), match.end(group), "")


RULE = Rule(
    code="words-repeated",
    severity=Severity.ERROR,
    message="词语重复",
    why="同一个词写了两遍。",
    source="公文语言规范",
    bad=("还有很多大量的基础性工作", "满足了了需求", "群众的的需求", "《云岭区养老服务实施方案》方案的可行性"),
    good=(
        "目的的确定",
        "不了了之",
        "对情况了了解解",
        "《云岭区养老服务实施方案》明确",
        "的的确确",
        "《通知》规定",
        "《城市危险房屋管理规定》规定的鉴定、督促",
        "约300人",
    ),
    passage=find,
    hint="的的|了了|大量很多|很多大量|》",
)
