"""The words that plainly say what will be done."""

from __future__ import annotations

import re

_NEXT_START = re.compile(
    r"^(?:下一?步|下阶段|下一阶段|今后|接下来|后续|未来|同时，我[局委区]将|我[局委县区市厅院办部]?将|我们将|本[局委]将|在今后|针对以上|为进一步|20\d\d年(?:，|,)?(?:我[局委区])?(?:将|计划|拟))"
)
_SURE_FUTURE = re.compile(
    r"将(?:进一步|继续|会同|积极|结合|把|加|按|以|在|对|统筹|适时|逐步|严格|持续|不断|推)|拟于|拟在|力争|(?:我[局委厅部办院区市县州镇队处]|我们|本局)(?:还|也)?将(?!(?!把)[^，。；]{1,20}(?:纳入|列入|列为|作为))|年底前|待[^，。]{2,14}后|到20[2-9]\d年(?:底|末)?[，,]?(?!底|末|，)|计划(?:于|在|年内|投|新|建|20\d\d年)|月底前"
)


def promises(text: str) -> bool:
    """Whether the text says plainly what will be done."""
    return bool(_SURE_FUTURE.search(text) or _NEXT_START.match(text))
