"""抄报: since 1999 the element is 抄送."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="structure-copies",
    severity=Severity.WARNING,
    message="公文要素是“抄送”，没有“抄报”",
    why="一律用“抄送”。",
    source="GB/T 9704—2012 7.4.2",
    bad=("抄报：区人大常委会",),
    good=("抄送：区人大常委会",),
    passage=pattern(r"抄\s*(?P<x>报)(?=\s*[：:])", "送", hint="抄"),
    safe=True,
)
