"""成都军区 after 2016."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="time-military-region",
    severity=Severity.WARNING,
    message="七大军区2016年初已撤销",
    why="所属医院改称联勤保障部队第×医院。",
    source="2016年国防和军队改革",
    bad=("成都军区昆明总医院",),
    good=("原成都军区总医院",),
    passage=pattern(r"(?<!原)(?:成都|兰州|济南|南京|广州|沈阳|北京)军区"),
    hint="军区",
    regions=PROSE,
)
