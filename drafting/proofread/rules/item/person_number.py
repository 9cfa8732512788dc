"""您 for one proposer, 你们 for several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_YOU = re.compile(r"您(?!们|好)")
_YOUR_BODY = re.compile(r"贵(?:委|会|支部|单位|党派|党)(?!员)")
_YOU_ALL = re.compile(r"你们")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.people is None or case.collective:
        return
    severity = Severity.ERROR if case.known else Severity.WARNING
    if case.people >= 2:
        for match in _YOU.finditer(passage.text):
            if not re.search(r"[每各]位.{0,6}$", passage.text[: match.start()]):
                yield Hit(match.start(), match.end(), "你们", f"提出人有{case.people}位，应称“你们”", severity)
    else:
        for match in _YOU_ALL.finditer(passage.text):
            yield Hit(match.start(), match.end(), "您", "提出人只有一位，应称“您”", severity)
    for match in _YOUR_BODY.finditer(passage.text) if case.document is not DocumentKind.OPINION else ():
        right = "您" if case.people == 1 else "你们"
        yield Hit(match.start(), match.end(), right, f"提出人是个人，应称“{right}”", severity)


RULE = Rule(
    code="item-person-number",
    severity=Severity.WARNING,
    message="人称与提出人数不一致",
    why="一位用“您”，两位以上用“你们”。",
    source="提案和建议办理惯例",
    bad=("感谢您对我局工作的支持",),
    good=("感谢你们对我局工作的支持", "感谢各位委员"),
    passage=find,
    hint="您|你们|贵",
    regions=frozenset({Region.BODY}),
    case=Case(kind=ItemKind.PROPOSAL, people=3),
)
