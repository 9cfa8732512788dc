"""Shares told in words: 管网26.4公里，其中老旧的8.8公里，占四分之一; 126亩，是2021年378亩的二分之一."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, before, measure_of, same_sentence
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import amounts, rounded, value_of

_SAID = re.compile(r"分之|一半|[一二三四五六七八九\d]成")
_FRACTION = re.compile(
    r"(?P<word>占(?!地)|是|为|相当于|完成)(?P<of>[^，。；、约近超]{0,24}?)(?P<x>(?P<n>[二三四五六七八九十])分之(?P<m>[一二三四五六七八九])|一半|(?P<c>[一二三四五六七八九1-9](?:\.\d)?)成)(?!以上|左右|多|强|熟|功|立|员)"
)

_SUBJECT = re.compile(r"[，、；（][^，。；、]{0,2}(?:其中)?[^，。；、约]{4,}$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if not _SAID.search(text):
        return
    found = amounts(text)
    for match in _FRACTION.finditer(text):
        stated = Decimal(value_of(match["m"])) / value_of(match["n"]) if match["m"] else Decimal("0.5")
        if match["c"]:
            stated = (Decimal(match["c"]) if match["c"][0].isdigit() else Decimal(value_of(match["c"]))) / 10
        known = [one for one in before(found, match.start()) if same_sentence(text, one.end, match.start())]
        named = [one for one in found if match.start("of") <= one.start < match.start("x")]
        if not known or (re.search(r"[约近超\d]", match["of"]) and not named):
            continue
        part = known[-1]
        wholes = [one for one in (named or known[:-1]) if alike(one, part) and one.value > part.value]
        if _SUBJECT.search(text[part.end : match.start()]):
            continue
        if not wholes or "；" in text[part.end : match.start()]:
            continue
        shares = [measure_of(part)[1] / measure_of(whole)[1] for whole in wholes]
        slack = 20 if match["c"] else 10
        if any(abs(share - stated) * slack <= stated for share in shares) or not (
            Decimal("0.4") < shares[-1] / stated <= Decimal("2.1") or abs(shares[-1] - (1 - stated)) * 50 <= 1
        ):
            continue
        shown = f"{rounded(shares[-1] * 100, 1)}%"
        yield Hit(match.start("x"), match.end("x"), None, f"按文中数字，{part.printed}÷{wholes[-1].printed}＝{shown}")


RULE = Rule(
    code="arithmetic-fraction",
    severity=Severity.WARNING,
    message="几分之几与前面的数字对不上",
    why="几分之几＝部分÷总数。",
    source="算术",
    bad=(
        "村卫生室228个，其中能够提供服务的152个，占三分之一。",
        "新建充电端口2.4万个，截至3月已建成6000个，完成四分之三。",
        "现有管网26.4公里，其中使用20年以上的8.8公里，占四分之一。",
        "受害面积126亩，是2021年378亩的二分之一。",
    ),
    good=(
        "现有管网26.4公里，其中使用20年以上的8.8公里，占三分之一。",
        "商户216户，其中文化类74户，约占三分之一。",
        "一类4.62万元、二类4.05万元，其中土地补偿费占四成、安置补助费占六成。",
        "监测案件4127件，其中工程领域的3012件，占73%，其中房建项目又占六成。",
        "投入3200万元，其中中央资金1600万元，占一半。",
    ),
    passage=find,
)
