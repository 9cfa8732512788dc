"""One platform under two names: 江北智慧停车云平台 here, 江北智慧泊车平台 there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_NAME = re.compile(r"(?P<x>[\u4e00-\u9fff]{6,12}?)(?P<kind>平台|系统|小程序)(?!公司|企业|经济)")
_COMMON, _OWN = 4, 4
_OTHER = re.compile(r"[一二三四五六七八九十东南西北上下内外新旧省市区县]")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    known: list[tuple[str, str]] = []
    for passage in passages:
        if passage.region not in PROSE:
            continue
        for match in _NAME.finditer(passage.text):
            for earlier, kind in known:
                if kind == match["kind"] and (names := _two_names(earlier, match["x"])):
                    first, second = names
                    start = match.end("x") - len(second)
                    message = f"与前文“{first}{kind}”疑为同一{kind}，名称不一致"
                    yield passage, Hit(start, match.end(), first + kind, message)
                    break
            known.append((match["x"], match["kind"]))


def _two_names(one: str, other: str) -> tuple[str, str] | None:
    """The two names without their kind, where they begin alike, end differently and share a character there."""
    for size in range(min(len(one), len(other)) - 1, _COMMON - 1, -1):
        for start in range(len(one) - size):
            place = other.find(one[start : start + size])
            if place >= 0:
                own, another = one[start + size :], other[place + size :]
                if not (own and another) or max(len(own), len(another)) > _OWN or own == another:
                    return None
                if _OTHER.search(own + another) or not set(own) & set(another):
                    return None
                return one[start:], other[place:]
    return None


RULE = Rule(
    code="structure-platform-names",
    severity=Severity.WARNING,
    message="同一平台前后名称不一致",
    why="同一平台、系统全文用同一名称。",
    source="编校惯例",
    bad=("江北智慧停车云平台于2023年上线。\n二期工程中，江北智慧泊车平台还将接入路内泊位。",),
    good=(
        "建成省公共数据开放平台和省公共数据共享平台。",
        "江北智慧停车云平台上线。市民登录江北智慧停车云平台查询。",
        "城市运行管理平台、城市运行服务平台",
    ),
    letter=find,
    regions=PROSE,
    quotations=True,
)
