"""The bureau in the title against the one that signs: left over from another bureau's letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_ISSUER = re.compile(
    r"^\s*(?P<x>[\u4e00-\u9fff]{3,24}?(?:局|委员会|办公室|厅|院|大队|支队|中心|政府|街道办事处|分局|公司))(?=\s*$|关于|对)"
)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    signed = [
        re.sub(r"\s|（.*", "", line)
        for passage in passages
        if passage.region is Region.SIGNATURE
        for line in passage.text.split("\n")
        if line.strip()
    ]
    first = next((passage for passage in passages if passage.region is Region.TITLE), None)
    if first is None or len(signed) != 1 or not (match := _ISSUER.search(first.text)):
        return
    name = match["x"]
    if _within(name, signed[0]) or _within(signed[0], name):
        return
    ours = case.bureau.name if case.bureau else ""
    suggestion = signed[0] if not ours or ours == signed[0] else None
    yield first, Hit(match.start("x"), match.end("x"), suggestion, f"标题里的单位与署名“{signed[0]}”不一致")


def _within(short: str, name: str) -> bool:
    """A name or its short form: every character of it stands in the other, in order."""
    rest = iter(name)
    return all(char in rest for char in short)


RULE = Rule(
    code="item-issuer",
    severity=Severity.WARNING,
    message="标题里的单位与署名不一致",
    why="多是沿用其他单位的稿子时没有改。",
    source="编校惯例",
    bad=("云岭区投资促进局关于第63号建议的答复\n黄桂英代表：\n现答复如下：\n云岭区商务局\n2025年5月28日",),
    good=(
        "云岭区商务局关于第63号建议的答复\n黄桂英代表：\n现答复如下：\n云岭区商务局\n2025年5月28日",
        "区商务局关于第63号建议的答复\n黄桂英代表：\n现答复如下：\n云岭区商务局\n2025年5月28日",
    ),
    letter=find,
    regions=frozenset({Region.TITLE}),
)
