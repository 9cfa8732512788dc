"""（1）…；（2）…；（4）… and 一是…二是…四是… within one paragraph: no gap, no double."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import in_chinese, value_of

_HAN = "一二三四五六七八九十"
_KINDS = (
    (("（1）", "(1)"), re.compile(r"(?:^|(?<=[：；。，、]))[（(](?P<n>\d{1,2})[）)](?=[\u4e00-\u9fff])")),
    (("一是", "一要"), re.compile(rf"(?:^|(?<=[：:；;。，,、]))[“]?(?P<n>[{_HAN}]{{1,2}})(?:是|要)(?!否|非)")),
    (("1.", "1．"), re.compile(r"(?:^|(?<=[：；;。]))(?P<n>\d{1,2})[.．](?=[\u4e00-\u9fff])")),
    (("第一，",), re.compile(rf"(?:^|(?<=[：:；;。，,]))第(?P<n>[{_HAN}]{{1,2}})，")),
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for first, kind in _KINDS:
        if not any(one in passage.text for one in first):
            continue
        last = 0
        for match in kind.finditer(passage.text):
            value = value_of(match["n"])
            if value == 1:
                last = 1
            elif last and value != last + 1:
                right = str(last + 1) if match["n"].isdecimal() else in_chinese(last + 1)
                yield Hit(match.start("n"), match.end("n"), right, f"序号不连续：这里应为“{right}”")
                last += 1
            elif last:
                last = value


RULE = Rule(
    code="structure-inline-numbering",
    severity=Severity.WARNING,
    message="段内序号不连续",
    why="同一段内的序号从一起依次排列。",
    source="编校惯例",
    bad=(
        "建议贵局：1.用好资金，防止挪用；2.严格预算执行；4.加强绩效评价。",
        "建议：（1）纳入“一张图”；（2）进行挂牌；（4）整合资金。",
        "一是加强领导；二是完善机制；二是加大宣传。",
        "第一，规划先行；第三，强化监管。",
    ),
    good=(
        "建议：1.用好资金；2.严格执行；3.加强评价。",
        "建议：（1）纳入规划；（2）进行挂牌；（3）整合资金。",
        "一是加强领导；二是完善机制。一是主动公开；二是接受监督。",
        "见图（3），第二，",
        "二是完善机制，四是加强宣传。",
    ),
    passage=find,
    hint="（1）|(1)|一是|一要|第一，|1.|1．",
    regions=PROSE,
)
