"""投入42.5万: 元 is missing."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

_N = r"\d+(?:\.\d+)?[万亿]"

RULE = Rule(
    code="numerals-money",
    severity=Severity.WARNING,
    message="金额缺单位“元”",
    why="数量要写明单位。",
    source="GB/T 15835—2011；编校惯例",
    bad=(
        "产值4.8亿，增长8%",
        "罚没款42.5万。",
        "产值3亿以上，建成园区1个。",
        "预算5600万，其中上级补助3920万元",
        "税收5.2亿、就业1.1万人",
        "安排1200万元，比2024年的1000万元增加200万，增长20%。",
        "举报奖励由500元至1万不等。",
    ),
    good=(
        "产值4.8亿元",
        "常住人口42.5万",
        "投入42.5万元",
        "资金惠及3.2万人",
        "投资1.2亿—1.5亿元",
        "补助由500元至1万元不等",
        "户籍人口42.5万，比2023年增加2万，人均收入3.6万元。",
    ),
    passage=pattern(
        r"(?:资金|投资|产值|收入|补助|预算|款|贷款|税收|经费|补贴|融资|支出|销售额|消费额|金额|成本|投入|安排)(?:总额)?(?:约|达|达到|为|共计|共|总计|超过|近|增加到)?"
        rf"(?P<x>{_N})(?=[，。；、）]|以上|以下|左右|$)"
        rf"|\d[万亿]?元(?:的基础上)?(?:净?增加?|减少|追加|提高|增至|减至|到|至)了?(?P<y>{_N})(?=[，。；、）不]|$)",
        lambda match: f"{match['x'] or match['y']}元",
        hint="万|亿",
    ),
    regions=PROSE,
)
