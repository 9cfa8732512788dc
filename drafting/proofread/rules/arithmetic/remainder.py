"""What is left: 需维修8部，已完成5部，剩余3部."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts

_LEFT = re.compile(r"(?:剩余|余下|其余|尚有|还有|剩下)的?[^，。；\d]{0,4}$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text, found = passage.text, amounts(passage.text)
    for whole, done, left in zip(found, found[1:], found[2:], strict=False):
        if not whole.unit == done.unit == left.unit or "。" in text[whole.end : left.start]:
            continue
        if _LEFT.search(text, done.end, left.start) and whole.value > done.value and left.value < whole.value:
            right = whole.value - done.value
            if right != left.value and not re.search(r"其中|另|分别", text[whole.start : left.start]):
                shown = f"{left.shown(right)}{text[left.start + len(left.printed) : left.end]}"
                message = f"{whole.printed}减{done.printed}为{left.shown(right)}，与“{text[left.start : left.end]}”不符"
                yield Hit(left.start, left.end, shown, message)


RULE = Rule(
    code="arithmetic-remainder",
    severity=Severity.WARNING,
    message="剩余数与前面的数对不上",
    why="剩余＝总数－已完成数。",
    source="算术",
    bad=("需维修8部，已完成维修5部，剩余4部将于8月底前完成。",),
    good=("需维修8部，已完成维修5部，剩余3部将于8月底前完成。", "共8部，其中5部完好，另有2部停用，剩余1部待修"),
    passage=find,
)
