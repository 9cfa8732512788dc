"""Spaces between Chinese characters, and inside a number."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-stray-space",
    severity=Severity.WARNING,
    message="句中有多余的空格",
    why="中文词语之间不留空格。",
    source="编校惯例",
    bad=("引领社会化的 “四化”标准", "提升 服务能力", "工作体系， 不断完善"),
    good=("联系人：王某某　电话", "使用Python 3.11版本", "提升服务能力"),
    passage=pattern(r"(?<=[\u4e00-\u9fff，。；：、）》”])(?P<x>[ \u00a0]+)(?=[\u4e00-\u9fff“《（])", ""),
    regions=PROSE,
    quotations=True,
    safe=True,
)
