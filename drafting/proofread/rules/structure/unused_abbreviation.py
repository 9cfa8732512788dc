"""（以下简称《方案》） defined and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_DEFINED = re.compile(r"[（(]以下(?:简称|统称)[：:]?(?P<name>《[^《》]+》|“[^“”]+”|[^（）()《》“”]{2,12})[）)]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    for number, passage in enumerate(passages):
        for match in _DEFINED.finditer(passage.text):
            name = match["name"].strip("“”")
            later = passage.text[match.end() :] + "\n".join(other.text for other in passages[number + 1 :])
            if name not in later:
                yield (
                    passage,
                    Hit(match.start(), match.end(), "", f"定义了简称“{name}”，后文没有用到：删去，或后文改用简称"),
                )


RULE = Rule(
    code="structure-unused-abbreviation",
    severity=Severity.WARNING,
    message="定义了简称而后文没有用",
    why="简称只为后文使用而定义。",
    source="编校惯例",
    bad=("草拟了《云岭区养老服务实施方案》（以下简称《方案》）。下一步将印发实施。",),
    good=("草拟了《云岭区养老服务实施方案》（以下简称《方案》）。《方案》明确了职责。",),
    letter=find,
    quotations=True,
)
