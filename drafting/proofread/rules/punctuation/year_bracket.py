"""The year of a document number stands in 〔〕."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="punctuation-year-bracket",
    severity=Severity.ERROR,
    message="发文字号的年份用六角括号〔〕",
    why="发文字号由机关代字、年份、序号组成，年份用六角括号括入。",
    source="GB/T 9704—2012 7.2.5",
    bad=("云政发[2025]14号", "（云卫函【2025】3号）", "云政办发（2024）25号", "云政发(2025)14号", "云政发［2025］14号"),
    good=("云政发〔2025〕14号", "实施方案（2024）", "《规划》（2025年版）第3号修改单"),
    passage=pattern(
        r"(?<=[\u4e00-\u9fff])(?P<x>[\[【（(［](?P<year>(?:19|20)\d{2})[\]】）)］])(?=\s*第?\s*\d{1,4}\s*号)",
        lambda match: f"〔{match['year']}〕",
    ),
    hint="[|【|［|（19|（20|(19|(20",
    quotations=True,
    safe=True,
)
