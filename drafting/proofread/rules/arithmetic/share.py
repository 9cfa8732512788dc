"""A share worked out again: 户籍人口499147人，其中老年人口121220人，占24.29%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_UNITS = "人|户|个|家|名|张|所|件|亩|平方米|公里|元|辆|份|条|处|例|次|项"
_AMOUNT = re.compile(rf"(?<![\d.])(?P<n>\d+(?:\.\d+)?)(?P<scale>万|亿)?余?(?P<unit>{_UNITS})")
_SHARE = re.compile(r"占(?!地)[^，,。；;\d%]{0,24}?(?P<x>(?P<share>\d{1,3}(?:\.\d+)?)%)")
_SCALE = {"万": 10_000, "亿": 100_000_000, None: 1}


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _SHARE.finditer(passage.text):
        amounts = list(_AMOUNT.finditer(passage.text, 0, match.start()))
        if len(amounts) < 2 or re.search(r"[。；;]", passage.text[amounts[-1].end() : match.start()]):
            continue
        part, share = amounts[-1], Decimal(match["share"])
        wholes = [amount for amount in amounts[:-1] if amount["unit"] == part["unit"] and _value(amount) > _value(part)]
        shares = [_value(part) / _value(whole) * 100 for whole in wholes]
        if any(exact.quantize(share, ROUND_HALF_UP) == share for exact in shares):
            continue
        for whole, exact in zip(reversed(wholes), reversed(shares), strict=True):
            if abs(exact - share) < max(Decimal("0.3"), share / 50):
                computed = exact.quantize(share, ROUND_HALF_UP)
                shown = f"{part['n']}{part['scale'] or ''}÷{whole['n']}{whole['scale'] or ''}"
                yield Hit(
                    match.start("x"), match.end("x"), f"{computed}%", f"按文中数字，{shown}＝{computed}%（四舍五入）"
                )
                break


def _value(amount: re.Match[str]) -> Decimal:
    return Decimal(amount["n"]) * _SCALE[amount["scale"]]


RULE = Rule(
    code="arithmetic-share",
    severity=Severity.WARNING,
    message="占比与前面的数字对不上",
    why="占比＝部分÷总数，四舍五入到所写的位数；相差很大的多是另有总数，不提。",
    source="GB/T 15835—2011；算术",
    bad=("全区户籍人口499147人，60岁以上老年人口达到121220人，占全区户籍人口总数的24.28%。",),
    good=(
        "全区户籍人口499147人，60岁以上老年人口达到121220人，占全区户籍人口总数的24.29%。",
        "全区共有机构40家，其中公办10家，占25%。",
        "户籍人口55.37万人，60岁以上的老年人12.0812万人，占全区户籍人口的21.8%。",
        "建成站点12个。覆盖社区3个，占地300平方米。",
    ),
    passage=find,
)
