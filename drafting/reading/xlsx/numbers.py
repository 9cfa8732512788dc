"""Case numbers as strings: 第003号 -> 3, 143059, BH035, B〔2017〕062 (RULES section 2.2)."""

from __future__ import annotations

import re

from drafting.reading.xlsx.sheet import Cell
from drafting.reading.xlsx.text import chinese_number, compact, plain

_LONGEST = 24
_PREFIX = re.compile(
    r"^(?:案号|编号|提案号|建议号|号)?[:：]?(?:(?:人大)?代表|政协|人大|委员)?(?:提案|建议|议案|意见)?(?:no\.?|№)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"第([^第]+?)[号件]")
_TAIL = re.compile(r"号?[（(][^）)]*[）)]$")


def case_number(cell: Cell) -> str | None:
    """The number without 第, 号 and, when all digits, leading zeros; None where the cell holds no number."""
    text = compact(plain(cell)).strip("。.、，,;；:：#'’`\"“”《》")
    if re.search(r"号[（(][^）)]*[）)]$", text):
        text = _TAIL.sub("号", text)
    text = re.sub(r"[（(][^\d）)]*[）)]$", "", text)
    text = re.sub(r"^[（(](\d+)[）)]$", r"\1", text)
    if found := _BETWEEN.search(text):
        text = found[1]
    else:
        text = _PREFIX.sub("", re.sub(r"^.*届.*?次(?:会议)?", "", text))
        text = re.sub(r"^第", "", re.sub(r"号?(?:提案|建议|议案|案)?$", "", text))
    text = re.sub(r"^(\d+)\.0+$", r"\1", text)
    if text.isdecimal():
        return text.lstrip("0") or None
    if value := chinese_number(text):
        return str(value)
    if len(text) > _LONGEST or not re.search(r"\d", text) or re.search(r"[。，；：]|关于|合计|[共计]\d+件", text):
        return None
    return text


def looks_like_number(cell: Cell) -> bool:
    """Whether a cell can be a case number when its column's heading does not say so."""
    number = case_number(cell)
    return (
        number is not None
        and len(number) <= 14
        and re.fullmatch(r"[A-Za-z]{0,4}[〔\[(（]?\d[\d〕\])）\-A-Za-z号]*", number) is not None
    )
