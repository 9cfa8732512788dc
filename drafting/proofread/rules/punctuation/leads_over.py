"""现答复如下 without its colon at the end of a paragraph; 及、学校 with the mark after the conjunction."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.passage import Region
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="punctuation-leads-over",
    severity=Severity.WARNING,
    message="“如下”后用冒号引出下文；连词后不用顿号",
    why="提示下文用冒号；顿号与连词作用相同。",
    source="GB/T 15834—2011 4.5、4.7",
    bad=("现将有关情况答复如下", "经研究，现答复如下，", "各街道、社区及、学校"),
    good=(
        "现将有关情况答复如下：",
        "现答复如下。",
        "如下图所示",
        "普及、推广",
        "涉及、影响",
        "初次参与、情节轻微",
        "白及、黄精",
        "碳达峰碳中和、绿色低碳",
        "人大代表孟庆和、赖志刚提出的",
        "继承、赠与、购买",
    ),
    passage=pattern(
        r"(?<=[复明告理见])(?P<x>如下[，；、]?)(?=\s*$)|(?<![普涉论兼顾波危遍触白赠参中给赋饱温平缓谐])(?P<y>(?:以及|及|和(?!、[\u4e00-\u9fff]{2,3}(?:、|提出|等|委员|代表))|与)、)(?=[\u4e00-\u9fff])",
        lambda match: "如下：" if match["x"] else match["y"][:-1],
    ),
    hint="如下|以及、|及、|和、|与、",
    regions=frozenset({Region.BODY}),
)
