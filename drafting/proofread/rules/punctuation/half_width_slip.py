"""A half-width mark or two among full-width ones: a slip of the keyboard, told one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_HAN = r"\u3400-\u9fff”》）%"
_SLIP = re.compile(
    rf"(?<=[{_HAN}])[,:;!?](?=[\s\u3400-\u9fff“《（\d]|$)|(?<=[\u3400-\u9fff])\((?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\)"
)
_HALF = re.compile("[,:;!?()]")
_FULL_MARKS = re.compile("[，。；：、（）]")
_FULL = str.maketrans(",:;!?()", "，：；！？（）")
_MOST = 6
_TO_ONE = 8
_REGIONS = (Region.TITLE, Region.ADDRESSEES, Region.HEADING, Region.BODY, Region.COPIES)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    for passage, match in slips(passages):
        yield passage, Hit(match.start(), match.end(), match[0].translate(_FULL))


def slips(passages: tuple[Passage, ...]) -> list[tuple[Passage, re.Match[str]]]:
    """The half-width marks of a text whose marks are full-width; none where it is half-width throughout."""
    found = [
        (passage, match)
        for passage in passages
        if passage.region in _REGIONS and _HALF.search(passage.printed)
        for match in _SLIP.finditer(passage.printed)
    ]
    if not 0 < len(found) <= _MOST:
        return []
    full = sum(len(_FULL_MARKS.findall(passage.printed)) for passage in passages)
    return found if full >= len(found) * _TO_ONE else []


_AROUND = "全区共有养老机构14家，其中公办5家、民办9家。目前，各项工作正有序推进，成效明显；群众反映较好。（见附表）"
RULE = Rule(
    code="punctuation-half-width-slip",
    severity=Severity.WARNING,
    message="中文里夹了半角标点",
    why="中文语句用全角标点。",
    source="GB/T 15834—2011",
    bad=(
        _AROUND + "开通门诊统筹的512家,实现全覆盖",
        _AROUND + "推出精品线路3条:“风情线”",
        _AROUND + "机制衔接;2026年1月1日起",
    ),
    good=(_AROUND + "比例为1:3，时间为8:30，见GB/T 9704", "您提出的提案收悉,现答复如下:", _AROUND + "（试行）"),
    letter=find,
    regions=frozenset(_REGIONS),
    quotations=True,
    safe=True,
)
