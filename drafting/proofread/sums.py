"""Sums: the parts of a whole added up, and what rounding may make of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafting.proofread.quantities import alike, measure_of, written
from drafting.proofread.tokens import Amount

PIECES = ("个", "家", "所", "处", "座", "户")
"""Measures of things that are counted together: 7家、21个，合计28个."""
ASIDE = re.compile("（[^（）]*）")
NO_PART = re.compile(r"叠加|真正|(?:只有|仅有)$|比|较|占|均|每|达到$|同比|提高|力争|增长|增加|减少|下降")


def like(one: Amount, total: Amount) -> bool:
    """In one measure; persons add up to 人次."""
    return alike(one, total) or {measure_of(one)[0], total.unit} == {"人", "人次"}


def sum_of(parts: Sequence[Amount]) -> Decimal:
    """Their sum, in their measure."""
    return sum((measure_of(part)[1] for part in parts), Decimal(0))


def as_written(total: Amount, value: Decimal) -> str:
    """``value``, in the measure of the total, as the total is written."""
    return written(total, value * total.value / measure_of(total)[1])


def within(total: Amount, parts: Sequence[Amount], value: Decimal) -> bool:
    """What rounding may make of it: figures of one scale are as fine as the finest, others as fine as they are written."""
    finest = max(one.places for one in (total, *parts))
    one_scale = len({one.scale for one in (total, *parts)}) == 1
    whole = measure_of(total)[1]
    factor = whole / total.value if total.value else Decimal(1)
    steps = [
        one.scale.scaleb(-(finest if one_scale else one.places))
        for one in (total, *parts)
        if one.scale > 1 or one.places
    ]
    slack = (
        sum(steps, Decimal(0)) / 2 * factor
        if len({one.scale.scaleb(-one.places) for one in (total, *parts)}) > 1
        else 0
    )
    if not slack and total.scale > 1 and total.places:
        slack = total.scale.scaleb(-total.places) * factor
    return abs(value - whole) <= slack


def one_grain(total: Amount, parts: Sequence[Amount]) -> bool:
    """All told to one decimal at most: what rounding leaves open between them an editor still asks about."""
    return total.places < 2 and len({(one.scale, one.places) for one in (total, *parts)}) == 1
