"""Doubled words: 的的, 很多大量, 大约……左右, 《X方案》方案."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_CERTAIN = (
    (re.compile(r"(?<![目标靶])的的(?![确士哥])"), "的"),
    (re.compile(r"了了(?![解结然])(?<!不了了)"), "了"),
    (re.compile(r"(?:很多大量|大量很多)的?"), "大量"),
    (
        re.compile(
            r"(?<=(?:方案|意见|办法|通知|规划|计划|条例|规定)》)(?P<x>方案|意见|办法|通知|规划|计划|条例|规定)(?=[的，,。；;、]|$)"
        ),
        "",
    ),
)
_LIKELY = (
    re.compile(r"(?:大约|约)[0-9０-９.万亿多个]{1,8}[^，,。；;、]{0,5}左右"),
    re.compile(r"超过[0-9０-９.万亿]{1,8}[^，,。；;、]{0,5}以上"),
    re.compile(r"近[0-9０-９.]{1,6}余"),
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for regex, right in _CERTAIN:
        for match in regex.finditer(passage.text):
            if right or passage.text[match.start() - 3 : match.start() - 1] == match[0]:
                yield Hit(
                    match.start(), match.end(), right + ("的" if match[0].endswith("的") and right == "大量" else "")
                )
    for regex in _LIKELY:
        for match in regex.finditer(passage.text):
            yield Hit(match.start(), match.end(), None, "前后意思重复或矛盾，删去其一", Severity.WARNING)


RULE = Rule(
    code="words-repeated",
    severity=Severity.ERROR,
    message="词语重复",
    why="同一意思说了两遍。",
    source="公文语言规范",
    bad=(
        "还有很多大量的基础性工作",
        "满足了了需求",
        "群众的的需求",
        "《云岭区养老服务实施方案》方案的可行性",
        "大约300人左右",
        "超过90%以上",
        "近100余家",
    ),
    good=(
        "目的的确定",
        "不了了之",
        "对情况了了解解",
        "《云岭区养老服务实施方案》明确",
        "的的确确",
        "《通知》规定",
        "约300人",
    ),
    passage=find,
)
