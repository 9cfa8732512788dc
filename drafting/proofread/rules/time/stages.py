"""What is built before it is begun: 计划2025年10月开工、2025年8月建成; 2025年3月竣工验收，2025年2月投入使用."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

# The stages of a project in their order; what stands on one line may come in any order.
_STAGES = (
    ("立项", "项目建议书"),
    ("可研", "可行性研究"),
    ("初步设计", "初设"),
    ("施工图设计", "施工图审查"),
    ("开工", "动工", "启动建设", "进场施工"),
    ("完工", "竣工", "建成", "主体封顶", "全线贯通"),
    ("投入使用", "投用", "投入运营", "投运", "开放", "通车", "启用"),
)
_ORDER = {word: place for place, stage in enumerate(_STAGES) for word in stage}
_TOLD = re.compile(
    rf"(?P<x>(?P<y>20\d{{2}})年(?P<m>\d{{1,2}})月)(?:份|底|初|末|\d{{1,2}}日)?[^，。；、\d]{{0,8}}?(?P<w>{'|'.join(_ORDER)})"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if passage.text.count("月") < 2:
        return
    for first, second in pairwise(_TOLD.finditer(passage.text)):
        between = passage.text[first.end() : second.start()]
        if len(between) > 12 or re.search("[。；]", between):
            continue
        early, late = ((int(one["y"]), int(one["m"])) for one in (first, second))
        steps = _ORDER[second["w"]] - _ORDER[first["w"]]
        if (steps > 0 and late < early) or (steps < 0 and late > early):
            message = f"{first['w']}在{first['x']}，{second['w']}在{second['x']}，先后颠倒"
            yield Hit(second.start("x"), second.end("x"), None, message)


RULE = Rule(
    code="time-stages",
    severity=Severity.WARNING,
    message="工程进度的先后不合",
    why="先立项、设计，再开工、建成、投用。",
    source="编校惯例；基本建设程序",
    bad=(
        "计划2025年10月开工、2025年8月建成",
        "2025年3月竣工验收，2025年2月投入使用",
        "2023年11月可研报告获批，2023年9月初步设计获批",
    ),
    good=(
        "计划2025年10月开工、2026年8月建成",
        "2025年3月竣工验收，2025年4月投入使用",
        "2024年5月建成，2023年2月开工",
        "2024年12月一期建成。2024年6月二期开工",
    ),
    passage=find,
    regions=PROSE,
    hint="开工|动工|建成|完工|竣工|可研|初步设计|立项",
)
