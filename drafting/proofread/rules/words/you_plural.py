"""您们: 您 takes no 们."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="words-you-plural",
    severity=Severity.ERROR,
    message="“您”不加“们”：两位以上用“你们”",
    why="“您”没有复数形式；对多位提案人写“你们”或“各位委员”。",
    source="提案和建议办理惯例；现代汉语规范用法",
    bad=("您们提出的提案收悉", "感谢您 们的支持"),
    good=("你们提出的提案收悉", "感谢您对我局工作的支持"),
    passage=pattern(r"您\s*们", "你们", hint="您"),
    safe=True,
)
