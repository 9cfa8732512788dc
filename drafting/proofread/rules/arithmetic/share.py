"""A share worked out again: 户籍人口499147人，其中老年人口121220人，占24.29%; 315个，整改298个，整改率94.6%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded

_SHARE = re.compile(
    r"(?P<word>占(?!地)|(?:整改|办结|完成|处置|入住|签约|挂牌|合格|达标|覆盖|使用|利用|处理|到位|拨付|修复|回收|化解|治理|收缴|参保|建档)率|占比)"
    r"(?P<of>[^，,。；;%]{0,24}?)(?P<x>(?P<share>\d{1,3}(?:\.\d+)?)%)"
)
_RELATED = Decimal("0.12")
_GROWTH = re.compile(r"增长|提高|下降|上升|降低|同比")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text, found = passage.text, amounts(passage.text)
    for match in _SHARE.finditer(text):
        before = [one for one in found if one.end <= match.start() and one.unit != "%"]
        inside = [one for one in found if match.start("of") <= one.start < match.start("x") and one.unit != "%"]
        if not before or _GROWTH.search(match["of"]) or re.search(r"\d$", match["of"]):
            continue
        part = before[-1]
        if re.search(r"[。；;]", text[part.end : match.start()]) or _GROWTH.search(text[part.end : match.start()]):
            continue
        places = len(match["share"].partition(".")[2])
        stated = Decimal(match["share"])
        wholes = inside or _wholes(match["word"], part, before[:-1])
        if any(_same(part, whole, stated, places) for whole in (*inside, *before[:-1])):
            continue
        near = [whole for whole in wholes if _close(part, whole, stated, text, match.start())]
        if near:
            whole = near[-1]
            exact = rounded(part.value / whole.value * 100, places)
            shown = f"{part.printed}÷{whole.printed}"
            yield Hit(match.start("x"), match.end("x"), f"{exact}%", f"按文中数字，{shown}＝{exact}%（四舍五入）")


def _wholes(word: str, part: Amount, before: Sequence[Amount]) -> list[Amount]:
    """What the part may be a share of: greater, in the same unit; beds for the residents of a home."""
    units = {part.unit} | ({"张", "床", "个"} if word == "入住率" else set[str]())
    return [one for one in before if one.unit in units and one.value > part.value]


def _same(part: Amount, whole: Amount, stated: Decimal, places: int) -> bool:
    if not whole.value or whole.value < part.value:
        return False
    return rounded(part.value / whole.value * 100, places) == stated


def _close(part: Amount, whole: Amount, stated: Decimal, text: str, end: int) -> bool:
    """Near enough to be meant: a sentence apart less than within one."""
    if whole.value <= part.value or not stated:
        return False
    off = abs(part.value / whole.value * 100 - stated) / stated
    apart = bool(re.search(r"[。；;]", text[min(whole.end, part.end) : end]))
    return off <= (Decimal("0.03") if apart else _RELATED)


RULE = Rule(
    code="arithmetic-share",
    severity=Severity.WARNING,
    message="占比与前面的数字对不上",
    why="占比＝部分÷总数，四舍五入到所写的位数；相差很大的多是另有总数，不提。",
    source="GB/T 15835—2011；算术",
    bad=(
        "全区户籍人口499147人，60岁以上老年人口达到121220人，占全区户籍人口总数的24.28%。",
        "发现问题315个，整改完成298个，整改率95.6%。",
        "消费额达12.6亿元，占社会消费品零售总额98.2亿元的13.8%。",
        "床位420张，入住老人273人，入住率68%。",
    ),
    good=(
        "全区户籍人口499147人，60岁以上老年人口达到121220人，占全区户籍人口总数的24.29%。",
        "全区共有机构40家，其中公办10家，占25%。",
        "户籍人口55.37万人，60岁以上的老年人12.0812万人，占全区户籍人口的21.8%。",
        "建成站点12个。覆盖社区3个，占地300平方米。",
        "发现问题315个，整改完成298个，整改率94.6%。",
    ),
    passage=find,
)
