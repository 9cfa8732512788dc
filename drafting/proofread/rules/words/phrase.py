"""主题责任, 提质曾效: a fixed phrase of official letters with one character that does not belong there."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.names import may_be_name
from drafting.proofread.passage import Passage
from drafting.proofread.phrases import near_phrases
from drafting.proofread.rule import RUNNING_TEXT, Hit, Rule

_CERTAIN = 9.0
"""What is so much dearer as printed never stood in two million characters of clean text."""


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for one in near_phrases(text):
        if not may_be_name(text, one.start, one.end):
            message = f"“{text[one.start : one.end]}”疑为“{one.phrase}”之误"
            yield Hit(one.start, one.end, one.phrase, message, Severity.ERROR if one.gain >= _CERTAIN else None)


RULE = Rule(
    code="words-phrase",
    severity=Severity.WARNING,
    message="与固定说法只差一字",
    why="公文里有许多固定的说法；只差一个同音或形近的字，多半是输入时选错了字。",
    source="公文习用语",
    bad=("压实食品安全主题责任，", "积极争取上级资金支支持，加强职业医师队伍建设，义务教育优质均横发展，"),
    good=("压实主体责任", "水质检测结果", "实地察看现场", "生活自理能力", "意大利支持的项目"),
    passage=find,
    own_titles=True,
    regions=RUNNING_TEXT,
    weak=True,
)
