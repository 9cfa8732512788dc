"""㎡ in running text."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="numerals-unit-sign",
    severity=Severity.WARNING,
    message="正文用中文单位名称，表格可用符号",
    why="正文计量单位写“平方米”“立方米”。",
    source="编校惯例",
    bad=("面积300㎡", "体积20m³", "用地900m2"),
    good=("面积300平方米",),
    passage=pattern(
        r"(?<=\d)(?P<x>㎡|km²|m²|m³|m2(?![\w]))",
        lambda match: {"㎡": "平方米", "m2": "平方米", "m²": "平方米", "m³": "立方米", "km²": "平方公里"}[match["x"]],
        hint="㎡|m²|m³|m2",
    ),
    regions=PROSE,
    safe=True,
)
