"""The way a row of figures goes: 分别为98万、112万、126万人次，逐年下降; a share over half that comes second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, same_sentence
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts

_TREND = re.compile(
    r"(?P<x>(?:呈?(?:逐年|逐月|逐季|连年|持续|稳步|不断|连续[两二三四五]年)(?:呈)?)(?P<down>下降|减少|降低|递减|回落)|(?:呈?(?:逐年|逐月|逐季|连年|持续|稳步|不断|连续[两二三四五]年)(?:呈)?)"
    r"(?P<up>上升|增长|增加|提高|提升|递增|攀升))"
)
_ROW = re.compile(r"分别|依次|20\d{2}年[^。]*20\d{2}年")
_RANK = re.compile(r"(?P<n>\d{2}(?:\.\d+)?)%[^。；\d]{0,12}(?P<x>(?:居|位居|排名?|列)第[二三四五六]位?)")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for match in _TREND.finditer(text) if "分别" in text or "20" in text else ():
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；") + 1
        found = [one for one in amounts(text) if begin <= one.start and one.end <= match.start()]
        row = found[-1:]
        for one in reversed(found[:-1]):
            if not alike(one, row[0]) or row[0].start - one.end > 16 or not same_sentence(text, one.end, row[0].start):
                break
            row.insert(0, one)
        if len(row) < 3 or not _ROW.search(text, begin, match.start()) or match.start() - row[-1].end > 12:
            continue
        values = [one.value for one in row]
        rises = all(one < other for one, other in pairwise(values))
        sinks = all(one > other for one, other in pairwise(values))
        if (rises and match["down"]) or (sinks and match["up"]):
            said = match["up"] or match["down"]
            right = match["x"].replace(said, "上升" if rises else "下降")
            yield Hit(match.start("x"), match.end("x"), right, f"所列各数一个比一个{'大' if rises else '小'}")
    for match in _RANK.finditer(text) if "第" in text else ():
        if Decimal(match["n"]) > 50 and re.search(r"占", text[max(0, match.start() - 12) : match.start()]):
            right = re.sub(r"第[二三四五六]", "第一", match["x"])
            yield Hit(match.start("x"), match.end("x"), right, f"占{match['n']}%已过半，不会在第一之后")


RULE = Rule(
    code="arithmetic-trend",
    severity=Severity.WARNING,
    message="说的趋势、位次与所列的数相反",
    why="所列各数逐个增大是上升，逐个减小是下降；占比过半必居第一。",
    source="算术",
    bad=(
        "2022年、2023年、2024年诊疗量分别为98万人次、112万人次、126万人次，逐年下降。",
        "2022年至2024年事故分别为52起、45起、36起，呈逐年上升趋势。",
        "其中未戴头盔23.6万起，占比55.8%，居第二位。",
    ),
    good=(
        "2022年、2023年、2024年诊疗量分别为98万人次、112万人次、126万人次，逐年上升。",
        "三年分别为52起、45起、48起，总体下降。",
        "我区优良率85.6%，在全市排名第二。",
        "占比38.2%，居第二位。",
    ),
    passage=find,
)
