"""Traditional characters in a letter written in simplified ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_PAIRS = dict(
    zip(
        "進動產業發展務實現關於開區農場導機關設術環節營運維護應對應經濟國際標準備預報審圍統計劃資質強優華個們來為與從長東車馬門見貝學習電話語說讀請該論證議題處辦協衛醫療養護飲勞勵點線級結給組織續網總縣鎮鄉鐵錢銀",
        "进动产业发展务实现关于开区农场导机关设术环节营运维护应对应经济国际标准备预报审围统计划资质强优华个们来为与从长东车马门见贝学习电话语说读请该论证议题处办协卫医疗养护饮劳励点线级结给组织续网总县镇乡铁钱银",
        strict=True,
    )
)
_TRADITIONAL = {old: new for old, new in _PAIRS.items() if old != new}
_RUN = re.compile(f"[{''.join(_TRADITIONAL)}]+")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _RUN.finditer(passage.text):
        yield Hit(match.start(), match.end(), "".join(_TRADITIONAL[char] for char in match[0]))


RULE = Rule(
    code="words-traditional",
    severity=Severity.WARNING,
    message="公文用规范汉字",
    why="公文使用国家通用的简化字；人名依身份证件用字的除外。",
    source="国家通用语言文字法",
    bad=("工程進度正常", "推進經濟發展"),
    good=("工程进度正常",),
    passage=find,
    hint="|".join(_TRADITIONAL),
    regions=PROSE,
)
