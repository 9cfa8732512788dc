"""耗损耗, 报警报器: a character said again nearby that editing left behind."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.extra import extra
from drafting.proofread.finding import Severity
from drafting.proofread.names import may_be_name
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for one in extra(text):
        if not may_be_name(text, one.start, one.end):
            yield Hit(one.start, one.end, one.right, f"“{text[one.start : one.end]}”疑多一字，应为“{one.right}”")


RULE = Rule(
    code="words-extra-character",
    severity=Severity.WARNING,
    message="疑多一字",
    why="同一个字隔一两个字又写了一遍，去掉一个才通顺，多半是改稿时留下的。",
    source="公文语言规范",
    bad=("进一步加强监督强管理工作", "我局高度视重视此项工作", "加快推进项推目建设"),
    good=(
        "人民群众人人参与",
        "大排查大整治",
        "一社区一民警",
        "区社区办",
        "发展新发展理念",
        "管理工作管得好",
        "平台建设设计方案",
    ),
    passage=find,
    regions=PROSE,
    weak=True,
)
