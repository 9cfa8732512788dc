"""Names of nationalities are not shortened."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import Rule, pattern

RULE = Rule(
    code="words-ethnic",
    severity=Severity.ERROR,
    message="少数民族名称不用简称",
    why="写全称：维吾尔族、蒙古族、朝鲜族、哈萨克族。",
    source="国家民委规定",
    bad=("维族群众", "蒙族同胞"),
    good=("维吾尔族群众", "阜蒙族谱"),
    passage=pattern(
        r"(?:(?<![\u4e00-\u9fff])|(?<=[与和对为向、是]))(?P<x>[维蒙朝哈]族)(?=群众|同胞|干部|学生|居民|聚居|村|乡|人)",
        lambda match: {"维族": "维吾尔族", "蒙族": "蒙古族", "朝族": "朝鲜族", "哈族": "哈萨克族"}[match["x"]],
        hint="族",
    ),
)
