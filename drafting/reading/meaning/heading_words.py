"""What the words of a heading say its section is (RULES 2.5 and 2.14)."""

from __future__ import annotations

import re

from clauses.section import Section

Judged = tuple[Section, float]
"""A section and how sure it is, 0 to 1."""

_HEADINGS: tuple[tuple[Section, float, re.Pattern[str]], ...] = (
    (Section.CONTACT, 0.9, re.compile(r"^联系(?:方式|人)")),
    (
        Section.NEXT_STEPS,
        0.97,
        re.compile(
            r"下一?步|下阶段|下一阶段|今后|打算|后续(?!扶持|服务|帮扶|管护|监管)|未来|努力方向|工作(?:方向|计划|思路|安排)|推进计划|整改计划|对策|改进措施"
        ),
    ),
    (
        Section.ASKS,
        0.95,
        re.compile(
            r"^(?:(?:您|你们|委员|代表)(?:的|所提)?)?(?:提案|建议|意见建议|所提|提出的?)?(?:的)?(?:主要)?(?:建议|意见|提案|问题)?(?:的)?(?:主要)?内容(?:如下)?$|^(?:建议|提案)(?:事项|摘要|要点|概述)|^(?:(?:提案|建议|委员|代表)(?:人)?(?:所)?)?(?:提出?|反映)的?(?:主要)?(?:建议|问题|意见)$"
        ),
    ),
    (
        Section.SITUATION,
        0.95,
        re.compile(
            r"基本(?:情况|现状|概况)|现状|总体情况|背景|有关政策|政策(?:依据|规定|背景)|存在的?(?:主要)?(?:问题|困难|不足)|困难|问题(?:与|和|及)?(?:原因|困难)|原因(?:分析)?$|概况|情况说明|反映的?情况$|有关情况$|建设情况$"
        ),
    ),
    (
        Section.PROGRESS,
        0.95,
        re.compile(
            r"进展|成效|做法|办理(?:工作)?(?:情况|结果|过程|落实)|开展(?:的)?(?:工作)?情况|工作(?:开展|推进|落实|完成|进行|办理)?情况|落实情况|推进情况|完成情况|已(?:经)?(?:开展|做|采取|完成)|主要(?:工作|措施|做法)|工作措施|采取的?措施|答复(?:正文|内容|意见)|具体(?:工作|措施|办理|答复)|近年来|意见建议办理|会办意见|办理意见|工作举措|工作成果|回应|目前.{0,4}工作"
        ),
    ),
)
# Of second-level headings only these words set a section of their own against the first level's.
_STRONG = re.compile(r"下一?步|下阶段|今后|工作打算|基本情况|现状$|存在的?(?:主要)?(?:问题|困难)|建议内容|提案内容")


def heading_section(text: str) -> Judged | None:
    """What a heading's words say its section is."""
    bare = text.strip(" \u3000。：:")
    for section, sure, pattern in _HEADINGS:
        if pattern.search(bare):
            return section, sure
    return None


def speaks_for_itself(text: str) -> bool:
    """Whether a second-level heading has a section of its own, whatever the first level says."""
    return bool(_STRONG.search(text))
