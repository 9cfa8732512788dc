"""一. or 1、 where the standard writes 一、 and 1."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-number-mark",
    severity=Severity.WARNING,
    message="序号后的标点不对：汉字序号用顿号，阿拉伯数字序号用下脚点",
    why="结构层次序数为“一、”“（一）”“1.”“（1）”。",
    source="GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B",
    bad=("一.基本情况", "二，工作进展情况", "1、加强组织领导"),
    good=("一、基本情况", "1.加强组织领导", "1.5亿元已到位", "一是加强领导"),
    passage=pattern(
        r"^\s*(?:[一二三四五六七八九十]{1,3}(?P<x>[.．，])(?=[^\d]{2,24}$)|(?P<y>\d{1,2}、)(?=[\u4e00-\u9fff]))",
        lambda match: "、" if match["x"] else match["y"].replace("、", "."),
    ),
    regions=PROSE,
)
