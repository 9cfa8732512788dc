"""二〇一八年……: the date of the letter is in Arabic numerals."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.passage import Region
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="numerals-chinese-date",
    severity=Severity.ERROR,
    message="成文日期用阿拉伯数字",
    why="成文日期中的数字用阿拉伯数字，年份标全称。",
    source="GB/T 9704—2012 7.3.5.4",
    bad=("二〇一八年十月二十六日", "二零二五年六月三日"),
    good=("2018年10月26日", "二〇〇六年五月八日"),
    # Until GB/T 9704—2012 dates were written in Chinese numerals.
    passage=pattern(
        r"(?!一九|二[〇○零ＯO0](?:[〇○零ＯO0]|[一1][〇○零ＯO0一]))[二一][〇○零ＯO0九][〇○零一二三四五六七八九ＯO0]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日",
        hint="月",
    ),
    regions=frozenset({Region.DATE}),
)
