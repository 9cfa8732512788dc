"""Frames of which the second half is missing: 集……于一体, 面临：."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-frame",
    severity=Severity.WARNING,
    message="句子成分残缺",
    why="“集……于一体”缺后半；“将”“面临”后直接用冒号，缺少宾语。",
    source="现代汉语语法",
    bad=(
        "建设集休闲养生、健康养老、医疗康复等复合型机构。",
        "确定平台将：建立监管系统",
        "人才队伍面临：一是数量不足",
    ),
    good=(
        "建设集休闲养生、健康养老于一体的机构。",
        "集养老、医疗等功能为一体",
        "集中力量办大事",
        "面临以下问题：一是数量不足",
    ),
    passage=pattern(
        r"(?<=[设造成为是])(?P<x>集(?![中体合团约聚市贸装])(?=[^，。；]*、)(?![^，。；]*[一][体身])[^，。；]{4,60})(?=[，。；])"
        r"|(?P<y>(?<=[\u4e00-\u9fff])(?:将|面临|存在)：)(?=[\u4e00-\u9fff])",
        hint="集|将：|面临：|存在：",
    ),
    regions=PROSE,
)
