"""第9届, 第2次会议: sessions are written in Chinese numerals."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import RUNNING_TEXT, Rule, pattern
from drafting.proofread.tokens import in_chinese

RULE = Rule(
    code="numerals-session",
    severity=Severity.WARNING,
    message="届次、会次用汉字",
    why="“第九届”“第二次会议”用汉字数字。",
    source="GB/T 15835—2011 4.2；编校惯例",
    bad=("政协第9届委员会", "人大第4次会议"),
    good=("第九届委员会", "第12号提案"),
    passage=pattern(
        r"第(?P<x>\d{1,2})(?=届(?!大学|毕业)|次会议)", lambda match: in_chinese(int(match["x"])), hint="届|次会议"
    ),
    regions=RUNNING_TEXT,
    quotations=True,
)
