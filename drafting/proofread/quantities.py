"""What numbers in a text can be held against each other: one measure, what rounding may make of them, slips of the pen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.proofread.tokens import Amount, rounded

_MEASURES = {
    "名": ("人", 1),
    "位": ("人", 1),
    "床": ("张", 1),
    "吨": ("公斤", 1000),
    "千克": ("公斤", 1),
    "公里": ("米", 1000),
    "千米": ("米", 1000),
    "公顷": ("平方米", 10_000),
    "㎡": ("平方米", 1),
    "平方公里": ("平方米", 1_000_000),
}
_CLOSE = Decimal("0.16")
_LABEL = re.compile(r"[^，。；、：:;,（）()“”\d]{0,20}$")


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a written number may stand for; the two are equal where nothing was rounded."""

    low: Decimal
    high: Decimal

    def holds(self, stated: Decimal, places: int) -> bool:
        """True where a value in here, rounded (or cut off after rounding twice) to ``places``, may be ``stated``."""
        half = Decimal(5).scaleb(-places - 1)
        return self.low - half <= stated <= self.high + half


def measure_of(amount: Amount) -> tuple[str, Decimal]:
    """The measure it is counted in (人 for 名, 米 for 公里) and its value in that."""
    measure, factor = _MEASURES.get(amount.unit, (amount.unit, 1))
    return measure, amount.value * factor


def alike(one: Amount, other: Amount) -> bool:
    """Counted in the same measure."""
    return measure_of(one)[0] == measure_of(other)[0]


def spread(amount: Amount, beside: Amount | None = None) -> Interval:
    """A whole count stands for itself; 3.6万 for 3.55万 to 3.65万; 2万 ``beside`` 0.8万 for 1.95万 to 2.05万."""
    _, value = measure_of(amount)
    if amount.scale == 1 and not amount.places:
        return Interval(value, value)
    factor = value / amount.value if amount.value else Decimal(1)
    fine = beside.places if beside is not None and beside.scale == amount.scale else 0
    half = amount.scale.scaleb(-max(amount.places, fine)) * factor / 2
    return Interval(value - half, value + half)


def quotient(part: Amount, whole: Amount, times: Decimal = Decimal(1)) -> Interval | None:
    """``part`` divided by ``whole``, times 100 for per cent; None where the whole may be nothing."""
    over, under = spread(part, whole), spread(whole, part)
    if under.low <= 0:
        return None
    return Interval(over.low / under.high * times, over.high / under.low * times)


def resembles(stated: Decimal, right: Decimal) -> bool:
    """True where ``stated`` looks like ``right`` gone wrong: near it, its digits swapped, one digit else, or tenfold."""
    if not stated or not right:
        return False
    if abs(stated - right) <= abs(right) * _CLOSE or slip(stated, right):
        return True
    return any(
        abs(stated - right.scaleb(power)) <= abs(right.scaleb(power)) * Decimal("0.02")
        for power in (-4, -2, -1, 1, 2, 4)
    )


def slip(stated: Decimal, right: Decimal) -> bool:
    """Written with as many digits, one of them else or two swapped."""
    places = max(0, -int(stated.normalize().as_tuple().exponent))
    one, other = f"{stated.normalize():f}", f"{rounded(right, places):f}"
    if len(one) != len(other) or len(one.replace(".", "")) < 2:
        return False
    near = abs(stated - right) * 5 <= right * 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return near or sorted(one) == sorted(other)


def label_of(text: str, amount: Amount) -> str:
    """The words just before an amount in its clause: 其中小学 of 其中小学28所."""
    match = _LABEL.search(text, max(0, amount.start - 20), amount.start)
    return match[0] if match else ""


def written(amount: Amount, value: Decimal) -> str:
    """``value`` (in the amount's own unit) as the amount is written: 3.6万元, 48所."""
    shown = rounded(value / amount.scale, amount.places)
    if not amount.places and value % amount.scale:
        shown = rounded(value / amount.scale, 1)
    return f"{shown}{scale_word(amount)}{amount.unit}"


def scale_word(amount: Amount) -> str:
    """万, 亿 or nothing."""
    return {10_000: "万", 100_000_000: "亿"}.get(int(amount.scale), "")


def same_sentence(text: str, start: int, end: int) -> bool:
    """No full stop between."""
    return not re.search(r"[。！？]", text[start:end])


def before(found: Sequence[Amount], place: int) -> list[Amount]:
    """The amounts that end before ``place``, per cents left out."""
    return [one for one in found if one.end <= place and not is_rate(one)]


def is_rate(amount: Amount) -> bool:
    """Per cents and points."""
    return amount.unit in ("%", "个百分点", "百分点")
