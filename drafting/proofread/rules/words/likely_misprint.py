"""Misprints that no list foresees: one changed character turns rare pieces into a common word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.lexicon import lexicon, sounds_alike
from drafting.proofread.misprints import Misprint, changed_place, misprints
from drafting.proofread.names import may_be_name
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_LEAST, _TWICE, _FEW_LEAST, _THREE, _WORD, _COMMON = -0.3, 1.5, 0.7, 0.7, 1.0, 3.0
_RARE, _PLACE = 15.0, 4.0
_PLACE_WORD = re.compile("社区|小区|公园|广场|医院|水库|中学|小学|大桥|街道")
# Characters that stand alone everywhere, before and after anything.
_FEW = "较略稍的了和在是有与等为对将各每该其此不也都就而但且并可又更最很太再已所我一三及上下前后大小多少要能会由或按共只转到过从向让给把被使以用至总还"
# Characters that stand mostly in names of persons and places.
_NAMES = frozenset(
    "邢邓郭韩邹鄂皖赣滇黔澜岱岚芷莞婷娟娜莉雯琳琪璐璇萱薇霞燕凤英玉梅兰菊芳芬芸莲蓉珍珠翠云龙虎彪昊浩瀚轩宸睿涵杰豪刚勇军伟磊鑫淼焱垚"
)
_SENTENCE = re.compile(r"[，。；：、！]|^\s*[（(一二三四五六七八九十\d]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    named = "".join((*case.names, *(p.text for p in passages if p.region not in (Region.BODY, Region.HEADING))))
    found = [
        (passage, one)
        for passage in passages
        if passage.region in PROSE and _SENTENCE.search(passage.text)
        for one in misprints(passage.text, _LEAST)
        if not _name(passage.text, one)
    ]
    often = Counter(passage.text[one.start : one.end] for passage, one in found)
    for passage, one in found:
        wrong = passage.text[one.start : one.end]
        if wrong not in named and (often[wrong] == 1 or (one.score >= _TWICE and often[wrong] == 2)):
            yield passage, Hit(one.start, one.end, one.right, f"“{wrong}”疑为“{one.right}”之误")


def _name(text: str, one: Misprint) -> bool:
    """Whether it is, or may be, part of a name, or too doubtful for what it is."""
    wrong = text[one.start : one.end]
    place = changed_place(wrong, one.right)
    return bool(
        wrong[0] in "东南西北"
        or (wrong[0] in "万亿余多" and text[one.start - 1 : one.start].isdecimal())
        or (wrong[-1] == "及" and text.startswith("以", one.end))
        or wrong[place] in _NAMES
        or text[one.start : one.end + 1][::2] == wrong[0] * 2
        or (one.score < _PLACE and _PLACE_WORD.match(text, one.end))
        or may_be_name(text, one.start, one.end)
        or one.score < _least(wrong, place, one.right)
    )


def _least(wrong: str, place: int, right: str) -> float:
    """What a correction must score: more where what is printed is a word, or its character one that stands anywhere."""
    if right == wrong[::-1] or right[place] in "一不" or "至" in wrong:
        return _COMMON
    if len(wrong) == 3:
        return _THREE
    if wrong[place] in _FEW:
        return _FEW_LEAST if sounds_alike(wrong[place], right[place]) else _COMMON
    return _WORD if lexicon().costs.get(wrong, _RARE) < _RARE else _LEAST


RULE = Rule(
    code="words-misprint",
    severity=Severity.WARNING,
    message="疑为错别字",
    why="换一个同音或形近的字，生僻的组合就成了常用词；人名、地名不在此列。",
    source="现代汉语通用词形",
    bad=("我局组积开展排查，", "审批手序正在办理。", "在监侧过程中，", "坚定不疑地推进。"),
    good=(
        "接纳人才",
        "以经济建设为中心",
        "工作作风建设",
        "张校明委员",
        "云岭区滇源街道",
        "组织开展检测",
        "4层及以上住宅，国三及以下车辆，",
        "碑上刻着“公议定规，永远遵守，勿得建涉。”",
    ),
    letter=find,
    own_titles=True,
    regions=PROSE,
    weak=True,
)
