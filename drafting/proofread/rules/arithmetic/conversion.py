"""One size in two units: 15公顷（合225亩）, 1860亩（1.24平方公里）, 26.4公里（约52.8里）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import Interval, resembles
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import rounded

_SIZES = {
    "平方公里": ("area", Decimal(1_000_000)),
    "公顷": ("area", Decimal(10_000)),
    "亩": ("area", Decimal(2000) / 3),
    "平方米": ("area", Decimal(1)),
    "公里": ("length", Decimal(1000)),
    "千米": ("length", Decimal(1000)),
    "华里": ("length", Decimal(500)),
    "米": ("length", Decimal(1)),
    "吨": ("weight", Decimal(1000)),
    "公斤": ("weight", Decimal(1)),
    "千克": ("weight", Decimal(1)),
    "斤": ("weight", Decimal("0.5")),
}
_UNIT = "|".join(_SIZES)
_N = r"(\d+(?:,\d{3})*(?:\.\d+)?)(万|亿)?"
_PAIR = re.compile(
    rf"{_N}({_UNIT})(?:[（(](?:约?合|约为|折合|即|相当于|约|＝|=)?|，(?:约?合|折合))(?P<x>{_N}({_UNIT}))(?=[）)，。；、])"
)
_SCALES = {None: 1, "": 1, "万": 10_000, "亿": 100_000_000}


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if not any(unit in text for unit in ("公顷", "亩", "华里", "斤", "吨")) and "平方公里" not in text:
        return
    for match in _PAIR.finditer(text):
        n, scale, unit, _, m, other_scale, other = match.groups()
        (kind, size), (other_kind, other_size) = _SIZES[unit], _SIZES[other]
        if kind != other_kind or unit == other:
            continue
        factor = size / other_size * _SCALES[scale] / _SCALES[other_scale]
        one, stated = _written(n), Decimal(m.replace(",", ""))
        places = len(m.partition(".")[2])
        right = Decimal(n.replace(",", "")) * factor
        low, high = one.low * factor, one.high * factor
        if Interval(low, high).holds(stated, places) or abs(stated - right) * 100 <= right:
            continue
        if resembles(stated, right) or unit != other:
            shown = rounded(right, places if right >= 1 else places + 2).normalize()
            said = f"{shown:f}{other_scale or ''}{other}"
            yield Hit(
                match.start("x"),
                match.end("x"),
                said,
                f"{match[0][: match.start('x') - match.start()].rstrip('（(合约折即为，')}合{said}",
            )


def _written(number: str) -> Interval:
    """A whole number stands for itself, 1.2 for 1.15 to 1.25."""
    places = len(number.partition(".")[2])
    value = Decimal(number.replace(",", ""))
    half = Decimal(5).scaleb(-places - 1) if places else Decimal(0)
    return Interval(value - half, value + half)


RULE = Rule(
    code="arithmetic-conversion",
    severity=Severity.WARNING,
    message="括号里换算的数不对",
    why="1公顷＝15亩＝10000平方米，1平方公里＝100公顷＝1500亩，1公里＝2华里。",
    source="法定计量单位；算术",
    bad=(
        "新增公园绿地15公顷（合255亩）。",
        "供应工业用地1860亩（124平方公里）。",
        "占地120亩（约8万公顷）。",
        "流转土地3000亩（折合20公顷）。",
    ),
    good=(
        "新增公园绿地15公顷（合225亩）。",
        "供应工业用地1860亩（1.24平方公里）。",
        "占地48亩（3.2公顷）。",
        "占地50亩（约3.3万平方米），总建筑面积8600平方米（其中地下2000平方米）。",
    ),
    passage=find,
)
