"""第一、: an ordinal word takes a comma."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-ordinal",
    severity=Severity.WARNING,
    message="“第一”“首先”后用逗号",
    why="次序语“第一”“其次”后用逗号。",
    source="GB/T 15834—2011 附录B",
    bad=("第一、加强领导。", "首先、要明确责任"),
    good=("第一，加强领导。", "第一、第二季度", "第一、二产业"),
    passage=pattern(
        r"(?:^|[。；：])(?:第[一二三四五六七八九十]|首先|其次|再次|最后)(?P<x>、)(?!第|[一二三四五六七八九十])", "，"
    ),
    hint="一、|二、|三、|四、|五、|六、|七、|八、|九、|十、|首先、|其次、|再次、|最后、",
    regions=PROSE,
    safe=True,
)
