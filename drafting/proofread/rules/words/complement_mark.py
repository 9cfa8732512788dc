"""的 where 得 is meant: 住的舒心."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-complement-mark",
    severity=Severity.WARNING,
    message="补语前用“得”",
    why="“住得舒心”“管得住”：动词后补充说明结果用“得”。",
    source="现代汉语语法",
    bad=("让群众住的舒心", "既要放得开，又要管的住", "用的得放心", "做的好的地方"),
    good=("让群众住得舒心", "住的房子", "用的水", "做的工作", "看的书", "吃的放心肉"),
    passage=pattern(
        r"(?<=[住吃用行走办玩学过买管放抓搞跑变])(?P<x>的得?)(?=(?:舒心|舒适|放心(?!肉|菜|店|工程)|安心|满意|方便|顺心|开心|踏实|明白|住(?![房宅])|开(?!发|放)|下来|稳|远|快(?!递)))"
        r"|(?<=[做干办管搞])(?P<y>的)(?=好(?!处|人|事|坏)|不好|不够(?!的))",
        "得",
    ),
    hint="住的|吃的|用的|行的|走的|办的|玩的|学的|过的|买的|管的|放的|抓的|搞的|跑的|变的|做的|干的",
    regions=PROSE,
)
