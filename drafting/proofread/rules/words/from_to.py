"""由4.21%下降了0.97%: what goes from somewhere goes to somewhere."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-from-to",
    severity=Severity.WARNING,
    message="“由……”后用“到”",
    why="“由甲下降到乙”说终点，“下降了”说差额，不能接在“由……”后面。",
    source="GB/T 15835—2011；公文语言规范",
    bad=("阳性率由2016年的4.21%下降了0.97%。", "办理时限从15个工作日缩短了5个工作日"),
    good=("由4.21%下降到0.97%", "由4.21%下降至0.97%，下降了3.24个百分点", "比上年下降了0.97个百分点"),
    passage=pattern(
        r"(?:由|从)[^，。；、]{0,14}?\d[\d.,]*(?:%|[万亿]?[\u4e00-\u9fff]{1,4}?)"
        r"(?P<x>(?P<v>下降|降低|减少|上升|提高|增长|增加|缩短|延长|扩大)了)(?=\d)",
        lambda match: match["v"] + "到",
        hint="了",
    ),
    regions=PROSE,
)
