"""Deciding for other departments: 财政部门要……"""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="item-other-departments",
    severity=Severity.WARNING,
    message="答复不替其他部门作决定，写本单位将做什么",
    why="“财政部门要……”是对其他部门提要求，越出本单位职权。",
    source="编校惯例",
    bad=("财政部门要加大资金扶持力度。", "人社、卫生健康部门要为养老机构提供便捷服务"),
    good=("我局将积极争取财政部门支持", "财政部门要求的材料", "各相关部门要素保障"),
    passage=pattern(r"(?:^|[，。；])(?P<x>(?:[\u4e00-\u9fff、]{2,14})部门(?:要|应当?|必须)(?!求|素|件|点|么|急|对))"),
    regions=PROSE,
)
