"""Half-width punctuation of text scraped from web pages: one offer to normalise, at the first place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.rules.punctuation.half_width_slip import slips

_HAN = r"\u3400-\u9fff”》）"
_HALF = re.compile(rf"(?<=[{_HAN}])[,:;!?](?=[\s{_HAN}“《（]|$)|(?<=[{_HAN}])\((?=[{_HAN}])|(?<=[{_HAN}])\)")
_FULL = str.maketrans(",:;!?()", "，：；！？（）")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    if slips(passages):
        return
    for passage in passages:
        match = _HALF.search(passage.printed)
        if match:
            yield passage, Hit(match.start(), match.end(), match[0].translate(_FULL))
            return


RULE = Rule(
    code="punctuation-half-width",
    severity=Severity.HINT,
    message="中文里用了半角标点（多为网页或输入法所致），可一次全部规范为全角",
    why="中文语句用全角标点；数字里的小数点、时间的冒号和外文不在此列。",
    source="GB/T 15834—2011",
    bad=("张三委员:\n您提出的提案收悉,现答复如下:", "我局(以下简称局)"),
    good=("您提出的提案收悉，现答复如下：", "8:30至17:00，长1.5公里", "符合GB/T 9704的要求"),
    letter=find,
    quotations=True,
    safe=True,
)
