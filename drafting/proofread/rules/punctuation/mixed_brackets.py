"""(三） and （三): a bracket of either width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_MIXED = re.compile(r"(?P<x>\()[^()（）\n]{1,40}）|（[^()（）\n]{1,40}(?P<y>\))")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _MIXED.finditer(passage.printed):
        group = "x" if match["x"] else "y"
        yield Hit(match.start(group), match.end(group), "（" if match["x"] else "）")


RULE = Rule(
    code="punctuation-mixed-brackets",
    severity=Severity.WARNING,
    message="一对括号全角、半角混用",
    why="中文里的括号两半都用全角。",
    source="GB/T 15834—2011 4.9",
    bad=("(三）鼓励创新应用", "（联系人：樊一舟，电话：0871-65557706)"),
    good=("（三）鼓励创新应用", "(三)鼓励创新应用", "（A(B)）"),
    passage=find,
    hint="（|）|(|)",
    safe=True,
)
