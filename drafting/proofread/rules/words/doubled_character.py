"""A character typed twice: 务必必, 工作作, 确保保."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.lexicon import lexicon
from drafting.proofread.misprints import gain_of
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.usual import parted

_DOUBLED = re.compile(r"(?P<x>[\u4e00-\u9fff])(?P=x)+")
# 水务局局长, 居委会会长: the body's name ends as the title begins.
_BODY_AND_PERSON = re.compile(
    r"(?P<x>[局院会部区县市镇乡校所站队处科厅社村党园街州省组团园])(?P=x)(?=[长员民委政内属级域主])"
)
_LEAST, _LEAST_IN_WORDS = 4.0, 6.5
# Words that are doubled rightly: one by one, every.
_PAIRS = frozenset(
    "人家户村组件项条步层年月周日天时处事点面刻常刚渐仅屡频纷默悄慢轻深好早远大小多少高细满稳牢紧重久暖美星奶爷妈爸哥姐弟妹叔伯婆公宝娃想看试听说谈聊走转等问"
    "种样个门乡镇社校班街路段车店栋楼级科室岗线网链环节字句笔张片块座棵株滴丝毫寥区往万千百洋津源滔熊茫历代口声三两双一二四五六七八九十"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text, known = passage.text, lexicon()
    for match in _DOUBLED.finditer(text):
        char, start, end = match["x"], match.start(), match.end()
        if end - start > 2 and char in "一二三四五六七八九十哈啊":
            continue
        if _BODY_AND_PERSON.match(text, start):
            continue
        stretch, first, last = _han(text, start, end)
        if end - start == 2 and char in _PAIRS and not _after_measure(text, start) and not _ends_word(stretch, first):
            continue
        gain, keep = max(
            (gain_of(known, stretch, first, last, char * count), char * count) for count in range(1, end - start)
        )
        if gain >= (_LEAST_IN_WORDS if _in_word(stretch, first, last) else _LEAST) and start + 1 in parted(text):
            yield Hit(start, end, keep)


def _ends_word(stretch: str, first: int) -> bool:
    """Whether the first of the two ends a word of several characters: 正常|常."""
    place = 0
    for word in lexicon().cut(stretch):
        place += len(word)
        if place > first:
            return place == first + 1 and len(word) > 1
    return False


def _after_measure(text: str, start: int) -> bool:
    """68名名: a number stands before it."""
    return text[max(0, start - 1) : start].isdecimal()


def _han(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The run of Han characters around the stretch, and the stretch in it."""
    first = start
    while first > 0 and start - first < 6 and "\u4e00" <= text[first - 1] <= "\u9fff":
        first -= 1
    last = end
    while last < len(text) and last - end < 6 and "\u4e00" <= text[last] <= "\u9fff":
        last += 1
    return text[first:last], start - first, end - first


def _in_word(stretch: str, first: int, last: int) -> bool:
    """Both characters belong to words of their own, as in 工作|作风, or to one, as in 兢兢业业."""
    if last - first > 2:
        return False
    place = 0
    for word in lexicon().cut(stretch):
        if place < last and first < place + len(word) and place <= first and place + len(word) >= last:
            return True
        if place + len(word) == first + 1:
            following = next(iter(lexicon().cut(stretch[first + 1 :])), "")
            return len(word) > 1 and len(following) > 1
        place += len(word)
    return False


RULE = Rule(
    code="words-doubled-character",
    severity=Severity.WARNING,
    message="字重复",
    why="多打了一个字。",
    source="公文语言规范",
    bad=("务必必做到隐患早发现", "采取切实实措施", "进行行研究", "配备河长68名名，实现"),
    good=(
        "转变工作作风",
        "人人参与",
        "深入研究究竟如何",
        "兢兢业业",
        "方方面面",
        "户户通自来水",
        "区水务局局长",
        "常常联系",
    ),
    passage=find,
    regions=PROSE,
    weak=True,
)
