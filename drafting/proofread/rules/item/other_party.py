"""Another party than the one that proposed: 感谢民革云岭市委 in a letter to 民盟云岭市委."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_PARTIES = {
    "民革": "民革|国民党革命委员会",
    "民盟": "民盟|民主同盟",
    "民建": "民建|民主建国会",
    "民进": "民进|民主促进会",
    "农工党": "农工党|农工民主党",
    "致公党": "致公党",
    "九三学社": "九三学社",
    "台盟": "台盟|台湾民主自治同盟",
    "工商联": "工商联|工商业联合会",
}
_THEIRS = re.compile(
    r"(?P<x>民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联)[\u4e00-\u9fff]{0,8}(?:委(?!员)|支部|总支|支社|会)?"
)
_OURS = re.compile(r"(?:感谢|感谢贵|收到|对|关于)$")
_SAYS = re.compile(r"^(?:[\u4e00-\u9fff]{0,6})(?:提出|一直以来|长期以来|对|的关心|给予|在)")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    addressed = "".join(passage.text for passage in passages if passage.region is Region.ADDRESSEES)
    proposers = "、".join(case.names) if case.known and case.collective else addressed
    own = [name for name, words in _PARTIES.items() if re.search(words, proposers)]
    if len(own) != 1:
        return
    for passage in passages:
        regions = (Region.BODY, Region.ADDRESSEES) if case.known else (Region.BODY,)
        if passage.region not in regions or not re.search("[民党社台联]", passage.text):
            continue
        for match in _THEIRS.finditer(passage.text):
            thanked = _OURS.search(passage.text[: match.start()]) or passage.region is Region.ADDRESSEES
            said = _SAYS.match(passage.text[match.end("x") :]) and match.start() == 0
            if match["x"] != own[0] and (thanked or said):
                severity = Severity.ERROR if case.known else None
                yield passage, Hit(*match.span("x"), own[0], f"这一件的提出人是{own[0]}", severity)


_HEAD = "关于第18号提案的答复\n民盟云岭市委：\n现答复如下：\n"
_TAIL = "\n云岭市科技局\n2025年8月5日"
RULE = Rule(
    code="item-other-party",
    severity=Severity.WARNING,
    message="文中的党派（团体）与主送不一致",
    why="多是沿用旧件时没有改。",
    source="编校惯例",
    bad=(_HEAD + "感谢民革云岭市委对科技工作的关心支持！" + _TAIL,),
    good=(
        _HEAD + "感谢民盟云岭市委对科技工作的关心支持！" + _TAIL,
        _HEAD + "我局走访了民建云岭市委、市工商联等单位。" + _TAIL,
    ),
    letter=find,
    regions=frozenset({Region.BODY, Region.ADDRESSEES}),
)
