"""One document under two names: 《促进……措施》 here, 《支持……措施》 there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_NAME = re.compile(r"《(?P<x>[^《》]{6,60})》")
_SHORT = re.compile(r"(?:[一二三四五六七八九十]年|专项|行动|实施|工作|发展|建设|提升|攻坚|改造|整治)[^《》]{0,6}$")
_KIND = re.compile(r"(方案|意见|办法|通知|规划|计划|条例|规定|措施|细则|标准|指南|纲要)$")
_NOT_SAME = re.compile(
    r"\d|[一二三四五六七八九十]|[省市区县州国]|试行|暂行|中小学|高中|小学|初中|城镇|农村|城市|乡村|幼儿"
)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    names = [
        (passage, match)
        for passage in passages
        if passage.region in (Region.BODY, Region.HEADING)
        for match in _NAME.finditer(passage.text)
        if _KIND.search(_bare(match["x"]))
    ]
    first_of: dict[str, None] = dict.fromkeys(match["x"] for _, match in names)
    often = Counter(match["x"] for _, match in names)
    told: set[str] = set()
    for passage, match in names:
        name = match["x"]
        if (full := _full_of(name, first_of)) and name not in told:
            told.add(name)
            yield passage, Hit(match.start("x"), match.end("x"), None, f"与“《{full}》”疑为同一文件，名称不一致")
        for other in first_of:
            if (
                other == name
                or name in told
                or other in told
                or (often[name], list(first_of).index(other)) > (often[other], list(first_of).index(name))
            ):
                continue
            if _alike(name, other):
                told.add(name)
                yield passage, Hit(match.start("x"), match.end("x"), other, f"与“《{other}》”疑为同一文件，名称不一致")


def _full_of(name: str, names: Iterable[str]) -> str:
    """三年行动计划 of 云岭区城中村改造三年行动方案: the short name but for its kind ends the full one."""
    stem = _KIND.sub("", _bare(name))
    ends = [_bare(one) for one in names if len(one) > len(name) + 2]
    if len(stem) < 4 or not _SHORT.match(name) or any(one.endswith(_bare(name)) for one in ends):
        return ""
    return next((one for one in ends if _KIND.sub("", one).endswith(stem) and one[-2:] != name[-2:]), "")


def _bare(name: str) -> str:
    return re.sub(r"（[^）]*）$", "", name)


def _alike(one: str, other: str) -> bool:
    a, b = _bare(one), _bare(other)
    if a[-2:] != b[-2:]:
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < 0.8:
        return False
    changed = "".join(a[i:j] + b[k:m] for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal")
    return 0 < len(changed) <= 8 and not _NOT_SAME.search(changed)


RULE = Rule(
    code="structure-document-names",
    severity=Severity.WARNING,
    message="同一文件前后名称不一致",
    why="同一文件全文用同一名称。",
    source="编校惯例",
    bad=(
        "印发《云岭区城中村改造三年行动方案》。\n《三年行动计划》确定的目标已完成过半。",
        "出台《云岭区促进专精特新企业发展若干措施》。\n依据《云岭区支持专精特新企业发展若干措施》，给予奖励。",
    ),
    good=(
        "落实《云岭市住房公积金管理办法》。\n根据《住房公积金管理条例》，单位及个人按时缴存。",
        "落实《云岭省养老服务条例》《云岭区养老服务条例》。",
        "印发《医养结合实施方案》《医养结合实施办法》",
    ),
    letter=find,
    quotations=True,
)
