"""48.3%、69.42%、92%: rates named in one row have the same number of decimals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_ROW = re.compile(r"\d+(?:\.\d+)?%(?:(?:、|和|，)[^，。；、%\d]{0,12}\d+(?:\.\d+)?%){2,}")
_RATE = re.compile(r"\d+(?:\.(?P<d>\d+))?%")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    if passage.text.count("%") < 3:
        return
    for row in _ROW.finditer(passage.text):
        rates = [rate for rate in _RATE.finditer(passage.text, row.start(), row.end()) if rate[0] not in ("100%", "0%")]
        usual, often = Counter(len(rate["d"] or "") for rate in rates).most_common(1)[0] if rates else (0, 0)
        if len(rates) > 2 and often < len(rates):
            odd = next(rate for rate in rates if len(rate["d"] or "") != usual)
            yield Hit(odd.start(), odd.end(), None, f"同一列百分数的小数位不一致：“{odd[0]}”")


RULE = Rule(
    code="numerals-same-decimals",
    severity=Severity.HINT,
    message="并列百分数的小数位不一致",
    why="同一句、同一列的数据保留相同的小数位。",
    source="GB/T 15835—2011；编校惯例",
    bad=("健康管理率分别为48.3%、69.42%、92.1%。", "分别达到85.6%、91.2%和90%"),
    good=("分别为48.3%、69.4%、92.1%。", "达到85.6%、91.2%和100%", "由4.21%下降到0.97%", "占50%，比上年提高9.5%"),
    passage=find,
    regions=PROSE,
)
