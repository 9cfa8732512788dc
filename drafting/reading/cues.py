"""The section of a paragraph that no heading announces, by its words and its place in the letter."""

from __future__ import annotations

import re

from clauses.section import Section

_NEXT_START = re.compile(
    r"^(?:下一?步|下阶段|下一阶段|今后|接下来|后续|未来|同时，我[局委区]将|我[局委县区市厅院办部]?将|我们将|本[局委]将|在今后|针对以上|为进一步|20\d\d年(?:，|,)?(?:我[局委区])?(?:将|计划|拟))"
)
_FUTURE = re.compile(
    r"将(?!近|军|来)|拟|计划(?!生育)|力争|争取|继续|进一步|适时|逐步|(?:加大|加快|加强|完善|推动|推进)"
)
_SURE_FUTURE = re.compile(
    r"将(?:进一步|继续|会同|积极|结合|把|加|按|以|在|对|统筹|适时|逐步|严格|持续|不断|推)|拟于|拟在|力争|计划(?:于|在|年内|投|新|建)"
)
_DONE = re.compile(
    r"已(?:经)?|完成|建成|开展了|投入|印发|出台|成立|组织|落实了|实施了|推进了|累计|共(?:开展|发放|检查|整治|培训|建|完成)|先后|了[，。；]"
)
_STATE = re.compile(
    r"(?:共有|现有|总人口|户籍人口|常住人口|占(?:全[区市县省]|总)|位于|下辖|面积|全长|始建于|建于|由于|受.{0,12}(?:限制|制约|影响)|目前存在|主要原因|现状|尚未|短缺|不足|缺乏|规定[：:，]|《.{2,30}(?:条例|法|办法|规定|规范|标准)》.{0,10}(?:规定|明确|要求))"
)


def of_prose(text: str, position: float, *, headed: bool) -> tuple[Section, float]:
    """``position`` is 0 at the first block and 1 at the last; under a heading that says nothing it tells less."""
    if not text:
        return Section.PROGRESS, 0.6
    length = max(len(text), 40) / 100
    future = len(_SURE_FUTURE.findall(text)) * 2 + len(_FUTURE.findall(text)) * 0.4
    done = len(_DONE.findall(text)) * 1.0
    state = len(_STATE.findall(text)) * 1.6
    scores = {
        Section.NEXT_STEPS: future / length + (0.5 if headed else 2.0) * position - 0.6,
        Section.PROGRESS: done / length + 1.4,
        Section.SITUATION: state / length + (1.2 if position < 0.25 else 0.0) - 1.0 * position,
    }
    if _NEXT_START.match(text):
        scores[Section.NEXT_STEPS] += 5
    if re.match(
        r"^(?:近年来|针对|对于?您|关于|自20\d\d年|20\d\d年以来|今年以来|收到|接到|接件后|经(?:我局)?(?:研究|核查|调查|现场))",
        text,
    ):
        scores[Section.PROGRESS] += 1.5
    if re.match(
        r"^(?:针对|关于|对于?)(?:您|你们|贵)?[^。]{0,16}(?:第[一二三四五六七八九十\d]+|建议|问题|意见|方面)", text
    ):
        scores[Section.PROGRESS] += 2.5
    best = max(scores, key=lambda section: scores[section])
    second = max(value for section, value in scores.items() if section is not best)
    sure = 0.55 + min(0.4, (scores[best] - second) / 10)
    return best, sure
