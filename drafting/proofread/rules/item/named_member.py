"""A person thanked or named as the proposer who is none: 感谢张晓明代表 in a letter to 黄桂英, 段正刚 for 段正国."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import Item, ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_THANKED = re.compile(r"(?:感谢|尊敬的|恳请|敬请)(?P<x>[\u4e00-\u9fff]{2,3})(?:委员|代表)(?!会|团|们)")
_NAMES = re.compile(r"(?P<list>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+)(?=(?:等\d*[位名人]?)?(?:委员|代表))")
_NOBODY = re.compile(r"各位|两位|二位|三位|几位|政协|人大|广大|全体|位$|市区|有关|您|你")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    names = [name for name in case.names if 2 <= len(name) <= 4]
    if not names or case.collective or len(names) != len(case.names):
        return
    severity = Severity.ERROR if case.known else Severity.WARNING
    text, known = passage.text, "、".join(case.names)
    found = {match.span("x") for match in _THANKED.finditer(text) if _stranger(match["x"], names)}
    found |= set(_misspelt(text, names)) | set(_in_list(text, names))
    for start, end in sorted(found):
        suggestion = next(
            (name for name in names if _near(text[start:end], name)), names[0] if len(names) == 1 else None
        )
        yield Hit(start, end, suggestion, f"这一件的提出人是{known}", severity)


def _stranger(name: str, names: list[str]) -> bool:
    return name not in names and not _NOBODY.search(name) and not any(one.endswith(name) for one in names)


def _misspelt(text: str, names: list[str]) -> Iterator[tuple[int, int]]:
    """A name before 委员 or 代表 that is a proposer's but for one character."""
    for match in re.finditer("委员|代表", text):
        for name in names:
            start = match.start() - len(name)
            printed = text[max(0, start) : match.start()]
            if len(name) > 2 and printed not in names and _near(printed, name):
                yield start, match.start()


def _in_list(text: str, names: list[str]) -> Iterator[tuple[int, int]]:
    """白芷、黄莲、杜仲委员: one of several names with one character else."""
    for match in _NAMES.finditer(text) if len(names) > 1 else ():
        told = list(re.finditer(r"[\u4e00-\u9fff]{2,4}", match["list"]))
        if any(one[0] in names for one in told):
            for one in told:
                if one[0] not in names and any(_near(one[0], name) for name in names):
                    yield match.start("list") + one.start(), match.start("list") + one.end()


def _near(printed: str, name: str) -> bool:
    return len(printed) == len(name) and sum(one != other for one, other in zip(printed, name, strict=True)) == 1


RULE = Rule(
    code="item-named-member",
    severity=Severity.WARNING,
    message="文中的提出人姓名与这一件不符",
    why="多是沿用旧件时没有改，或姓名有误字。",
    source="编校惯例",
    bad=("感谢张晓明代表对我局工作的支持。", "首先感谢李静文代表的关注。"),
    good=("感谢李静雯代表对我局工作的支持。", "感谢各位代表的支持。", "邀请张晓明代表参加座谈。"),
    passage=find,
    regions=frozenset({Region.BODY}),
    case=Case(
        kind=ItemKind.SUGGESTION,
        names=("李静雯",),
        people=1,
        item=Item(id="i", kind=ItemKind.SUGGESTION, number="1", title="", proposers=("李静雯",)),
    ),
)
