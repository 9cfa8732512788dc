"""Words for people that the norms avoid."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="words-discriminating",
    severity=Severity.ERROR,
    message="不用带歧视色彩的称呼",
    why="用规范称谓：残疾人、听力言语残疾人、智力残疾人。",
    source="残疾人保障法；新闻用语规范",
    bad=("照顾残废人", "聋哑人学校", "弱智儿童"),
    good=("残疾人", "因公残废军人抚恤"),
    passage=pattern(
        r"(?P<x>残废(?=人)(?!军)|聋哑人|弱智(?=儿童|人|者)|瞎子|瘸子)",
        lambda match: {
            "残废": "残疾",
            "聋哑人": "听力言语残疾人",
            "弱智": "智力残疾",
            "瞎子": "视力残疾人",
            "瘸子": "肢体残疾人",
        }[match["x"]],
        hint="残废|聋哑人|弱智|瞎子|瘸子",
    ),
)
