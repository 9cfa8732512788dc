"""“十二五”期间 in a letter written years after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_PLAN = re.compile(r"“?十(?P<n>[一二三四])五”?(?=期间|时期|规划期|以来|末|，)")
_LAST_YEAR = {"一": 2010, "二": 2015, "三": 2020, "四": 2025}
_TO_COME = re.compile(r"^[^。；]{0,30}(?:将|计划|力争|拟|打算|下一步)")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.date is None:
        return
    for match in _PLAN.finditer(passage.text):
        over = case.date.year - _LAST_YEAR[match["n"]]
        if over >= 1 and _TO_COME.match(passage.text[match.end() :]):
            yield Hit(match.start(), match.end(), None, "这个规划期已经结束，不能写作今后的打算", Severity.WARNING)
        elif over >= 3 and not _later(passage.text[match.end() :], match["n"]):
            yield Hit(match.start(), match.end())


def _later(text: str, plan: str) -> bool:
    """It is told beside a later one: “十三五”期间……，“十四五”以来……."""
    order = "一二三四五"
    return any(order.index(other) > order.index(plan) for other in re.findall(r"“十([一二三四五])五”", text))


RULE = Rule(
    code="time-past-plan",
    severity=Severity.HINT,
    message="规划期已过去数年，数据可能陈旧，请更新",
    why="答复用成文时最近的数据。",
    source="编校惯例",
    bad=("“十二五”末，力争覆盖率达到80%", "“十二五”期间，全区共建成居家养老点20个", "“十三五”期间，我区将新建学校12所"),
    good=("“十三五”期间投入6.3亿元。“十四五”以来，已投入8.9亿元。", "“十四五”期间，我区将新建学校12所", "“十五五”时期"),
    passage=find,
    hint="一五|二五|三五|四五",
    regions=PROSE,
    case=Case(date=date(2025, 6, 20)),
)
