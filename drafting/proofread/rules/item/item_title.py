"""The item's title as the letter quotes it, against the register's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from drafting.model.item import Item, ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_QUOTED = re.compile(r"提出的?(?:《(?P<x>(?:[^《》]|《[^《》]*》){4,90})》|“(?P<y>[^”]{4,80})”)")
_NESTED = str.maketrans("〈〉‘’「」", "《》“”“”")
_ENDING = re.compile(r"的?(?:提案|建议|意见建议|议案)$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.item is None or not case.item.title:
        return
    right = _whole(case.item.title)
    for match in _QUOTED.finditer(passage.text):
        group = "x" if match["x"] else "y"
        printed = match[group]
        if _ENDING.search(printed) is None or _ENDING.search(right) is None:
            wished, said = _ENDING.sub("", right), _ENDING.sub("", printed)
        else:
            wished, said = right, printed
        if said.translate(_NESTED) == wished.translate(_NESTED):
            continue
        changed = [
            code for code in SequenceMatcher(None, said, wished, autojunk=False).get_opcodes() if code[0] != "equal"
        ]
        first, last = changed[0], changed[-1]
        start, end = first[1], max(last[2], first[1])
        if start == end:
            start, end = max(0, start - 1), min(len(said), end + 1) if start == 0 else end
        offset = match.start(group)
        whole = SequenceMatcher(None, said, wished, autojunk=False).ratio() < 0.6
        span = (offset, offset + len(said)) if whole else (offset + start, offset + end)
        suggestion = (
            wished if whole else wished[first[3] - (first[1] - start) : last[4] + (end - max(last[2], first[1]))]
        )
        yield Hit(*span, suggestion, f"登记簿里的案由是《{right}》")


def _whole(title: str) -> str:
    """The title without the marks that enclose it whole."""
    stripped = title.strip()
    return stripped[1:-1] if re.fullmatch(r"《[^《》]*》|“[^“”]*”", stripped) else stripped


RULE = Rule(
    code="item-title",
    severity=Severity.ERROR,
    message="案由与登记簿不一致",
    why="案由照登记簿原文写。",
    source="编校惯例",
    bad=("您提出的《关于优化公交线路布局的提案》收悉", "您提出的《关于建设社区食堂的提案》收悉"),
    good=("您提出的《关于优化公交线网布局的提案》收悉", "您提出的《关于优化公交线网布局》收悉"),
    passage=find,
    regions=frozenset({Region.BODY}),
    quotations=True,
    case=Case(item=Item(id="i", kind=ItemKind.PROPOSAL, number="1", title="关于优化公交线网布局的提案")),
)
