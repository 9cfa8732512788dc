"""An opinion to the lead unit closed like a reply to the member."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.letter import DocumentKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_REPLY = re.compile(
    r"以上答复[^。]{0,20}(?:批评指正|满意)[^。]*|(?:再次)?感谢(?:您|你们)对[^。！]{0,30}(?:支持|关注|关心)[^。！]*|请[您你][^。]{0,10}征询意见表[^。]*|现(?:将[^，。]{0,12})?答复如下"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if case.document is DocumentKind.OPINION and passage.region is Region.ADDRESSEES:
        if member := re.search(r"[\u4e00-\u9fff]{2,4}(?:委员|代表)(?=\s*[：:、]?\s*$)", passage.text):
            yield Hit(member.start(), member.end(), None, "会办意见主送主办单位，不直接答复委员、代表")
    elif case.document is DocumentKind.OPINION:
        for match in _REPLY.finditer(passage.text):
            suggestion = "现提出如下会办意见" if match[0].endswith("答复如下") else None
            yield Hit(match.start(), match.end(), suggestion)


RULE = Rule(
    code="item-opinion-closing",
    severity=Severity.WARNING,
    message="会办意见主送主办单位，不用对委员、代表答复的用语",
    why="结语写“以上意见，供答复时参考”之类。",
    source="提案和建议办理惯例",
    bad=("以上答复如有不妥，请批评指正。", "感谢您对我局工作的关心支持！"),
    good=("以上意见，供答复时参考。",),
    passage=find,
    regions=PROSE | {Region.ADDRESSEES},
    case=Case(document=DocumentKind.OPINION),
)
