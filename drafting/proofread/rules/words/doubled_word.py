"""A word typed twice: 大力大力, 同时，同时, 3家3家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_TWICE = re.compile(r"(?P<x>(?P<word>[\u4e00-\u9fff]{2,8}|\d+[\u4e00-\u9fff]{1,2})(?P<mark>[，、]?)(?P=word))")
_RIGHTLY = re.compile(
    r"^(?:来越|.[随边现即]$|[一某][个件项条户家步点村校]|商量|考虑|了解|很多|非常|哪里|慢慢|长江|.*[一二三四五六七八九十百]$)"
)
_CONNECTIVES = frozenset(
    [
        "同时",
        "此外",
        "目前",
        "另外",
        "因此",
        "其中",
        "下一步",
        "今后",
        "近年来",
        "今年以来",
        "为此",
        "对此",
        "首先",
        "其次",
        "最后",
        "再次",
    ]
)
_OVERLAP = re.compile(
    r"提升提高|提高提升|加大加强|加强加大|监督监管|监管监督|尊敬的尊敬|(?P<sent>发放)(?=[^，。；]{2,8}发放到)|全部全|共计共|约约|截至截|目前当前|当前目前"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _TWICE.finditer(passage.text):
        word = match["word"]
        if _RIGHTLY.match(word) or len(set(word)) == 1 or (match["mark"] == "、" and word[0].isdecimal()):
            continue
        if match["mark"] and word not in _CONNECTIVES:
            continue
        yield Hit(match.start(), match.end(), word)
    for match in _OVERLAP.finditer(passage.text):
        yield Hit(match.start(), match.end(), "将" if match["sent"] else match[0][:2], "前后意思重复，删去其一")


RULE = Rule(
    code="words-doubled-word",
    severity=Severity.WARNING,
    message="词语重复",
    why="同一个词连着写了两遍。",
    source="公文语言规范",
    bad=(
        "大力大力发展乡村旅游",
        "同时，同时加强监管",
        "对3家3家企业予以通报",
        "经市财政局研究研究，",
        "知名度得到提升提高",
    ),
    good=("校车标牌核发做到随到随审", "一个一个解决", "商量商量再定", "3家、3家、2家", "带来越来越多的便利"),
    passage=find,
    regions=PROSE | frozenset({Region.TITLE, Region.ADDRESSEES}),
)
