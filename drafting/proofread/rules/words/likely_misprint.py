"""Misprints that no list foresees: one changed character turns rare pieces into a common word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.lexicon import lexicon, looks_like, sounds_alike
from drafting.proofread.misprints import Misprint, misprints
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_LEAST, _LONG, _SURE = 5.5, 9.0, 10.0
# The rarer the word that a correction would give, the more it must gain.
_LEAST_BY_COST = ((10.5, 5.5), (11.0, 6.5), (11.5, 8.0), (12.0, 9.0), (20.0, 11.0))
# Characters that stand mostly in names of persons and places.
_NAMES = frozenset(
    "邢邓郭韩邹鄂皖赣滇黔澜岱岚芷莞婷娟娜莉雯琳琪璐璇萱薇霞燕凤英玉梅兰菊芳芬芸莲蓉珍珠翠云龙虎彪昊浩瀚轩宸睿涵杰豪刚勇军伟磊鑫淼焱垚"
)
# A name is no misprint: what stands before these is one, and so are persons and the letters of a document number.
_NAME_AFTER = re.compile(
    r"[\u4e00-\u9fff]?(?:委员|代表|同志|局长|主任|路|街|巷|村|镇|乡|县|市(?!场)|区(?!域)|州|桥|河|湖|江|山|寺|庙|站|社区|小区|水库|公园|广场|医院|集团|公司|中学|小学|银行)"
    r"|[\u4e00-\u9fff]{0,3}(?:敬老院|养老院|养老中心|公寓|医院|集团|街道|大桥|水库|卫生服务)|[\u4e00-\u9fff]{0,4}〔"
)
_SENTENCE = re.compile(r"[，。；：、]|^\s*[（(一二三四五六七八九十\d]")
_FEW = "较略稍的了和在是有与等为对将各每该其此不也都就而但且并则可又更最很太再已所我您你们"


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    named = "".join((*case.names, *(p.text for p in passages if p.region not in (Region.BODY, Region.HEADING))))
    found = [
        (passage, one)
        for passage in passages
        if passage.region in PROSE and _SENTENCE.search(passage.text)
        for one in misprints(passage.text, _LEAST)
        if _certain(passage.text, one)
    ]
    often = Counter(passage.text[one.start : one.end] for passage, one in found)
    for passage, one in found:
        wrong = passage.text[one.start : one.end]
        if wrong not in named and (often[wrong] == 1 or (one.gain >= _LONG and often[wrong] == 2)):
            yield passage, Hit(one.start, one.end, one.right, f"“{wrong}”疑为“{one.right}”之误")


def _certain(text: str, one: Misprint) -> bool:
    wrong = text[one.start : one.end]
    place = next(place for place in range(len(wrong)) if wrong[place] != one.right[place])
    if (
        wrong[0] in "东南西北"
        or wrong[place] in _NAMES
        or text[one.start : one.end + 1][::2] == wrong[0] * 2
        or _NAME_AFTER.match(text, one.end)
    ):
        return False
    if len(wrong) == 4:
        return one.gain >= _LONG
    if one.right[place] == "一":
        return False
    near = looks_like(wrong[place])[: 5 if one.gain >= _SURE else 2]
    if not sounds_alike(wrong[place], one.right[place]) and one.right[place] not in near:
        return False
    least = next(gain for cost, gain in _LEAST_BY_COST if lexicon().costs[one.right] <= cost)
    if len(wrong) == 3:
        least = _LONG
    return one.gain >= least + (2 if wrong[place] in _FEW else 0)


RULE = Rule(
    code="words-misprint",
    severity=Severity.WARNING,
    message="疑为错别字",
    why="换一个同音或形近的字，生僻的组合就成了常用词；人名、地名不在此列。",
    source="现代汉语通用词形",
    bad=("我局组积开展排查，", "审批手序正在办理。", "在监侧过程中，", "坚定不疑地推进。"),
    good=("接纳人才", "以经济建设为中心", "工作作风建设", "张校明委员", "云岭区滇源街道", "组织开展检测"),
    letter=find,
    regions=PROSE,
    weak=True,
)
