"""金戈、马壮，石坚代表：: several proposers are parted by 、."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_PARTED = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<x>[，；])(?=[\u4e00-\u9fff]{2,4}(?:[、，；]|(?:等\d*[位名人]?)?(?:委员|代表)))"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _PARTED.finditer(passage.text):
        yield Hit(*match.span("x"), "、")


RULE = Rule(
    code="punctuation-addressees",
    severity=Severity.WARNING,
    message="并列的姓名之间用顿号",
    why="句内并列词语之间用顿号。",
    source="GB/T 15834—2011 4.5",
    bad=("金戈、马壮，石坚代表：", "吕一帆；何润之委员："),
    good=("金戈、马壮、石坚代表：", "尊敬的石坚代表："),
    passage=find,
    regions=frozenset({Region.ADDRESSEES}),
    safe=True,
)
