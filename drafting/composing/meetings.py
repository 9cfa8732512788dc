"""The full name of a meeting from the short forms lists use: 五届三次 -> 政协云岭区第五届委员会第三次会议 (RULES 2.1)."""

from __future__ import annotations

import re

from drafting.model.item import ItemKind

_NUMBER = r"[一二三四五六七八九十百零〇\d０-９]+"
_SHORT = re.compile(rf"第?({_NUMBER})届.*?第?({_NUMBER})次")
_FULL = re.compile(r"届(?:委员会|人民代表大会)(?:常务委员会)?第.+?次会议")
_PLACE = re.compile(
    rf"(?:政协|中国人民政治协商会议)?([^\d一二三四五六七八九十第\s]*?[省市区县州旗盟])(?:政协|人大)?(?=第?{_NUMBER}届)"
)
_DIGITS = "零一二三四五六七八九"


def meeting_name(session: str | None, kind: ItemKind, region: str) -> str:
    """The meeting as a title prints it; what is no 届次 at all is left as it stands, "" where nothing is known."""
    text = re.sub(r"\s+", "", session or "")
    if _FULL.search(text):
        missing = kind is ItemKind.PROPOSAL and "政协" not in text and "政治协商" not in text
        return "政协" + text if missing else text
    found = _SHORT.search(text)
    place = _place(text) or region
    if not found or not place:
        return text
    term, time = (chinese_number(number) for number in found.groups())
    if kind is ItemKind.PROPOSAL:
        return f"政协{place}第{term}届委员会第{time}次会议"
    return f"{place}第{term}届人民代表大会第{time}次会议"


def _place(text: str) -> str:
    """The place named in a short form; 区政协 and 市人大 name none."""
    found = _PLACE.search(text)
    return found[1] if found and len(found[1]) > 1 else ""


def chinese_number(text: str) -> str:
    """10 -> 十, 14 -> 十四; Chinese numerals stay. Terms of office stay below 100."""
    if not text.isdecimal():
        return text
    tens, ones = divmod(int(text), 10)
    if not 0 < int(text) < 100:
        return text
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones or not tens else "")
