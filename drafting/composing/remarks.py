"""What the officer should know of a draft, one sentence each. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from clauses.body import Paragraph
from clauses.clause import Clause
from clauses.facts import Fact
from clauses.figures import AS_OF
from clauses.section import Section
from clauses.slots import slot_names
from drafting.composing.chosen import Chosen
from drafting.composing.matching import ANSWERS, Indexed, Matcher, characters, grams
from drafting.composing.matters import kin_of
from drafting.composing.places import place_of

OLD_AFTER_DAYS = 730
_RESTATES = re.compile(r"(?:您|你们|贵.|\{称呼\}|委员|代表)[^。]{0,60}提出[^。]{0,20}(?:建议|意见)")
_SHOWN = 12
_NAMED = 4
_THIS_YEAR = re.compile(r"(?<![\d一二三四五六七八九十两几多全明去前往])年(?:内|底前?)(?!度)|今年")
"""A term by the year of the letter: 年内, 年底前."""

_TO_COME = re.compile(r"计划|预计|力争|争取|确保|拟于?(?=20)|将[于在]|年内(?!完成了)|底前")
_TERM = re.compile(r"(20\d\d)年(?:(1[0-2]|[1-9])月)?")


def is_expired(clause: Clause, today: date) -> bool:
    return clause.valid_until is not None and clause.valid_until < today


def remarks(
    chosen: Chosen,
    left_out: Sequence[Clause],
    matcher: Matcher,
    title: str,
    today: date,
    foreign: Collection[str] = (),
) -> Iterator[str]:
    """Asks left open and where the draft may touch them, clauses left out, figures that are old, terms that have run
    out, clauses of another district (``foreign`` are their ids), others' asks restated."""
    if not chosen.clauses:
        yield "条款库中没有与本件相关的条款，只拟出了首尾；可先学习往年答复，或自行撰写。"
    for number, answer in enumerate(chosen.answers, 1):
        if not answer.clauses and chosen.clauses:
            near = _near(answer.ask, chosen, matcher, title)
            where = f"（“{near}”一段可能已经答到）" if near else ""
            yield f"第{number}条建议“{answer.ask}”在条款库中没有对应的条款，请补写答复{where}。"
    for number, answer in enumerate(chosen.answers, 1):
        if answer.weak and not answer.borrowed:
            yield f"第{number}条建议只找到略有关系的“{answer.clauses[0].title}”，请核对是否答到，答不到就另写。"
        if answer.borrowed:
            yield f"第{number}条建议采用了“{answer.clauses[0].title}”一条，它的主题案由里没有写到，请核对是否对题。"
    for clause in left_out:
        if is_expired(clause, today):
            yield f"条款“{clause.title}”已过有效期，没有采用。"
    past = [f"“{clause.title}”（{due}）" for clause in left_out if (due := overdue(clause, today))]
    if past:
        more = f"等 {len(past)} 项" if len(past) > _NAMED else ""
        yield f"往年的打算期限已过，没有采用，请按进展另写：{'、'.join(past[:_NAMED])}{more}。"
    here = (clause for clause in left_out if not is_expired(clause, today) and not overdue(clause, today))
    elsewhere = Counter(place_of(clause.source) for clause in here)
    for place, count in elsewhere.items():
        yield f"有 {count} 条条款讲的是{place}的情况，没有采用。"
    away = [clause.title for clause in chosen.clauses if clause.id in foreign]
    if away:
        yield f"采用了外地的条款 {len(away)} 条，请按本地情况改写：{'、'.join(away)}。"
    for (year, month), count in sorted(_old(chosen.clauses, today).items()):
        yield f"有 {count} 条条款的数据时点是{year}年{month}月，请核对更新。"
    for clause in chosen.clauses:
        if clause.section in (Section.SITUATION, Section.PROGRESS) and _RESTATES.search(clause.text):
            yield f"条款“{clause.title}”复述了原来那一件的建议，请按本件改写。"
        for words in promised_then(clause, today):
            yield f"条款“{clause.title}”里写的“{words}”期限已过，请按进展改写。"


def figure_remarks(clauses: Iterable[Clause], filling: Iterable[Fact], ledger: Iterable[Fact]) -> Iterator[str]:
    """Which figures of the draft nobody confirmed, and which stand in one sentence but are of different days."""
    known, confirmed = {fact.name: fact for fact in filling}, {fact.name for fact in ledger}
    text = "\n".join(clause.text for clause in clauses)
    used = [name for name in slot_names(text) if name in known]
    unsure = [f"{name}{known[name].printed}" for name in used if name not in confirmed]
    if unsure:
        yield f"数据{'、'.join(unsure)}取自往年答复，还没有在数据台账里确认，请核对。"
    for sentence in re.split(r"[。！？\n]", text):
        days = {known[name].as_of for name in slot_names(sentence) if name in known}
        if len(days) > 1 and AS_OF in sentence:
            names = "、".join(name for name in slot_names(sentence) if name in known)
            yield f"{names}写在同一句里，但时点不同，请核对。"


def overdue(clause: Clause, today: date) -> str:
    """The latest term a plan sets itself, as printed, where it has passed; "" where none has."""
    if clause.section is not Section.NEXT_STEPS:
        return ""
    return _passed(clause.text, clause.as_of, today)


def promised_then(clause: Clause, today: date) -> list[str]:
    """What an account of deeds says beside them of days to come that have since passed: 另两处年底前完工."""
    if clause.section not in (Section.SITUATION, Section.PROGRESS):
        return []
    parts = re.split(r"[，。；！？\n]", clause.text)
    return [part for part in parts if _TO_COME.search(part) and _passed(part, clause.as_of, today)]


def _passed(text: str, on: date | None, today: date) -> str:
    """The latest term in ``text``, written on a day, as printed, where it has passed; "" where none has."""
    terms = {date(int(match[1]), int(match[2] or 12), 28): match[0] for match in _TERM.finditer(text)}
    if on is not None:
        terms = {date(on.year, 12, 28): f"{on.year}年" for _ in _THIS_YEAR.finditer(text)} | terms
    last = max(terms, default=None)
    return terms[last] if last and (last.year, last.month) < (today.year, today.month) else ""


def _near(ask: str, chosen: Chosen, matcher: Matcher, title: str) -> str:
    """The beginning of the paragraph in the letter that comes nearest to an open ask; "" where none does."""
    best, words = ANSWERS, ""
    for clause in chosen.clauses:
        for part in clause.body:
            if isinstance(part, Paragraph):
                one = Indexed(clause, 0, frozenset(), grams(part.text) | characters(part.text), kin_of(part.text))
                fit = matcher.answer(ask, one, title)
                if fit >= best:
                    best, words = fit, part.text[:_SHOWN]
    return words


def _old(clauses: Sequence[Clause], today: date) -> Counter[tuple[int, int]]:
    days = (clause.as_of for clause in clauses)
    return Counter((day.year, day.month) for day in days if day and (today - day).days > OLD_AFTER_DAYS)
