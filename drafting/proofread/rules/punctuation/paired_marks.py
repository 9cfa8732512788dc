"""Quotation marks, book-title marks and brackets come in pairs within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_PAIRS = {"“": "”", "《": "》", "（": "）", "〔": "〕", "【": "】"}
_OPEN = {close: open_ for open_, close in _PAIRS.items()}
_LIST_NUMBER = re.compile(r"(?:^|[；;。]|(?<!\d)[：:]|\s)\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})）")

_MARKS = re.compile("[“”《》（）〔〕【】]")
_STOP = re.compile("[，。；：、！？]")
_QUOTE_STOP = re.compile("[，。；：！？]")
_WRONG_MARK = re.compile("[^，。；：！？“”]{1,40}?[’'‘\"“`]")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    numbers = {match.end() - 1 for match in _LIST_NUMBER.finditer(text)} if "）" in text else set[int]()
    waiting: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text):
        place, mark = found.start(), found[0]
        if mark in _PAIRS:
            waiting.append((mark, place))
        elif mark in _OPEN and place not in numbers:
            if waiting and waiting[-1][0] == _OPEN[mark]:
                waiting.pop()
            elif any(one == _OPEN[mark] for one, _ in waiting):
                last = waiting[-1][1]
                yield Hit(
                    last, min(_end(text, last), place), None, f"“{text[last]}”没有与之配对的“{_PAIRS[text[last]]}”"
                )
                return
            else:
                start = max((match.end() for match in _STOP.finditer(text, 0, place)), default=0)
                yield Hit(start, place + 1, None, f"“{mark}”没有与之配对的“{_OPEN[mark]}”")
                return
    for mark, place in waiting[:1]:
        if mark == "（" and ")" in text[place:]:
            return
        yield Hit(place, _end(text, place), None, f"“{mark}”没有与之配对的“{_PAIRS[mark]}”")


def _end(text: str, place: int) -> int:
    """Where the other mark was to stand: a wrong mark in its place, or the end of the clause."""
    if wrong := _WRONG_MARK.match(text, place + 1):
        return wrong.end()
    stop = (_QUOTE_STOP if text[place] == "“" else _STOP).search(text, place + 1)
    return stop.start() if stop and stop.start() > place + 1 else place + 1 if stop else len(text.rstrip())


RULE = Rule(
    code="punctuation-paired",
    severity=Severity.WARNING,
    message="标点没有配对",
    why="引号、书名号、括号成对使用。",
    source="GB/T 15834—2011 4.8、4.9、4.15",
    bad=("印发了《实施方案，明确职责", "推进“互联网+养老服务", "全区（含街道共有12家", "实施方案》已印发"),
    good=(
        "分时段限行（19:00—23:30）",
        "印发了《实施方案》（云政发〔2025〕3号）",
        "1）加强领导；2）落实责任",
        "“一站式”服务",
    ),
    passage=find,
    regions=PROSE | {Region.CONTACT, Region.COPIES},
    quotations=True,
)
