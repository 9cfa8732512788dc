"""Parts against their total: 19家（公办2家，民办17家）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_UNITS = "家|个|人|名|所|张|件|户|处|条|辆|台|例|项"
_TOTAL = re.compile(
    rf"(?P<x>(?P<total>\d+(?:\.\d+)?)(?P<unit>{_UNITS}))[（(](?:其中[：:]?)?(?P<parts>[^（）()]{{4,120}})[）)]"
)
_PART = re.compile(r"^[^\d]{1,16}?(?P<n>\d+(?:\.\d+)?)(?P<unit>[\u4e00-\u9fff]{1,2})$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _TOTAL.finditer(passage.text):
        parts = [_PART.match(part.strip()) for part in re.split(r"[，,、；;]", match["parts"])]
        if len(parts) < 2 or any(part is None or part["unit"] != match["unit"] for part in parts):
            continue
        total = sum(Decimal(part["n"]) for part in parts if part)
        if total != Decimal(match["total"]):
            yield Hit(match.start("x"), match.end("x"), None, f"各项相加为{total}{match['unit']}，与{match['x']}不符")


RULE = Rule(
    code="arithmetic-parts",
    severity=Severity.WARNING,
    message="分项之和与总数不符",
    why="分项必须等于合计。",
    source="算术",
    bad=("全区有养老机构19家（公办3家，民办17家）",),
    good=("全区有养老机构19家（公办2家，民办17家）", "培训300人（含社区工作者120人，其余为志愿者）"),
    passage=find,
)
