"""Counts in Chinese numerals: 二十六处，其中国家级三处、省级八处、市级十四处; 四期，每期40名，共培训180名."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import in_chinese, value_of

_N = r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九])"
_UNIT = "个|处|家|所|座|条|名|人|件|项|支|期|场|次|批|轮|班|户|辆|台|套|株|棵|间|栋"
_PARTS = re.compile(
    rf"(?P<x>(?P<n>{_N})(?P<u>{_UNIT}))[\u4e00-\u9fff]{{0,6}}，(?:其中|分别为|分别是|包括)[，：]?"
    rf"(?P<parts>[\u4e00-\u9fff]{{1,10}}{_N}(?P=u)(?:[、，和][\u4e00-\u9fff]{{1,10}}{_N}(?P=u)){{1,6}})(?=[。；，])"
)
_PART = re.compile(rf"(?P<n>{_N})(?P<u>{_UNIT})(?=[、，和]|$)")
_TIMES = re.compile(
    rf"(?P<n>{_N})(?P<u>期|次|场|批|轮|班|家|所|处|支|组)，每(?P=u)[\u4e00-\u9fff]{{0,6}}(?P<each>\d+)(?P<of>名|人次|人|个|件|万元|元)，"
    r"[\u4e00-\u9fff]{0,4}(?:共|合计|累计)[\u4e00-\u9fff]{0,6}(?P<x>(?P<total>\d+)(?P=of))"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for match in _PARTS.finditer(text):
        values = [value_of(one["n"]) for one in _PART.finditer(match["parts"]) if one["u"] == match["u"]]
        told, added = value_of(match["n"]), sum(values)
        if len(values) > 1 and all(values) and (added > told or 0 < (told - added) * 8 <= told):
            message = f"各项相加为{in_chinese(added)}{match['u']}，与“{match['x']}”不符"
            yield Hit(match.start("x"), match.end("parts"), None, message)
    for match in _TIMES.finditer(text):
        right = value_of(match["n"]) * int(match["each"])
        if right != int(match["total"]):
            shown = f"{right}{match['of']}"
            yield Hit(*match.span("x"), shown, f"{match['n']}{match['u']}×{match['each']}{match['of']}＝{shown}")


RULE = Rule(
    code="arithmetic-chinese-counts",
    severity=Severity.WARNING,
    message="用汉字写的数与所列的不符",
    why="分项之和等于总数，合计等于各数之积。",
    source="算术",
    bad=(
        "共登记二十六处，其中国家级三处、省级八处、市级十四处。",
        "举办培训班四期，每期40名，共培训180名。",
    ),
    good=(
        "共登记二十五处，其中国家级三处、省级八处、市级十四处。",
        "举办培训班四期，每期40名，共培训160名。",
        "推荐十个项目，其中两个已开工。",
    ),
    passage=find,
    regions=PROSE,
    hint="其中|分别|包括|，每",
)
