"""A per cent laid on a figure: 最高80万元……再上浮20%，即最高96万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, resembles, spread, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts

_APPLIED = re.compile(
    r"(?:再|基础上|标准)?(?P<verb>上浮|上调|下浮|下调|再提高|再增加|基础上(?:提高|增加|降低))了?(?P<n>\d{1,3}(?:\.\d+)?)%，"
    r"(?:即|达到?|为|至)[^，。；\d]{0,6}(?=\d)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for match in _APPLIED.finditer(text):
        found = amounts(text)
        new = next((one for one in found if one.start == match.end()), None)
        if new is None:
            continue
        olds = [one for one in found if one.end <= match.start() and alike(one, new) and match.start() - one.end < 60]
        rate = Decimal(match["n"]) / 100 * (-1 if match["verb"].startswith("下") or "降低" in match["verb"] else 1)
        rights = [one.value * (1 + rate) for one in olds]
        stated = spread(new)
        if not rights or any(stated.low <= right <= stated.high for right in rights):
            continue
        if resembles(new.value, rights[-1]):
            shown = written(new, rights[-1])
            message = f"{olds[-1].printed}{match['verb']}{match['n']}%为{shown}"
            yield Hit(new.start, new.end, shown, message)


RULE = Rule(
    code="arithmetic-percent-applied",
    severity=Severity.WARNING,
    message="上浮、下浮后的数不对",
    why="新数＝原数×（1±百分数）。",
    source="算术",
    bad=("最高贷款额度由60万元提高到80万元；多子女家庭再上浮20%，即最高92万元。", "基准价3.5元，下浮10%，为3.25元。"),
    good=("最高贷款额度由60万元提高到80万元；多子女家庭再上浮20%，即最高96万元。", "基准价3.5元，下浮10%，为3.15元。"),
    passage=find,
    hint="上浮|上调|下浮|下调|提高|增加|降低",
)
