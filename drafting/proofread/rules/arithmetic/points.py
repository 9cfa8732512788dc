"""占60%，高于省定50%的要求10%: two per cents differ by points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_APART = re.compile(
    r"(?:高于|低于|高出|超出|超过|优于)[^，。；%]{0,16}?(?P<of>\d+(?:\.\d+)?)%的?[^，。；\d%]{0,8}(?P<x>(?P<n>\d+(?:\.\d+)?)%)"
    r"|(?:比|较)[^，。；%]{0,16}?(?P<than>\d+(?:\.\d+)?)%的?[^，。；\d%]{0,8}(?:高|低)出?了?(?P<y>(?P<m>\d+(?:\.\d+)?)%)"
    r"|(?:高于|低于|高出|低出)[^，。；\d%]{0,12}(?:平均水平|平均)(?P<z>(?P<k>\d+(?:\.\d+)?)%)"
)

_REACHED = re.compile(
    r"(?P<a>\d+(?:\.\d+)?)%[^。；%]{0,30}?(?:提高|上升|增加|下降|降低|上浮|上调|提升|回落)了?(?P<x>(?P<n>\d+(?:\.\d+)?)%)，"
    r"(?:达到?|为|至|升至|降至|提高到|降到)(?P<b>\d+(?:\.\d+)?)%"
)
_RATE_ROSE = re.compile(
    r"率(?:为|达到?)?\d+(?:\.\d+)?%，(?:比|较)(?:20\d{2}年|上年|去年|上一年)(?:同期|底)?(?:提高|上升|提升|下降|降低|回落)了?(?P<x>(?P<n>\d+(?:\.\d+)?)%)(?=[，。；])"
)
_PERCENT_WORD = re.compile(r"\d个?(?P<x>百分比)(?!例)")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for match in _PERCENT_WORD.finditer(text) if "百分比" in text else ():
        right = "百分点" if text[match.start("x") - 1] == "个" else "个百分点"
        yield Hit(*match.span("x"), right, "两个百分数之差叫“百分点”", Severity.ERROR)
    if text.count("%") < 2:
        return
    for match in _RATE_ROSE.finditer(text):
        yield Hit(*match.span("x"), f"{match['n']}个百分点", "两个百分数之差叫“百分点”")
    for match in _REACHED.finditer(text):
        if abs(Decimal(match["b"]) - Decimal(match["a"])) == Decimal(match["n"]):
            right = f"{match['n']}个百分点"
            yield Hit(*match.span("x"), right, "两个百分数相减得到的是百分点", Severity.ERROR)
    for match in _APART.finditer(text):
        group = "x" if match["x"] else "y" if match["y"] else "z"
        stated = match["n"] or match["m"] or match["k"]
        other = match["of"] or match["than"]
        rates = [Decimal(one) for one in re.findall(r"(\d+(?:\.\d+)?)%", text[: match.start()])[-3:]]
        clause = text[max(text.rfind(mark, 0, match.start()) for mark in "，。；") + 1 : match.start()]
        if other is None and not re.search(
            r"率|比例|比重|占|%", clause + text[max(0, match.start() - 8) : match.start()]
        ):
            continue
        exact = other is not None and any(abs(rate - Decimal(other)) == Decimal(stated) for rate in rates)
        if exact or (other is None and rates):
            message = f"两个百分数相比，差的是{stated}个百分点"
            yield Hit(*match.span(group), f"{stated}个百分点", message, Severity.ERROR if exact else None)


RULE = Rule(
    code="arithmetic-points",
    severity=Severity.WARNING,
    message="两个百分数相差的是百分点",
    why="“提高×个百分点”不等于“提高×%”。",
    source="GB/T 15835—2011；RULES 3.2",
    bad=(
        "职工支付比例为60%，退休人员支付比例提高5%，达到65%。",
        "比上年提高0.15个百分比。",
        "列养率100%，优良路率84.6%，比2023年提高2.3%。",
        "产业发展5916万元，占60%，高于省定50%的要求10%。",
        "合格率98.2%，高于全市平均水平1.3%。",
    ),
    good=(
        "覆盖率95%，农民人均可支配收入高出全县平均水平27%。",
        "产业发展占60%，高于省定50%的要求10个百分点。",
        "支出增长6%，高于收入5%的增幅。",
    ),
    passage=find,
)
