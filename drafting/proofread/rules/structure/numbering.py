"""Numbers of headings in order: no gap, no double; numbering begins anew under each parent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import in_chinese, numbering, value_of

_ATTACHED = re.compile(r"\s*附\s*件\s*[：:]\s*1\s*[.．、]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    last = [0, 0, 0, 0]
    for place, passage in enumerate(passages):
        if passage.region not in (Region.BODY, Region.HEADING):
            continue
        if _ATTACHED.match(passage.text):
            last[2:] = [1, 0]
        if numbered := numbering(passage.text):
            level, match = numbered
            value, expected = value_of(match["n"]), last[level] + 1
            if (
                level > 1
                and last[1] == 0
                and last[0]
                and value == 1
                and (right := _sibling(passages[place + 1 :], level))
            ):
                yield passage, Hit(match.start("x"), match.end("x"), right, f"与下面的“（二）”同级：这里应为“{right}”")
                last[1:] = [1, 0, 0]
                continue
            if value != expected and (value != 1 or (last[level] == 1 and level in (1, 2))):
                number = str(expected) if match["n"].isdecimal() else in_chinese(expected)
                suggestion = match["x"].replace(match["n"], number)
                kind = "重号" if value == expected - 1 else "断号" if value > expected else "乱号"
                yield passage, Hit(match.start("x"), match.end("x"), suggestion, f"序号{kind}：这里应为“{suggestion}”")
                if _next(passages[place + 1 :], level) == expected + 1:
                    value = expected
            last[level:] = [value] + [0] * (3 - level)


def _sibling(passages: tuple[Passage, ...], level: int) -> str:
    """（一） where what follows 1. or （1） under the same heading is （二） or, misnumbered, （三）."""
    for passage in passages:
        if passage.region in (Region.BODY, Region.HEADING) and (numbered := numbering(passage.text)):
            there, value = numbered[0], value_of(numbered[1]["n"])
            return "（一）" if there == 1 and value in (2, 3) else ""
    return ""


def _next(passages: tuple[Passage, ...], level: int) -> int:
    """The next number of the same level under the same parent; 0 where there is none."""
    for passage in passages:
        if passage.region in (Region.BODY, Region.HEADING) and (numbered := numbering(passage.text)):
            if numbered[0] == level:
                return value_of(numbered[1]["n"])
            if numbered[0] < level:
                return 0
    return 0


RULE = Rule(
    code="structure-numbering",
    severity=Severity.WARNING,
    message="序号不连续",
    why="同级序号从一起依次排列，换了上级标题重新起。",
    source="GB/T 9704—2012 7.3.3",
    bad=(
        "一、打算\n（一）加大盘活力度。\n（一）完善引导标识。",
        "一、情况\n1.建设中试平台。\n（二）完善激励机制。",
        "一、基本情况\n正文一段。\n三、下一步打算",
        "（一）加强领导\n（二）完善机制\n（二）加强宣传",
    ),
    good=(
        "一、现状\n二、资金问题\n四、五类桥73座，全部改造需1.46亿元。\n三、标志问题",
        "1.2025年底前建成。\n2.每季度检查一次。",
        "一、基本情况\n（一）现状\n（二）问题\n二、下一步打算\n（一）加强领导",
        "一、现状\n二、打算",
    ),
    letter=find,
    regions=PROSE,
)
