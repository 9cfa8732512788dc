"""Misprints that no list foresees: one changed character turns rare pieces into a common word."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.misprints import Misprint, misprints
from drafting.proofread.names import may_be_name
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_LEAST, _SURE, _PLACE = -0.5, 3.5, 6.0
_SAID, _TWICE = 1.5, 3.0
# One wrong character in so many: as planted when the scores were fitted, and in a text that shows none that is sure.
_PLANTED, _CLEAN = 80, 800
_SHARE_SURE, _MARGIN = 0.5, 0.3
_PLACE_WORD = re.compile("社区|小区|公园|广场|医院|水库|中学|小学|大桥|街道")
# Characters that stand mostly in names of persons and places.
_NAMES = frozenset(
    "邢邓郭韩邹鄂皖赣滇黔澜岱岚芷莞婷娟娜莉雯琳琪璐璇萱薇霞燕凤英玉梅兰菊芳芬芸莲蓉珍珠翠云龙虎彪昊浩瀚轩宸睿涵杰豪刚勇军伟磊鑫淼焱垚"
)
_SENTENCE = re.compile(r"[，。；：、！]|^\s*[（(一二三四五六七八九十\d]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    named = "".join((*case.names, *(p.text for p in passages if p.region not in (Region.BODY, Region.HEADING))))
    prose = [passage for passage in passages if passage.region in PROSE and _SENTENCE.search(passage.text)]
    whole = "\n".join(passage.text for passage in prose)
    found = [
        (passage, one, one.score + _elsewhere(whole, passage.text[one.start : one.end], one.right))
        for passage in prose
        for one in misprints(passage.text, _LEAST - _SAID)
        if not _name(passage.text, one) and passage.text[one.start : one.end] not in named
    ]
    least = _least(len(whole), sum(score >= _SURE for _, _, score in found))
    for passage, one, score in found:
        if score >= least:
            wrong = passage.text[one.start : one.end]
            yield passage, Hit(one.start, one.end, one.right, f"“{wrong}”疑为“{one.right}”之误")


def _elsewhere(whole: str, wrong: str, right: str) -> float:
    """What the rest of the letter tells: a word it has elsewhere was likely meant, what is printed twice likely right."""
    said = len(right) > 1 and right in whole
    return _SAID * said - _TWICE * (whole.count(wrong) > 1)


def _least(size: int, sure: int) -> float:
    """What a misprint must score in a text of so many characters that has so many sure ones: where some are, more are to be
    expected, and doubtful ones count. The scores are odds where one character in ``_PLANTED`` is wrong (see misprints)."""
    expected = sure / _SHARE_SURE + max(size, 1) / _CLEAN
    return max(_LEAST, math.log(max(size, 1) / expected / _PLANTED) + _MARGIN)


def _name(text: str, one: Misprint) -> bool:
    """Whether it is, or may be, part of a name, or too doubtful for what it is."""
    wrong = text[one.start : one.end]
    return bool(
        wrong[0] in "东南西北"
        or text[one.place] in _NAMES
        or text[one.start : one.end + 1][::2] == wrong[0] * 2
        or (one.score < _PLACE and _PLACE_WORD.match(text, one.end))
        or may_be_name(text, one.start, one.end)
    )


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
