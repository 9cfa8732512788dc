"""A character too many: said again nearby, not at home where it stands, and the line is usual without it (耗损耗, 报警报器)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.proofread.lexicon import lexicon
from drafting.proofread.usual import SIDE, Usual, plainly, usual

_AGAIN = re.compile(r"(?=(?P<c>[\u4e00-\u9fff])(?P<between>[\u4e00-\u9fff]{0,2})(?P=c))")
# One … one, big … big: said twice on purpose.
_PAIRED = frozenset("一二两三四五六七八九十每各多少大小新老好边又越再不无有同可随先后上下左右前东西南北")
# 上浮下浮: of two that are told apart.
_CONTRAST = frozenset("上下大小东西南北前后左右内外新旧进出城乡多少高低正反单双收支增减早晚男女老幼长短快慢")
_AROUND = 5
_LEAST = 4
_LEAST_AT_EDGE = 4
_SEEN_AT_MOST = 1


@dataclass(frozen=True, slots=True)
class Extra:
    """``text[start:end]`` should be ``right``, one character less; ``score``: how usual the characters are that then meet."""

    start: int
    end: int
    right: str
    score: int


def extra(text: str) -> Iterator[Extra]:
    """The stretches from a character to the same one up to three places on, one of which is too many."""
    common, plain, last = usual(), "", 0
    for match in _AGAIN.finditer(text):
        start, end = match.start(), match.end("between") + 1
        if start < last or match["c"] in _PAIRED or {text[start - 1 : start], text[end - 2]} <= _CONTRAST:
            continue
        if end - start == 2 and _two_words_meet(text, start):
            continue
        plain = plain or plainly(text)
        score, at = max((_usual_without(common, plain, at + SIDE), at) for at in (start, end - 1))
        if score >= _LEAST:
            last = end
            yield Extra(start, end, text[start:at] + text[at + 1 : end], score)


def _two_words_meet(text: str, at: int) -> bool:
    """建设|设计: the doubled character ends one word and begins the next."""
    first, last = max(0, at - _AROUND), at + 2 + _AROUND
    run = re.search(r"[\u4e00-\u9fff]*$", text[first : at + 1])
    begin = first + run.start() if run else at
    for word in lexicon().cut(text[begin:last]):
        if begin + len(word) == at + 1:
            return len(word) > 1 and any(text[at + 1 : at + 1 + size] in lexicon().costs for size in (2, 3, 4))
        begin += len(word)
    return False


def _usual_without(common: Usual, plain: str, at: int) -> int:
    """How usual the three characters on either side are without the one at ``at``; 0 where that tells nothing."""
    left, char, right = plain[at - 1], plain[at], plain[at + 1]
    if common.level(left + char) and common.level(char + right):
        return 0
    if sum(common.level(plain[first : first + 3]) > 0 for first in range(at - 2, at + 1)) > _SEEN_AT_MOST:
        return 0
    before, after = common.level(plain[at - 2] + left + right), common.level(left + right + plain[at + 2])
    if not _han(left):
        return after if after >= _LEAST_AT_EDGE else 0
    if not _han(right):
        return before if before >= _LEAST_AT_EDGE else 0
    return before + after if min(before, after) else 0


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
