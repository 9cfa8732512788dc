"""Ratios of the two figures told before them: 专职1310名、兼职2620名，专兼职比例为1:2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, before, measure_of, same_sentence
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts

_RATIO = re.compile(
    r"比(?:例|重)?(?:关系)?(?P<about>约)?(?:为|是|达到?|约)?(?P<x>(?P<a>\d+(?:\.\d+)?)[:：∶](?P<b>\d+(?:\.\d+)?))(?![\d:：])"
)
_AFTER = re.compile(r"[，（]其中")
_TARGET = re.compile(r"标准|要求|不低于|不高于|应|目标|规定|原则|按")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "比" not in text:
        return
    for match in _RATIO.finditer(text):
        first, second = Decimal(match["a"]), Decimal(match["b"])
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；") + 1
        clause = text[max(begin, match.start() - 12) : match.start()]
        if not first or not second or _TARGET.search(clause):
            continue
        known = [one for one in before(amounts(text), match.start()) if one.value]
        pairs = combinations(known[-8:], 2)
        if any(alike(one, other) and _fits(one, other, first, second) for one, other in pairs):
            continue
        told = [one for one in amounts(text) if one.start >= match.end() and one.end - match.end() < 40]
        told = [one for one in told if same_sentence(text, match.end(), one.start)]
        if len(told) > 1 and _AFTER.match(text, match.end()) and told[0].unit == told[1].unit:
            if not _fits(told[0], told[1], first, second):
                right = _shown(measure_of(told[1])[1] / measure_of(told[0])[1], first, match)
                message = f"按文中数字，{told[0].printed}与{told[1].printed}之比约为{right}"
                yield Hit(match.start("x"), match.end("x"), right, message)
            continue
        near = [one for one in known if same_sentence(text, one.end, match.start()) and one.start >= begin]
        if len(near) < 2 or near[-1].unit != near[-2].unit or match.start() - near[-1].end > 12:
            continue
        one, other = near[-2:]
        exact = measure_of(other)[1] / measure_of(one)[1]
        if abs(exact - second / first) * 2 > exact:
            continue
        right = _shown(exact, first, match)
        yield Hit(match.start("x"), match.end("x"), right, f"按文中数字，{one.printed}与{other.printed}之比约为{right}")


def _fits(one: Amount, other: Amount, first: Decimal, second: Decimal) -> bool:
    """Within what the digits of the ratio leave open, either way round; a ratio with nothing in it says nothing."""
    if not (one.value and other.value and first and second):
        return True
    exact, stated = measure_of(other)[1] / measure_of(one)[1], second / first
    if first != 1 and second == second.to_integral_value():
        return any(abs(value - stated) <= stated * Decimal("0.06") for value in (exact, 1 / exact))
    slack = max(Decimal("0.02"), Decimal(5).scaleb(-len(str(second).partition(".")[2]) - 1) / second)
    return any(abs(value - stated) <= stated * slack for value in (exact, 1 / exact))


def _shown(exact: Decimal, first: Decimal, match: re.Match[str]) -> str:
    mark = match["x"][len(match["a"])]
    places = len(match["b"].partition(".")[2])
    value = first * exact
    if abs(value - value.quantize(Decimal(1))) <= value / 100:
        return f"{match['a']}{mark}{value.quantize(Decimal(1))}"
    return f"{match['a']}{mark}{value.quantize(Decimal(1).scaleb(-max(places, 1)))}"


RULE = Rule(
    code="arithmetic-ratio",
    severity=Severity.WARNING,
    message="比例与前面的两个数对不上",
    why="两数之比由两数算出。",
    source="算术",
    bad=(
        "男女比例为3:2，其中男生300人、女生150人。",
        "配备专职网格员1310名、兼职网格员2620名，专兼职比例为1:3。",
        "中央补助840万元，区级配套420万元，比例为3:1。",
    ),
    good=(
        "配备专职网格员1310名、兼职网格员2620名，专兼职比例为1:2。",
        "中央补助780.6万元，区级配套520.4万元，比例为6:4。",
        "执业医师245人、护士251人、药师46人。医护比为1:1.02。",
        "配备教师86名、保育员40名，按1:7的师生比例配备。",
    ),
    passage=find,
)
