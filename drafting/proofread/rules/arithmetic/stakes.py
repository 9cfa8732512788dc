"""Stakes against length: K3+200至K7+500，共4.3公里."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import rounded

_STAKE = r"K(\d+)\+(\d{{3}}(?:\.\d+)?)".replace("{{", "{").replace("}}", "}")
_STRETCH = re.compile(
    rf"{_STAKE}\s*[^，。；\dK]{{0,3}}(?:至|到|—|～|~|-|－|，[^，。；K]{{0,8}}){{1,2}}\s*{_STAKE}"
    r"(?:[^。；K\d]{0,12}?(?:长|共|里程|计)(?:约|为|达)?|段)(?P<x>(?P<n>\d+(?:\.\d+)?)(?P<unit>公里|千米|km|米))(?!/|以|长)"
)

_LENGTH_FIRST = re.compile(
    rf"(?:长|里程)(?:度|约|为|达|计)*(?P<x>(?P<n>\d+(?:\.\d+)?)(?P<unit>公里|千米|km|米))[（(，](?:起讫)?(?:桩号)?[：:为]?{_STAKE}\s*(?:至|到|—|～|~|-|－){{1,2}}\s*{_STAKE}"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if "K" not in passage.text:
        return
    for match in (*_STRETCH.finditer(passage.text), *_LENGTH_FIRST.finditer(passage.text)):
        stakes = re.findall(_STAKE, match[0])
        (first, metre), (last, to_metre) = stakes[-2:]
        metres = abs((Decimal(last) - Decimal(first)) * 1000 + Decimal(to_metre) - Decimal(metre))
        length = metres if match["unit"] == "米" else metres / 1000
        places = len(match["n"].partition(".")[2])
        if rounded(length, places) != Decimal(match["n"]):
            right = f"{rounded(length, max(places, 1 if match['unit'] != '米' else 0)).normalize():f}{match['unit']}"
            yield Hit(match.start("x"), match.end("x"), right, f"起讫桩号相距{right}，与“{match['x']}”不符")


RULE = Rule(
    code="arithmetic-stakes",
    severity=Severity.WARNING,
    message="里程与起讫桩号不符",
    why="桩号之差等于里程（有断链的除外）。",
    source="算术；公路桩号惯例",
    bad=(
        "全长42.6公里（桩号K0+000至K41+600），设计灌溉面积18.5万亩",
        "K3+200至K7+500段共4.2公里已完成修复",
        "起点桩号K12+300，止点桩号K28+800，全长16.9公里",
    ),
    good=(
        "北辰路长1.25千米（K0+000至K1+250）",
        "K3+200至K7+500段共4.3公里",
        "起点桩号K12+300，止点桩号K28+800，全长16.5公里",
        "K0+000—K1+500段路宽12米",
    ),
    passage=find,
)
