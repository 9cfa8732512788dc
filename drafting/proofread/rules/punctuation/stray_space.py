"""Spaces between Han characters or marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import numbering

_SPACE = re.compile(
    r"(?<=[\u4e00-\u9fff，。；：、）》”])(?P<x>[ \u00a0]{1,2})(?=[\u4e00-\u9fff“《（])|(?<=[；。])(?P<y>[ \u00a0]+)(?=\d{1,2}[.．](?!\d))"
)
_TITLE = re.compile(
    r"《[^《》]+》|“[^“”]+”|^第[一二三四五六七八九十]+[点条项章节问部]?(?:至第[一二三四五六七八九十]+[点条项])?[ \u00a0]"
)
_SPREAD = re.compile(r"^\s*[\u4e00-\u9fff](?:[\s\u3000]+[\u4e00-\u9fff]){1,3}\s*$")
_REACHED_AT = re.compile(
    r"\d{3,4}[-－—]\d{3,4}|(?<!\d)1\d{10}(?!\d)|(?:[处科股室办局站组]|中心)\s[\u4e00-\u9fff]{2,4}$|^\s*联系|^\s*(?:经办|承办|联络)"
)
_BLANK = re.compile("[ \u00a0]")
_SCRAPED = re.compile(r"[\u4e00-\u9fff][,;:(]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    scraped = sum(len(_SCRAPED.findall(passage.printed)) for passage in passages) >= 5
    for passage in passages:
        if not _BLANK.search(passage.text) or _SPREAD.match(passage.text) or _REACHED_AT.search(passage.text):
            continue
        numbered = numbering(passage.text)
        for match in _SPACE.finditer(passage.text):
            start, end = match.span("x" if match["x"] else "y")
            # Web pages leave spaces after numbers and marks: part of the one offer to clean the whole text.
            if (
                scraped
                and match["x"]
                and (passage.text[start - 1] in "，；：、。" or (numbered and start <= numbered[1].end()))
            ):
                continue
            if any(first < start and end <= last for first, last in _titles(passage.text)):
                continue
            yield passage, Hit(start, end, "")


def _titles(text: str) -> list[tuple[int, int]]:
    """《关于推进改革 发挥作用的建议》: a title of two parts is printed with a space between them."""
    return (
        [match.span() for match in _TITLE.finditer(text)]
        if "《" in text or "“" in text or text.startswith("第")
        else []
    )


RULE = Rule(
    code="punctuation-stray-space",
    severity=Severity.WARNING,
    message="句中有多余的空格",
    why="中文词语之间不留空格。",
    source="编校惯例",
    bad=("引领社会化的 “四化”标准", "提升 服务能力", "工作体系， 不断完善", "初审材料； 2.会审评估"),
    good=(
        "联系人：王某某　电话",
        "使用Python 3.11版本",
        "提升服务能力",
        "序 号",
        "打印   关闭",
        "县住建局城建股  沙国栋；电话：0692-2123001",
        "开展“治违禁 控药残 促提升”行动",
        "第七点 关于停车、垃圾",
        "您提出的《关于推进公办养老机构改革 发挥兜底保障作用的建议》收悉",
    ),
    letter=find,
    regions=PROSE,
    quotations=True,
    safe=True,
)
