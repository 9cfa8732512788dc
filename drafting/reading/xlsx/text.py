"""Cells as text, and the spellings that lists mix: full-width digits, spaces inside names, Chinese numerals."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from drafting.reading.xlsx.sheet import Cell

_FULL_WIDTH = str.maketrans(
    {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
)
_BREAK = re.compile(r"[ \t\u3000]*[\r\n]+[ \t\u3000]*")
_SPACES = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\xa0\u3000]+")
_DIGITS = {
    digit: value
    for value, digits in enumerate(("零〇○", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for digit in digits
}
_BLANK = re.compile(r"[-—－–/／\\、.。*＊·]*|无|空|暂无|待定|不详")


def plain(cell: Cell) -> str:
    """The cell as an officer reads it: trimmed, whole numbers without ``.0``, line breaks kept."""
    if isinstance(cell, str):
        return cell.strip(" \t\r\n\xa0\u3000\u200b\ufeff")
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, (int, float)):
        return str(int(cell)) if float(cell).is_integer() else repr(cell)
    return (cell.date() if isinstance(cell, datetime) else cell).isoformat()


def joined(cell: Cell) -> str:
    """One line: the breaks inside a cell are layout, and Chinese is joined with nothing."""
    text = plain(cell)
    return _BREAK.sub("", text) if "\n" in text or "\r" in text else text


@lru_cache(maxsize=4096)
def compact(text: str) -> str:
    """Without any white space, full-width digits and letters as half-width ones."""
    return _SPACES.sub("", half_width(text))


def half_width(text: str) -> str:
    """Full-width digits and Latin letters as half-width ones; punctuation is left alone."""
    return text.translate(_FULL_WIDTH)


@lru_cache(maxsize=4096)  # lists repeat the same few cells in thousands of rows
def is_blank(text: str) -> bool:
    """Nothing, or a mark that says so: ``/``, ``——``, 无."""
    return _BLANK.fullmatch(_SPACES.sub("", text)) is not None


def is_date(cell: Cell) -> bool:
    return isinstance(cell, date)


def chinese_number(text: str) -> int | None:
    """十二 -> 12, 三 -> 3, 二〇二五 -> 2025, 12 -> 12; None for anything else (numbers below 1000 and years)."""
    if text.isdecimal():
        return int(text)
    if not text or any(char not in _DIGITS and char not in "十百" for char in text):
        return None
    if "十" not in text and "百" not in text:
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        else:
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
    return total + digit
