"""Yearly figures told in a row: 2021年、2022年、2023年分别投入1850万元、2035万元、2250万元，其中2023年比2022年增长12%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, quotient, resembles, same_sentence
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded

_YEARS = re.compile(r"20\d{2}年?(?:[、和及]20\d{2}年?){1,5}|20\d{2}年?(?:至|—|－|-|～)20\d{2}年")
_COMPARED = re.compile(
    r"(?P<new>20\d{2})年(?P<of>[^，。；、\d]{0,8}?)(?:比|较)(?P<old>20\d{2})年(?:净)?(?P<verb>增长|增加|提高|下降|减少|降低)了?"
    r"(?:\d[\d.]*[万亿]?[^，。；\d]{1,3}，(?:增长|上升|提高|下降|降低|增幅为?)了?)?(?P<x>(?P<n>\d+(?:\.\d+)?)%)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "%" not in text or "20" not in text:
        return
    for match in _COMPARED.finditer(text):
        for figures in yearly_rows(text, match.start()):
            old, new = figures.get(match["old"]), figures.get(match["new"])
            if old is None or new is None or not old.value:
                continue
            places = len(match["n"].partition(".")[2])
            ratio = quotient(new, old, Decimal(100))
            sign = -1 if match["verb"] in ("下降", "减少", "降低") else 1
            if ratio is None or ratio.holds(100 + sign * Decimal(match["n"]), places):
                continue
            exact = abs(new.value - old.value) / old.value * 100
            if match["of"] and not resembles(Decimal(match["n"]), exact):
                continue
            right = rounded(abs(new.value - old.value) / old.value * 100, max(places, 1))
            message = f"{match['old']}年{old.printed}，{match['new']}年{new.printed}，变化{right}%"
            yield Hit(match.start("x"), match.end("x"), f"{right}%", message)


def yearly_rows(text: str, end: int) -> Iterator[dict[str, Amount]]:
    """Years in a row with as many figures of one measure after them, in the same or an earlier sentence."""
    found = amounts(text)
    for match in _YEARS.finditer(text, 0, end):
        years = re.findall(r"20\d{2}", match[0])
        if re.search(r"[至—－～-]", match[0]):
            years = [str(year) for year in range(int(years[0]), int(years[1]) + 1)]
        apart = text.find("分别", match.end())
        begin = apart if 0 <= apart - match.end() < 70 and same_sentence(text, match.end(), apart) else match.end()
        later = [one for one in found if one.start >= begin and same_sentence(text, match.end(), one.start)]
        if (
            len(years) < 2
            or not 2 <= len(years) <= 6
            or len(later) < len(years)
            or later[0].start - match.end() > (80 if "分别" in text[match.end() : later[0].start] else 30)
        ):
            continue
        row = later[: len(years)]
        if all(alike(one, row[0]) for one in row):
            yield dict(zip(years, row, strict=True))


RULE = Rule(
    code="arithmetic-series",
    severity=Severity.WARNING,
    message="增减的百分数与各年的数对不上",
    why="增长率＝（后数－前数）÷前数。",
    source="算术",
    bad=(
        "2021年、2022年、2023年分别投入1850万元、2035万元、2250万元，其中2023年比2022年增长12%。",
        "2022—2024年，为35至64周岁妇女免费筛查，三年分别完成1.26万人、1.35万人、1.48万人。2024年比2023年增加0.13万人，增长8.6%。",
        "2023年、2024年分别受理申请86件、124件，办结210件。2024年受理量比2023年增长46.2%。",
    ),
    good=(
        "2021年、2022年、2023年分别投入1850万元、2035万元、2250万元，其中2022年比2021年增长10%。",
        "2022年、2023年分别为4所和5所，2023年比2022年财政投入增长12%。",
        "2022年、2023年分别为4所和5所，2023年财政投入比2022年增长12%。",
    ),
    passage=find,
)
