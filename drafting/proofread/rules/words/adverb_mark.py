"""的 before a verb where 地 is meant."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="words-adverb-mark",
    severity=Severity.WARNING,
    message="状语后用“地”",
    why="“有序地推进”“更好地服务”：修饰动词用“地”。",
    source="现代汉语语法",
    bad=("更好的服务群众需要各方努力", "紧张有序的建设中", "积极的推进各项工作"),
    good=("更好的服务", "有序的秩序", "更好地服务群众", "科学的发展规划", "积极的推动作用"),
    passage=pattern(
        r"(?:(?:更好|更快|有序|最大限度|扎实|积极|深入|切实|不断|稳步)(?P<x>的)(?=(?:进行|推进|开展|反映|保护|落实|解决|完成|做好|建设中|加快|满足)(?!的|作用|工作的))|更好的(?=服务(?:群众|企业|百姓|居民|老年人|社会)))",
        lambda match: "地" if match["x"] else None,
    ),
    regions=PROSE,
)
