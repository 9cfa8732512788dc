"""Deciding for other departments: 财政部门要……; 要求交通运输部门出台……; 公安部门将予以处罚."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_BODY = r"(?:[\u4e00-\u9fff、]{2,14}部门|[市区县州][\u4e00-\u9fff]{2,8}(?<!我)局|(?:财政|住建|教育|民政|公安|交通运输|自然资源|农业农村|卫健|卫生健康|人社|水务|发改|市场监管|城管|应急管理|医保)局|[\u4e00-\u9fff]{2,8}(?:公积金|服务)中心)"
_MUST = re.compile(
    rf"(?:^|[，。；：]|[）)、])(?P<x>{_BODY}(?:要|应当?|必须|须|务必)(?!求|素|件|点|么|急|对|用|届|邀))|(?:^|[。；：）)])(?P<y>要求{_BODY}(?!的))"
)
_WILL = re.compile(rf"(?:^|[，。；：]|[）)、]|推动)(?P<x>{_BODY}将(?!按照?我|军))")
_OURS = re.compile(r"我局|我委|本局|各|有关部门|相关部门|经商|会商|会同|根据|按照|函告|反馈|建议|答复|明确")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for regex, severity in ((_MUST, None), (_WILL, Severity.HINT)):
        for match in regex.finditer(text):
            group = "y" if "y" in regex.groupindex and match["y"] else "x"
            before = text[max(0, match.start() - 12) : match.start()]
            if not _OURS.search(match[0]) and not _OURS.search(before) and not _own(match[group], case):
                yield Hit(match.start(group), match.end(group), None, None, severity)


def _own(words: str, case: Case) -> bool:
    names = [case.bureau.name, case.bureau.short_name] if case.bureau else []
    return any(name and (name in words or name[-4:] in words) for name in names)


RULE = Rule(
    code="item-other-departments",
    severity=Severity.WARNING,
    message="答复不替其他部门作决定，写本单位将做什么",
    why="“财政部门要……”是对其他部门提要求，越出本单位职权。",
    source="编校惯例",
    bad=(
        "财政部门要加大资金扶持力度。",
        "人社、卫生健康部门要为养老机构提供便捷服务",
        "下一步，区农业农村局要尽快完善项目库。",
        "财政局应当将经费列入预算。",
        "（一）要求交通运输部门出台管理办法。",
        "（三）公安部门将对违停行为予以处罚。",
    ),
    good=(
        "我局将积极争取财政部门支持",
        "财政部门要求的材料",
        "各相关部门要素保障",
        "建议区财政局加大投入",
        "经商区财政局，区财政局将统筹安排资金。",
    ),
    passage=find,
    hint="部门|局|中心",
    regions=PROSE,
)
