"""Lines of a head as they would read without their slips, so that an element is known by what it means to be.

What is wrong with it stays in the passage, for the checks to tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.reading.letter.marks import TITLE_END
from drafting.reading.source import Line

_END = r"(?=\s*$|\s+\S)"
_COPY_NUMBER = re.compile(rf"^\d{{1,8}}{_END}")
_UNSTARRED = re.compile(rf"^(绝密|机密|秘密)\s*(?=[\d一二三四五六七八九十]{{1,3}}\s*(?:年|个月){_END})")
_LEFT, _RIGHT = r"[〔\[［【（(]", r"[〕\]］】）)]"
_MENDINGS = (
    # A year without its century, with 年 after it, or without brackets; 号 forgotten.
    (re.compile(rf"{_LEFT}(\d{{2}}){_RIGHT}(?=\s*第?\s*\d{{1,6}}\s*号?{_END})"), r"〔20\1〕"),
    (re.compile(rf"{_LEFT}(\d{{4}})\s*年{_RIGHT}(?=\s*第?\s*\d)"), r"〔\1〕"),
    (re.compile(rf"^([一-鿿]{{2,12}}?)((?:19|20)\d\d)(?:年)?(?=\s*第?\s*\d{{1,4}}\s*号{_END})"), r"\1〔\2〕"),
    (re.compile(rf"^([一-鿿]{{2,12}}〔\d{{4}}〕\s*第?\s*\d{{1,4}})(?!\s*号){_END}"), r"\1号"),
)
_STOPPED = "。．.，,；;"


def mended(lines: Sequence[Line]) -> list[Line]:
    """The head's lines with slips in 份号, 密级, 文号 and a full stop after the title mended."""
    found: list[Line] = []
    for place, line in enumerate(lines):
        text = line.text
        if not place:
            text = _COPY_NUMBER.sub(lambda match: match[0].zfill(6)[-6:], text)
        text = _UNSTARRED.sub(r"\1★", text)
        for pattern, put in _MENDINGS:
            text = pattern.sub(put, text)
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        bare = text.rstrip(_STOPPED)
        if bare != text and below.endswith(("：", ":")) and TITLE_END.search(bare) and len(bare) < 60:
            text = bare
        found.append(line if text == line.text else replace(line, text=text))
    return found
