"""Names of bodies and policies that had another name at the letter's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

# (old name, name in use, in use since, certainty of the date: county reforms differ by months)
_RENAMED = (
    (r"卫生?计生?(?:局|委)|卫生和计划生育局", "卫生健康局", date(2019, 4, 1)),
    (r"(?<!生态)(?:环保局|环境保护局)", "生态环境局（分局）", date(2019, 4, 1)),
    (r"国土资源局|(?<=[区县市])规划局(?!部)", "自然资源局", date(2019, 4, 1)),
    (r"(?<!林)农业局|农委(?!会)", "农业农村局", date(2019, 4, 1)),
    (r"(?<![设文])(?<!文化[和与])(?:文化局|旅游局)|文体广电旅游局", "文化和旅游局", date(2019, 4, 1)),
    (r"安监局|安全生产监督管理局", "应急管理局", date(2019, 4, 1)),
    (r"工商局|质监局|食药监局|食品药品监督管理局", "市场监督管理局", date(2019, 4, 1)),
    (r"扶贫办", "农业农村局（原乡村振兴局）", date(2021, 7, 1)),
    (r"新型农村合作医疗|新农合", "城乡居民基本医疗保险", date(2018, 1, 1)),
    (r"城镇居民(?:基本)?医(?:疗保险|保)", "城乡居民基本医疗保险", date(2018, 1, 1)),
    (r"[“]?五保[”]?户", "特困供养人员", date(2017, 1, 1)),
    (r"(?<!脱)贫困户", "脱贫户、监测对象", date(2021, 7, 1)),
)
_ROWS = tuple((re.compile(old), new, since) for old, new, since in _RENAMED)
_HISTORY = re.compile(r"原|时任|曾|（现|\(现|更名|改名|划入|划转|合并|前身|机构改革")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.date is None:
        return
    for regex, name, since in _ROWS:
        if case.date < since:
            continue
        for match in regex.finditer(passage.text):
            around = passage.text[max(0, match.start() - 6) : match.end() + 8]
            year = re.search(r"(20[01]\d)年", passage.text[max(0, match.start() - 30) : match.start()])
            if not _HISTORY.search(around) and not (year and date(int(year[1]), 12, 31) < since):
                yield Hit(match.start(), match.end(), None, f"成文时“{match[0]}”已改称“{name}”，请核对")


RULE = Rule(
    code="time-renamed",
    severity=Severity.WARNING,
    message="名称已变更",
    why="机构改革或政策整合后旧称不再使用；叙述历史时可以用。",
    source="2018年、2023年机构改革；国发〔2016〕3号",
    bad=("联合区卫计局开展巡查", "扶贫办负责", "参加新型农村合作医疗"),
    good=("区卫生健康局", "与市文化和旅游局联合开展推介", "2015年区农业局印发的文件", "原区环保局", "规划局部调整"),
    passage=find,
    hint="卫计|卫生计|卫生和计|环保局|环境保护局|国土资源局|规划局|农业局|农委|文化局|旅游局|安监局|安全生产监督|工商局|质监局|食药监局|药品监督|扶贫办|合作医疗|新农合|城镇居民|五保|贫困户",
    regions=PROSE,
    case=Case(date=date(2025, 6, 1)),
)
