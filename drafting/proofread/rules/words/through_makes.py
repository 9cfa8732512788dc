"""通过……使……: no subject."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-through-makes",
    severity=Severity.HINT,
    message="“通过……使……”缺主语，可删去“通过”或“使”",
    why="介词结构掩盖了主语。",
    source="编校惯例",
    bad=("通过开展培训，使群众掌握了急救知识",),
    good=("开展培训，使群众掌握了急救知识",),
    passage=pattern(r"(?:^|[。；])(?:通过)[^。；，]{2,40}，使", hint="通过"),
    regions=PROSE,
    taste=True,
)
