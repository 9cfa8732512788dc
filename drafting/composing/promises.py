"""What a reply promised: the sentences of its plans, with the day by which each was to be done (续办续复, RULES 2.7). Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from clauses.section import Section
from drafting.composing.matching import grams
from drafting.model.blocks import Block, Heading, TextBlock

MOST = 8
"""So many promises of a letter are kept, those with a term first."""

_SENTENCE = re.compile(r"[^。！？；\n]+")
_AHEAD = re.compile(r"^(?:下一?步|下一?阶段|今后|接下来)")
_PROMISES = re.compile(r"将|计划|力争|争取|确保|拟(?!定)|列入|纳入|承诺|预计")
_LIST_WORD = re.compile(
    r"^[\s　]*(?:[一二三四五六七八九十]{1,2}是要?|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)．.、])?(?:下一?步|下一?阶段|今后|接下来)?(?:工作中?)?[，,]?"
)
_ANNOUNCED = re.compile(r"^.{0,40}(?:以下|如下|下列)[^：:]{0,12}[：:]")
_TERM = re.compile(
    r"(?:(?P<year>20\d\d)年|(?P<next>明年)|(?P<this>今年|本年|当?年内|年底))(?:内)?"
    r"(?:(?P<month>1[0-2]|[1-9])月(?:(?P<day>[12]\d|3[01]|[1-9])日)?|(?P<half>上半年)|(?P<quarter>[一二三四])季度)?"
    r"|(?<![\d年])(?P<bare>1[0-2]|[1-9])月(?:(?P<bareday>[12]\d|3[01]|[1-9])日)?(?=底|末|前|上旬|中旬|下旬|份)"
)
_DONE = re.compile(
    r"已|建成|启用|投入(?:使用|运营)|上线|挂牌|出台|印发|实现|完成|新增|达到?|增加到|提高到|扩充|开展|举办|发放|取消|纳入|成立|设立|推行|落实"
)
_WILL = re.compile(
    r"将|计划|力争|争取|确保|拟|我[局委厅部办院]|我们|会同|联合|底前|以上|以内|左右|再建|新建|建设|建成|继续|实现|达到?|完成|\d+|年|月"
)
_SENTENCE_OF_REPORT = re.compile(r"[^。；！？\n]+")
REPORTED = 0.5
"""A later sentence that says this much of a promise, in words of what was done, reports it."""

_WHOLE = 5
"""Fewer pairs of characters than this say too little to know a promise by."""

_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12}
_SHORTEST, _LONGEST = 10, 160


def promises_in(blocks: Iterable[Block], on: date | None) -> tuple[str, ...]:
    """The promises of a letter of the day ``on``, those with a term first, each part in the letter's order."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading) or not isinstance(block, TextBlock):
            continue
        planned = block.section is Section.NEXT_STEPS
        for sentence in _SENTENCE.findall(block.text):
            planned = planned or (block.section is Section.PROGRESS and bool(_AHEAD.match(sentence.strip())))
            text = _LIST_WORD.sub("", _ANNOUNCED.sub("", sentence), count=1).strip()
            if planned and not _of_past(text, on) and _SHORTEST <= len(text) <= _LONGEST and _says_so(text, on):
                found.append(text)
    found = list(dict.fromkeys(found))
    return tuple(sorted(found, key=lambda text: due_of(text, on) is None)[:MOST])


def due_of(promise: str, on: date | None) -> date | None:
    """The last day by which a promise made ``on`` a day was to be kept; None where it gives none."""
    days = [day for match in _TERM.finditer(promise) if (day := _day(match, on)) and (on is None or day >= on)]
    return max(days, default=None)


def matter_of(promise: str) -> str:
    """What a promise is about, without when and that it will be done."""
    return _WILL.sub(" ", promise)


def reports(promise: str, text: str) -> str:
    """The sentence of a later ``text`` that says a promise was kept; "" where none does."""
    if len(_pairs(matter_of(promise))) < _WHOLE:
        return ""
    sentences = (sentence.strip() for sentence in _SENTENCE_OF_REPORT.findall(text) if _DONE.search(sentence))
    best = max(sentences, key=lambda sentence: share_of(promise, sentence), default="")
    return best if best and share_of(promise, best) >= REPORTED else ""


def share_of(promise: str, sentence: str) -> float:
    """How much of what a promise is about a sentence says, 0 to 1."""
    sought = _pairs(matter_of(promise))
    return len(sought & _pairs(sentence)) / (len(sought) or 1)


@lru_cache(8192)
def _pairs(text: str) -> frozenset[str]:
    return grams(text)


def _says_so(text: str, on: date | None) -> bool:
    return bool(_PROMISES.search(text)) or due_of(text, on) is not None


def _of_past(text: str, on: date | None) -> bool:
    """Whether a sentence begins with an earlier year: 2020年将2户企业列入名单 was done."""
    year = re.match(r"(20\d\d)年", text)
    return bool(year and on and int(year[1]) < on.year)


def _day(match: re.Match[str], on: date | None) -> date | None:
    if not match["year"] and on is None:
        return None
    year = int(match["year"]) if match["year"] else (on.year if on else 0) + (1 if match["next"] else 0)
    month = int(match["month"] or match["bare"] or 0)
    if not month:
        month = 6 if match["half"] else _QUARTERS.get(match["quarter"] or "", 12)
    last = monthrange(year, month)[1]
    return date(year, month, min(int(match["day"] or match["bareday"] or last), last))
