"""What the officer should know of a draft, one sentence each. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from clauses.body import Paragraph
from clauses.clause import Clause
from clauses.section import Section
from drafting.composing.compose import Chosen
from drafting.composing.matching import ANSWERS, Indexed, Matcher, characters, grams
from drafting.composing.places import place_of

OLD_AFTER_DAYS = 730
_RESTATES = re.compile(r"(?:您|你们|贵.|\{称呼\}|委员|代表)[^。]{0,60}提出[^。]{0,20}(?:建议|意见)")
_SHOWN = 12


def is_expired(clause: Clause, today: date) -> bool:
    return clause.valid_until is not None and clause.valid_until < today


def remarks(chosen: Chosen, left_out: Sequence[Clause], matcher: Matcher, title: str, today: date) -> Iterator[str]:
    """Asks left open and where the draft may touch them, clauses left out, figures that are old, others' asks restated."""
    if not chosen.clauses:
        yield "条款库中没有与本件相关的条款，只拟出了首尾；可先学习往年答复，或自行撰写。"
    for number, answer in enumerate(chosen.answers, 1):
        if not answer.clauses and chosen.clauses:
            near = _near(answer.ask, chosen, matcher, title)
            where = f"（“{near}”一段可能已经答到）" if near else ""
            yield f"第{number}条建议“{answer.ask}”在条款库中没有对应的条款，请补写答复{where}。"
    for clause in left_out:
        if is_expired(clause, today):
            yield f"条款“{clause.title}”已过有效期，没有采用。"
    elsewhere = Counter(place_of(clause.source) for clause in left_out if not is_expired(clause, today))
    for place, count in elsewhere.items():
        yield f"有 {count} 条条款讲的是{place}的情况，没有采用。"
    for (year, month), count in sorted(_old(chosen.clauses, today).items()):
        yield f"有 {count} 条条款的数据时点是{year}年{month}月，请核对更新。"
    for clause in chosen.clauses:
        if clause.section in (Section.SITUATION, Section.PROGRESS) and _RESTATES.search(clause.text):
            yield f"条款“{clause.title}”复述了原来那一件的建议，请按本件改写。"


def _near(ask: str, chosen: Chosen, matcher: Matcher, title: str) -> str:
    """The beginning of the paragraph in the letter that comes nearest to an open ask; "" where none does."""
    best, words = ANSWERS, ""
    for clause in chosen.clauses:
        for part in clause.body:
            if isinstance(part, Paragraph):
                one = Indexed(clause, 0, frozenset(), grams(part.text) | characters(part.text))
                fit = matcher.answer(ask, one, title)
                if fit >= best:
                    best, words = fit, part.text[:_SHOWN]
    return words


def _old(clauses: Sequence[Clause], today: date) -> Counter[tuple[int, int]]:
    days = (clause.as_of for clause in clauses)
    return Counter((day.year, day.month) for day in days if day and (today - day).days > OLD_AFTER_DAYS)
