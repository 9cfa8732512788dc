"""户均配变容量2.8，: a figure without its unit."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

_WHAT = "容量|面积|长度|里程|人数|户数|投资额?|资金|总量|产量|床位数|距离|高度|深度|宽度|重量|降雨量|雨量|流量|用水量|用电量|库容|装机|金额|工期"

RULE = Rule(
    code="numerals-unit-missing",
    severity=Severity.WARNING,
    message="数字后缺计量单位",
    why="数量要写明单位。",
    source="GB/T 15835—2011；编校惯例",
    bad=(
        "2024年比2022年增长43.9，三年累计救助765人次。",
        "户均配变容量2.8，比2020年增长40%。",
        "总面积达到36.5；绿化面积1.2万平方米。",
    ),
    good=(
        "户均配变容量2.8千伏安，比2020年增长40%。",
        "完成投资2.8亿元。",
        "工业用地平均容积率0.93，求人倍率为1.38，",
        "资金100%到位，",
        "里程K3+200，",
        "《投资指南2025》",
    ),
    passage=pattern(
        r"(?:增长|下降|增幅|降幅|占比|(?:覆盖|合格|办结|完成|整改|就业|满意|参与|普及|达标|入园|知晓)率)(?:了|为|达到?)?(?P<y>\d{1,2}\.\d{1,2})(?=[，。；])"
        rf"|(?:{_WHAT})(?:共|约|为|达到?|提高到|增加到)?(?P<x>(?!(?:19|20)\d\d[，。；])\d+(?:\.\d+)?)(?=[，。；])",
        hint=_WHAT.replace("额?", "") + "|增长|下降|增幅|降幅|占比|率",
    ),
    regions=PROSE,
)
