"""What it comes to with the new ones: 新建6个，累计达到20个（目前已建成15个）; 建成23处……计划新建3处、总数达到25处."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import label_of, resembles, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts

_REACHED = re.compile(
    r"(?:累计|总数|总量|总里程|总长|总规模|年底|全区|全县|全市)[^，。；、\d]{0,4}(?:达到?|增至|增加到|将达|突破)[^，。；、\d]{0,6}$"
    r"|使[^，。；、\d]{0,12}(?:达到|增至|增加到)[^，。；、\d]{0,4}$"
)
_NEW = re.compile(r"新引进|新招|新增|新建|再建|再实施|再新|增设|增加|再增|新开|新设|引进|招录|招聘|录用|选聘|招收")
_HAD = re.compile(r"年为$|原有?为?$|开通|开设|设有|培育|已|现有|建成|共有|目前|原有|实施|完成")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text) if "达" in text or "增至" in text or "增加到" in text else ()
    for total in found:
        if not _REACHED.search(text, max(0, total.start - 22), total.start):
            continue
        near = [one for one in found if one.unit == total.unit and one is not total and one.start - total.end < 24]
        new = _last(text, [one for one in near if one.end <= total.start], total)
        if new is None:
            continue
        had = [one for one in near if one is not new and one.value < total.value * 2 and one.value >= new.value]
        if not had or any(one.value + new.value == total.value for one in near if one is not new):
            continue
        base = next(
            (one for one in reversed(had) if _HAD.search(label_of(text, one)) and "其中" not in label_of(text, one)),
            None,
        )
        if base is None or not resembles(total.value, base.value + new.value):
            continue
        right = written(total, base.value + new.value)
        message = f"{base.printed}加新增的{new.printed}为{right}，与“{text[total.start : total.end]}”不符"
        yield Hit(total.start, total.end, right, message)


def _last(text: str, known: list[Amount], total: Amount) -> Amount | None:
    """The new ones, told just before in the same sentence."""
    if not known or re.search(r"[。；]", text[known[-1].end : total.start]):
        return None
    return known[-1] if _NEW.search(label_of(text, known[-1])) else None


RULE = Rule(
    code="arithmetic-accumulated",
    severity=Severity.WARNING,
    message="累计数与原有数、新增数对不上",
    why="累计＝原有＋新增。",
    source="算术",
    bad=(
        "招录公证员12名，使全市公证员达到78名（2024年为64名）。",
        "引进企业12家，总数增加到37家（2023年为24家）。",
        "2024年新建城市书房6个，累计达到20个（目前已建成15个）。",
        "全区建成应急避难场所23处，可容纳46万人。2025年计划新建3处、总数达到25处。",
        "2025年实施防护工程38.5公里，安装波形护栏21.6公里。2026年再实施20公里，累计达到68.5公里。",
        "全区98个社区已有63个设立心理咨询室；2023年计划新增25个，年底达到86个。",
    ),
    good=(
        "2024年新建城市书房6个，累计达到20个（目前已建成14个）。",
        "全区建成应急避难场所23处，2025年计划新建3处、总数达到26处。",
        "2024年新建5所，累计达到31所，其中已投用28所。",
    ),
    passage=find,
)
