"""A multiple of a figure: 46.8亿元，是2020年18.72亿元的2.5倍; 由96户增至192户，翻了一番."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, before, measure_of, quotient, resembles, same_sentence
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rough_amounts, rounded, value_of

_TIMES = re.compile(
    r"(?:是|为|达到?|相当于)(?P<about>约|近)?[^，。；]{0,24}?的(?P<x>(?P<n>\d+(?:\.\d+)?|[两二三四五六七八九十])倍)(?!以上|左右|多)"
)
_OF_FIRST = re.compile(
    r"，(?:是|为|相当于)(?:方案[一二]|前者|原来|原方案|上年|改造前|以前)的(?P<x>(?P<n>\d+(?:\.\d+)?|[两二三四五六七八九十])倍)(?!以上|左右|多)"
)
_DOUBLED = re.compile(r"(?P<x>翻(?:了|了近|近)?(?P<n>[一两二三])?番|实现翻番)(?!多|以上)")
_ROUGH = re.compile(r"近|约|多|力争|预期|计划|目标")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "倍" not in text and "番" not in text:
        return
    found = amounts(text)
    for match in _TIMES.finditer(text):
        inside = [one for one in found if match.start() <= one.start and one.end <= match.start("x")]
        if len(inside) != 1 or match["about"]:
            continue
        whole = inside[0]
        known = [
            one
            for one in before(found, match.start())
            if alike(one, whole) and same_sentence(text, one.end, match.start())
        ]
        if not known or not whole.value:
            continue
        stated = Decimal(match["n"]) if match["n"][0].isdigit() else Decimal(value_of(match["n"]))
        places = len(match["n"].partition(".")[2])
        if any((ratio := quotient(one, whole)) and ratio.holds(stated, places) for one in known):
            continue
        for one in reversed(known):
            exact = measure_of(one)[1] / measure_of(whole)[1]
            if exact > 1 and (resembles(stated, exact) or abs(stated - exact) <= 1):
                right = f"{rounded(exact, max(places, 1)).normalize():f}倍"
                yield Hit(match.start("x"), match.end("x"), right, f"{one.printed}是{whole.printed}的{right}")
                break
    for match in _OF_FIRST.finditer(text):
        known = [
            one
            for one in rough_amounts(text)
            if one.end <= match.start() and same_sentence(text, one.end, match.start())
        ]
        if len(known) < 2 or not alike(*known[-2:]) or not known[-2].value:
            continue
        exact = measure_of(known[-1])[1] / measure_of(known[-2])[1]
        stated = Decimal(match["n"]) if match["n"][0].isdigit() else Decimal(value_of(match["n"]))
        if exact > 1 and Decimal("0.2") < abs(stated - exact) <= Decimal("1.5"):
            right = f"{rounded(exact, 1).normalize():f}倍"
            yield Hit(*match.span("x"), right, f"{known[-1].printed}是{known[-2].printed}的{right}")
    for match in _DOUBLED.finditer(text):
        known = [one for one in before(found, match.start()) if same_sentence(text, one.end, match.start())]
        pair = _pair(text, known, match)
        if pair is None:
            continue
        wanted = Decimal(2) ** (value_of(match["n"]) if match["n"] else 1)
        exact = measure_of(pair[1])[1] / measure_of(pair[0])[1]
        if abs(exact - wanted) * 100 > wanted * 6:
            rise = f"{rounded((exact - 1) * 100, 1).normalize():f}%"
            message = f"由{pair[0].printed}到{pair[1].printed}增长{rise}；翻一番是原来的2倍，翻两番是4倍"
            yield Hit(match.start("x"), match.end("x"), None, message)


def _pair(text: str, known: list[Amount], match: re.Match[str]) -> tuple[Amount, Amount] | None:
    if len(known) < 2 or not alike(*known[-2:]) or not known[-2].value:
        return None
    old, new = known[-2:]
    words, between = text[max(0, old.start - 14) : old.start], text[old.end : new.start]
    near = match.start() - new.end <= 10 and not _ROUGH.search(text[new.end : match.start()])
    if len(text[new.end : match.start()].rpartition("，")[2].replace("实现", "").replace("同比", "")) > 2:
        return None
    told = re.search(r"[由从][^，。；]*$", words) and re.search(r"到|至|为", between)
    return (old, new) if near and told else None


RULE = Rule(
    code="arithmetic-multiple",
    severity=Severity.WARNING,
    message="倍数与前面的数对不上",
    why="倍数＝后数÷前数；翻一番是2倍，翻两番是4倍。",
    source="算术",
    bad=(
        "2024年夜间消费额达46.8亿元，是2020年18.72亿元的3.5倍。",
        "高新技术企业由96户增至144户，实现翻一番。",
        "产值由2亿元增加到8亿元，翻了一番。",
        "方案一投资约620万元，方案二投资约2480万元，为方案一的5倍。",
    ),
    good=(
        "2024年夜间消费额达46.8亿元，是2020年18.72亿元的2.5倍。",
        "高新技术企业由96户增至192户，实现翻一番。",
        "产值由2亿元增加到8亿元，翻了两番。",
        "单产由每亩78公斤提高到131公斤，一级果率翻了一番。",
        "定点药店由26家增至58家，实现翻一番多。",
    ),
    passage=find,
)
