"""Heading numbers 一、（一）1.（1） (GB/T 9704-2012, 7.3.3), computed where none is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafting.model.blocks import Block, Heading

_DIGITS = "零一二三四五六七八九"
_VALUES = {char: value for value, char in enumerate(_DIGITS)} | {"〇": 0, "两": 2}


def chinese_number(value: int) -> str:
    """1 to 999 as 一 to 九百九十九."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")


def number_value(text: str) -> int | None:
    """The value of 十二, １２ or 12; None where ``text`` is no number."""
    if text.isdecimal():
        return int(text)
    if not text or any(char not in _VALUES and char not in "十百" for char in text):
        return None
    total, current = 0, 0
    for char in text:
        if char in "十百":
            total += (current or 1) * (10 if char == "十" else 100)
            current = 0
        else:
            current = _VALUES[char]
    return total + current


def label(level: int, value: int) -> str:
    """The number of the ``value``-th heading of a level, as printed."""
    if level == 1:
        return f"{chinese_number(value)}、"
    if level == 2:
        return f"（{chinese_number(value)}）"
    return f"{value}." if level == 3 else f"（{value}）"


def labels(blocks: Iterable[Block]) -> dict[str, str]:
    """The number of every heading by block id: what is printed, else the next one of its level.

    A printed number counts on from its own value, so a heading added after a printed 三、 becomes 四、.
    """
    counts = [0, 0, 0, 0, 0]
    found: dict[str, str] = {}
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        if not block.numbered:
            found[block.id] = ""
            continue
        printed = re.search(r"[\d零〇一二两三四五六七八九十百]+", block.printed)
        value = number_value(printed[0]) if printed else None
        counts[block.level] = value if value is not None else counts[block.level] + 1
        counts[block.level + 1 :] = [0] * (4 - block.level)
        found[block.id] = block.printed or label(block.level, counts[block.level])
    return found
