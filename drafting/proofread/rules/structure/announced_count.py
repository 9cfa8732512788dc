"""提出四条建议：一是……: the number announced against the number listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import enumerations, in_chinese, value_of

_ANNOUNCED = re.compile(
    r"(?P<x>(?P<n>[两二三四五六七八九十]{1,2}|\d{1,2})(?P<unit>条|个方面|方面|点|项|个问题|大)(?:的?(?:意见)?建议|工作|措施|要求|内容|意见|任务|举措)?)[^，。；：、]{0,10}[：:](?=[“]?一是)"
)
_AFTERWARDS = re.compile(
    r"(?:以上|上述|这)(?P<x>(?P<n>[两二三四五六七八九十]|\d{1,2})(?P<unit>条|个方面|方面|点|项)(?:意见建议|工作|措施|要求|意见|任务|举措)?)"
)
_ITEM = re.compile(r"(?:^|[：:；;。，,])[“]?(?P<n>[一二三四五六七八九十]{1,2})是")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    yield from _afterwards(passage.text)
    for match in _ANNOUNCED.finditer(passage.text):
        announced = 2 if match["n"] == "两" else value_of(match["n"])
        listed = 0
        for item in _ITEM.finditer(passage.text, match.end() - 1):
            if value_of(item["n"]) != listed + 1:
                break
            listed += 1
        if listed >= 2 and listed != announced:
            right = match["x"].replace(match["n"], _as_counted(listed, match["n"]), 1)
            yield Hit(match.start("x"), match.end("x"), right, f"说是{match['n']}{match['unit']}，列出的是{listed}项")


def _afterwards(text: str) -> Iterator[Hit]:
    """一是……二是……三是……。以上三项措施."""
    for match in _AFTERWARDS.finditer(text) if "是" in text else ():
        runs = [run for run in enumerations(text[: match.start()]) if len(run) > 1]
        announced = 2 if match["n"] == "两" else value_of(match["n"])
        if runs and runs[-1][-1].value != announced and text.count("。", runs[-1][-1].end, match.start()) < 3:
            listed = runs[-1][-1].value
            right = match["x"].replace(match["n"], _as_counted(listed, match["n"]), 1)
            yield Hit(match.start("x"), match.end("x"), right, f"列出的是{listed}项")


def _as_counted(count: int, printed: str) -> str:
    """A count as the text writes it: 3, 三, and 两 before a measure word."""
    return str(count) if printed.isdecimal() else "两" if count == 2 else in_chinese(count)


RULE = Rule(
    code="structure-announced-count",
    severity=Severity.WARNING,
    message="说的项数与列出的不一致",
    why="“几条”“几方面”要与后面列举的数目一致。",
    source="编校惯例",
    bad=(
        "一是优化设置。二是强化保障。三是加强培训。以上四项措施将于年内落实。",
        "您提出三条建议：一是加强培训；二是建立机制；三是设立资金；四是开展评估。",
        "从以下两个方面加大力度：一是落实政策；二是拓展岗位；三是跟踪服务。",
    ),
    good=("您提出三条建议：一是加强培训；二是建立机制；三是设立资金。", "做好以下三项工作：一是加强领导。"),
    passage=find,
    hint="一是",
    regions=PROSE,
)
