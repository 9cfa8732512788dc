"""Dates as letters print them -> calendar dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_HAN = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "O": 0,
    "0": 0,
    "Ｏ": 0,
    "元": 1,
}
_WRITTEN = re.compile(
    r"(?P<y>\d{4}|[〇零○OＯ0一二三四五六七八九]{4})年(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2}|元)月(?P<d>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日"
)
_PLAIN = re.compile(r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})")
_NO_DAY = re.compile(r"(?P<y>20\d{2})年(?P<m>\d{1,2})月")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def date_of(printed: str) -> date | None:
    """The date that the words say (``2018年9月25日``, ``二〇一八年十月二十六日``, ``2018-9-25``); None where there is none."""
    text = re.sub(r"\s", "", printed).translate(_FULL_WIDTH)
    match = _WRITTEN.search(text) or _PLAIN.search(text)
    if match is None:
        return None
    try:
        return date(_year(match["y"]), _number(match["m"]), _number(match["d"]))
    except ValueError:
        return None


def _year(words: str) -> int:
    return int(words) if words.isdecimal() else int("".join(str(_HAN[sign]) for sign in words))


def _number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    words = words.replace("廿", "二十").replace("卅", "三十")
    if "十" not in words:
        return _HAN[words]
    tens, _, ones = words.partition("十")
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)


def month_of(printed: str) -> date | None:
    """As ``date_of``; of a day that no calendar has (4月31日), or none, the last of its month."""
    found = date_of(printed)
    match = None if found else _NO_DAY.search(re.sub(r"\s", "", printed).translate(_FULL_WIDTH))
    if match is None or not 1 <= _number(match["m"]) <= 12:
        return found
    year, month = _year(match["y"]), _number(match["m"])
    return date(year, month, monthrange(year, month)[1]) if year else None
