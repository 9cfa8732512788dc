"""上述第四部分 in a letter whose second part says it, or that has three parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import numbering, value_of

_REFERENCE = re.compile(
    r"(?P<how>上述|前述|前文|上文|本文|本答复|下文|后文|见|如)(?P<x>第(?P<n>[一二三四五六七八九十])部分)(?![^，。；]{0,6}》)"
)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    parts = [
        value_of(numbered[1]["n"])
        for passage in passages
        if passage.region in (Region.BODY, Region.HEADING) and (numbered := numbering(passage.text)) and not numbered[0]
    ]
    if not parts:
        return
    here = 0
    for passage in passages:
        if passage.region not in (Region.BODY, Region.HEADING):
            continue
        numbered = numbering(passage.text)
        if numbered and not numbered[0]:
            here = value_of(numbered[1]["n"])
        for match in _REFERENCE.finditer(passage.text):
            number = value_of(match["n"])
            if number > max(parts):
                yield passage, Hit(*match.span("x"), None, f"全文只有{max(parts)}个部分")
            elif match["how"] in ("上述", "前述", "前文", "上文") and here and number >= here:
                yield passage, Hit(*match.span("x"), None, f"第{match['n']}部分不在前面")
            elif match["how"] in ("下文", "后文") and number <= here:
                yield passage, Hit(*match.span("x"), None, f"第{match['n']}部分不在后面")


RULE = Rule(
    code="structure-cross-reference",
    severity=Severity.WARNING,
    message="所指的部分不对",
    why="“上述第几部分”要指得到。",
    source="编校惯例",
    bad=(
        "一、现状\n有12处。\n二、做法\n结合上述第四部分所述的项目，完善设施。\n三、打算\n继续推进。",
        "一、现状\n有12处。\n二、做法\n（做法见第五部分）\n三、打算\n继续推进。",
    ),
    good=("一、现状\n有12处。\n二、做法\n结合上述第一部分所述的项目，完善设施。\n三、打算\n继续推进。",),
    letter=find,
    regions=PROSE,
)
