"""初次就业率达到92.3: % is missing."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="numerals-rate",
    severity=Severity.WARNING,
    message="比率缺“%”",
    why="比率用百分数写明。",
    source="GB/T 15835—2011",
    bad=("就业率达到92.3，创业1023户", "知晓率95.2%、参与率88.6。"),
    good=("就业率达到92.3%", "容积率为2.5", "死亡率3.2人/10万", "周转率由2.4次/日提高到3.0次/日"),
    passage=pattern(
        r"(?<![积动转跳换配])(?<!生)率(?:仅|已)?(?:为|达|达到|提高到|提升到|提升至|提高至|保持在|上升到|稳定在)?(?P<x>\d{2}(?:\.\d{1,2})?)(?=[，。；、]|$)",
        lambda match: f"{match['x']}%",
        hint="率",
    ),
    regions=PROSE,
)
