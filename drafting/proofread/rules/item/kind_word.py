"""议案 for a proposal or suggestion; 提案 where a suggestion is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_THIS = re.compile(
    r"(?:您|你们|委员|代表)[^，。；]{0,40}?提出的(?:《[^《》]*》|“[^“”]*”)?的?(?:第?\d+号)?(?P<x>议案|提案|建议案)|第\s*\d+\s*号(?P<y>议案|提案|建议)"
)
_TITLED = re.compile(r"提出的[《“]关于[^《》“”]+的(?P<x>提案|议案)[》”]")
_OURS = re.compile(
    r"(?:现?就|[该此本]|[收接]到|将该|您的|你们的|贵)(?P<x>提案|议案)(?!委|线索|和|、|人|办理)|(?P<y>提案|议案)(?:所提|中所提|提出的|收悉|中提到)|(?P<z>提案|议案)(?=[^，。]{0,8}答复如下)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    right = {ItemKind.PROPOSAL: "提案", ItemKind.SUGGESTION: "建议"}.get(case.kind)
    if right is None:
        return
    severity = Severity.ERROR if case.known else Severity.WARNING
    for match in _THIS.finditer(passage.text):
        group = "x" if match["x"] else "y"
        if match[group] != right:
            yield Hit(match.start(group), match.end(group), right, f"这一件是“{right}”，不称“{match[group]}”", severity)
    for match in _TITLED.finditer(passage.text) if right == "建议" else ():
        yield Hit(*match.span("x"), right, f"这一件是“{right}”，不称“{match['x']}”", severity)
    for match in _OURS.finditer(passage.text):
        group = next(name for name in "xyz" if match[name])
        around = passage.text[max(0, match.start(group) - 8) : match.start(group)]
        if match[group] != right and not re.search(r"政协|委员|同类|[一二三四五六七八九十\d]件$", around):
            yield Hit(match.start(group), match.end(group), right, f"这一件是“{right}”，不称“{match[group]}”", severity)


RULE = Rule(
    code="item-kind",
    severity=Severity.WARNING,
    message="件型与文中称呼不一致",
    why="政协的是提案，代表个人或联名提出的是建议；议案另有所指。",
    source="提案和建议办理惯例",
    bad=("您提出的议案收悉", "第12号建议收悉"),
    good=("您提出的提案收悉", "第12号提案收悉", "您提出的意见建议", "议案处"),
    passage=find,
    hint="议案|提案|建议",
    own_titles=True,
    regions=frozenset({Region.TITLE, Region.BODY}),
    case=Case(kind=ItemKind.PROPOSAL),
)
