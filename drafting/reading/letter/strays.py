"""Words of a web page that were copied along with a letter, above its title: kept, but no part of its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from drafting.reading.letter.headings import label_of
from drafting.reading.source import Element, Line

STRAYS = "文首有网页上的文字（{first}等{count}行），不是公文的内容，已排在正文之前，请核对后删去。"
# No head is longer.
_REACH = 16
_ENDS = ("：", ":", "。", "；", "！", ".", ";", "!")
_HINT = re.compile(
    r"当前位置|所在位置|浏览|点击|阅读[次量]|索\s*引\s*号|(?:发布|更新)(?:日期|时间)|(?:信息)?来源\s*[：:]|[>＞]"
)


def strays_of(elements: Sequence[Element]) -> tuple[Line, ...]:
    """Such lines among the first; none where nothing hints at a web page."""
    lines = [one for one in takewhile(_above_text, elements[:_REACH]) if isinstance(one, Line)]
    if not any(_HINT.search(line.text) for line in lines):
        return ()
    # Its patterns are loaded only for such letters: format has 0.2 s for all it does.
    from drafting.reading.web.page import is_page_line

    return tuple(line for line in lines if is_page_line(line.text))


def without_strays(elements: Sequence[Element]) -> tuple[list[Line], Sequence[Element]]:
    """The lines as paragraphs of their own, and what else there is."""
    strays = strays_of(elements)
    if not strays:
        return [], elements
    return [replace(line, literal=True) for line in strays], [one for one in elements if one not in strays]


def stray_notice(elements: Sequence[Element]) -> str:
    """What an officer should know of them; "" where there are none."""
    strays = strays_of(elements)
    return STRAYS.format(first=f"“{strays[0].text[:10]}”", count=len(strays)) if strays else ""


def _above_text(element: Element) -> bool:
    """Whether it stands before the addressee and the first sentence."""
    if not isinstance(element, Line):
        return False
    return not element.text.endswith(_ENDS) and label_of(element.text) is None and "收悉" not in element.text
