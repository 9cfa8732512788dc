"""The case number in the opening sentence against the title's, where no register says which is right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_TITLE = re.compile(r"(?<![\d〕\]）])\s*(?P<n>[A-Z]{0,2}\d{1,8})\s*号")
_SAID = re.compile(r"(?:提案|建议|议案)[》”]?[^，。；（()]{0,4}[（(](?:编号)?第?\s*(?P<x>[A-Z]{0,2}\d{1,8})\s*号")
_LONG = 5
"""A title's number of so many digits holds the session too (143059 is 14届3次059号)."""


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    if case.known:
        return
    title = "".join(passage.text for passage in passages if passage.region is Region.TITLE)
    titled = [match["n"].lstrip("0") for match in _TITLE.finditer(title)]
    if not titled:
        return
    for passage in passages:
        if passage.region is not Region.BODY or not re.search(r"收悉|提出|答复如下|转来", passage.text):
            continue
        for match in _SAID.finditer(passage.text):
            said = match["x"].lstrip("0")
            if said and not any(said == one or (len(one) >= _LONG and one.endswith(said)) for one in titled):
                right = titled[0] if len(titled) == 1 else None
                yield passage, Hit(match.start("x"), match.end("x"), right, f"标题上是第{'、'.join(titled)}号")
        return


_TAIL = "\n云岭区水务局\n2024年5月16日"
RULE = Rule(
    code="item-number-twice",
    severity=Severity.WARNING,
    message="正文里的案号与标题不一致",
    why="案号在标题和正文里要一致，多是沿用旧件时没有改。",
    source="编校惯例",
    bad=(
        "关于区政协十届三次会议第58号提案的答复\n李永昌委员：\n您提出的《关于修渠的提案》（第85号）收悉，现答复如下："
        + _TAIL,
    ),
    good=(
        "关于区政协十届三次会议第058号提案的答复\n李永昌委员：\n您提出的《关于修渠的提案》（第58号）收悉，现答复如下："
        + _TAIL,
        "关于市政协第143059号提案的答复\n李永昌委员：\n您提出的《关于修渠的提案》（第59号）收悉，现答复如下：" + _TAIL,
        "关于第8号、第26号建议的答复\n李永昌代表：\n您提出的《关于甲的建议》（第8号）、《关于乙的建议》（第26号）收悉。"
        + _TAIL,
        "关于全国政协第02403号（医疗卫生类173号）提案的答复\n李永昌委员：\n您提出的《关于修渠的提案》（第173号）收悉。"
        + _TAIL,
    ),
    letter=find,
    regions=frozenset({Region.BODY}),
)
