"""The years of a five-year plan: “十五五”时期（2026年至2030年）, “十四五”末（2025年）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import value_of

_LAST_YEAR = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035}
_PLAN = r"“?十(?P<n>[一二三四五六])五”?"
_PERIOD = re.compile(
    rf"{_PLAN}(?:时期|期间|规划期?|规划时期)?[（(](?P<x>(?P<a>20\d{{2}})年?(?:至|—|－|-|～|~)(?P<b>20\d{{2}})年?)[）)]"
)
_END = re.compile(
    rf"{_PLAN}(?P<which>期?末|收官之年|最后一年|开局之年|第一年|起步之年)(?:[，]?[（(]?(?:即|也就是)?|的)(?P<x>(?P<a>20\d{{2}})年)(?:底|末)?[）)，。；]"
)
_YEAR_FIRST = re.compile(
    rf"(?P<x>(?P<a>20\d{{2}})年)(?:底|末)?(?:[（(]|，?(?:是|作为)){_PLAN}(?:规划)?(?:的)?(?P<which>期?末|收官之年|最后一年|开局之年|第一年|起步之年)"
)

_SPANNED = re.compile(
    r"(?P<n>[两二三四五六七八九十])年(?:行动|攻坚|提升|建设|发展|整治|倍增)?(?:规划|计划|方案|行动)(?:纲要)?[（(](?P<x>(?P<a>20\d{2})年?(?:至|—|－|-|～|~)(?P<b>20\d{2})年?)[）)]"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _SPANNED.finditer(passage.text) if "年" in passage.text else ():
        first, last = int(match["a"]), int(match["b"])
        years = 2 if match["n"] == "两" else value_of(match["n"])
        if last > first and last - first + 1 != years:
            right = match["x"].replace(match["b"], f"{first + years - 1}")
            yield Hit(
                match.start("x"), match.end("x"), right, f"{first}年至{last}年是{last - first + 1}年，不是{years}年"
            )
    if "五" not in passage.text or "20" not in passage.text:
        return
    for match in _PERIOD.finditer(passage.text):
        last = _LAST_YEAR[match["n"]]
        if (int(match["a"]), int(match["b"])) != (last - 4, last):
            right = match["x"].replace(match["b"], "#").replace(match["a"], f"{last - 4}").replace("#", f"{last}")
            yield Hit(match.start("x"), match.end("x"), right, f"“十{match['n']}五”时期是{last - 4}年至{last}年")
    for pattern in (_END, _YEAR_FIRST):
        for match in pattern.finditer(passage.text):
            last = _LAST_YEAR[match["n"]]
            right = last if re.search(r"末|收官|最后", match["which"]) else last - 4
            if int(match["a"]) != right:
                message = f"“十{match['n']}五”时期是{last - 4}年至{last}年，{match['which']}是{right}年"
                yield Hit(match.start("x"), match.end("x"), f"{right}年", message)


RULE = Rule(
    code="time-plan-years",
    severity=Severity.WARNING,
    message="五年规划的起止年份不对",
    why="“十四五”时期是2021年至2025年，“十五五”时期是2026年至2030年。",
    source="国民经济和社会发展五年规划",
    bad=(
        "“十五五”时期（2025年至2030年），力争每年新增1万人。",
        "“十四五”末（2026年）前完成测绘。",
        "2022年是“十四五”的开局之年。",
        "《清江县后备力量培养五年规划（2024—2027年）》",
        "力争到“十四五”末的2026年，覆盖率达到60%。",
    ),
    good=(
        "“十五五”时期（2026年至2030年），力争每年新增1万人。",
        "“十四五”末（2025年）前完成测绘。",
        "2021年是“十四五”的开局之年。",
        "“十四五”时期（2021—2025年）",
        "《三年行动方案（2023—2025年）》",
        "2025年，“十四五”规划收官。",
    ),
    passage=find,
    regions=PROSE,
    quotations=True,
)
