"""群众反应的问题, 经营主题: a word that is right elsewhere and belongs to other neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.confusables import misused
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import RUNNING_TEXT, Hit, Rule


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for one in misused(passage.text):
        printed = passage.text[one.start : one.end]
        yield Hit(one.start, one.end, one.right, f"“{printed}”疑为“{one.right}”（“{one.context}”）")


RULE = Rule(
    code="words-confusable",
    severity=Severity.WARNING,
    message="音近义近的词用混了",
    why="两个词单看都对，旁边的词语只与其中一个相配。",
    source="现代汉语词典",
    bad=(
        "培育经营主题1200户。",
        "充分发挥公民享有的民主权力，",
        "提高法制营商环境水平。",
        "做好应急处治工作。",
        "严格执行医师职业注册制度。",
    ),
    good=("培育经营主体1200户。", "开展主题活动", "权力运行", "做出反应迅速的安排", "职业教育与执业注册", "边坡处治"),
    passage=find,
    regions=RUNNING_TEXT,
    weak=True,
)
