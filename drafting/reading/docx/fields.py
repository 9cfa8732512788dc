"""Complex fields of Word: their result is printed; some (characters in a circle, tick boxes) print without one."""

from __future__ import annotations

import re
from typing import Any

from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.words import CIRCLED

_RING = re.compile(r"\\o\s*(?:\\a[lcr]\s*)?[（(](?P<ring>[○〇◯□△◇])[,，;；](?P<sign>.+?)[）)]", re.IGNORECASE)
_FRACTION = re.compile(r"\\f\s*[（(](?P<over>[^,，;；()]*)[,，;；](?P<under>[^()]*)[）)]", re.IGNORECASE)
_SWITCH = re.compile(r"\\[a-z]+\s*\d*", re.IGNORECASE)
_ROUND = "○〇◯"


class Fields:
    """The fields that are open at a place of a paragraph."""

    def __init__(self) -> None:
        self.stack: list[bool] = []
        self.code = ""

    def mark(self, mark: Any) -> str:
        """Take a ``w:fldChar``; the text that the field shows by itself, "" for most."""
        kind, shown = mark.get(W + "fldCharType"), ""
        if kind == "begin":
            shown = _tick_box(mark) if self.printed else ""
            self.stack.append(False)
            self.code = ""
        elif kind == "separate" and self.stack:
            self.stack[-1] = True
            self.code = ""
        elif kind == "end" and self.stack:
            bare = not self.stack.pop()
            shown = drawn(self.code) if bare and self.printed else ""
            self.code = ""
        return shown

    @property
    def printed(self) -> bool:
        return all(self.stack)


def drawn(code: str) -> str:
    """What an EQ field shows, on one line; "" for the code of any other field."""
    match = re.match(r"\s*eq\s+(?P<code>.*)", code, re.IGNORECASE | re.DOTALL)
    if not match:
        return ""
    text = _RING.sub(_ringed, match["code"])
    text = _FRACTION.sub(r"\g<over>/\g<under>", text)
    return re.sub(r"[()（）,，;；\s]", "", _SWITCH.sub("", text))


def _ringed(match: re.Match[str]) -> str:
    sign = match["sign"].strip()
    if match["ring"] in _ROUND and sign.isdecimal() and 0 < int(sign) <= len(CIRCLED):
        return CIRCLED[int(sign) - 1]
    return match["ring"] + sign


def _tick_box(mark: Any) -> str:
    box = mark.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    ticked = switched_on(box, "default" if value(box, "checked") is None else "checked")
    return "☑" if ticked else "□"
