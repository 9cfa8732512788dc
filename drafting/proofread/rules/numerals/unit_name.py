"""平米: units by their statutory names."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-unit",
    severity=Severity.ERROR,
    message="计量单位用法定名称：平方米",
    why="“平米”不是法定计量单位名称，正文用中文单位。",
    source="法定计量单位；GB/T 9704—2012 7.3",
    bad=("建设面积约750平米", "3万平米的场地"),
    good=("750平方米", "太平米业公司", "水平米线厂", "用地面积（m²）"),
    passage=pattern(r"(?<=[\d万亿余多])(?P<x>平米)", "平方米", hint="平米"),
    safe=True,
)
