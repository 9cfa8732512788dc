"""我局高度视此项工作: a character is missing within a word."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.dropped import dropped
from drafting.proofread.finding import Severity
from drafting.proofread.names import may_be_name
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for one in dropped(text):
        if not may_be_name(text, one.start, one.end):
            yield Hit(one.start, one.end, one.right, f"“{text[one.start : one.end]}”疑漏字，应为“{one.right}”")


RULE = Rule(
    code="words-dropped-character",
    severity=Severity.WARNING,
    message="疑漏字",
    why="常用的四字词语中间漏了一个字。",
    source="现代汉语通用词形",
    bad=("我局高度视此项工作", "完善社保障体系", "加强基础施建设"),
    good=("我局高度重视此项工作", "医保部门", "嘉峪关市", "另一方面", "教学质量"),
    passage=find,
    regions=PROSE,
    weak=True,
)
