"""The bureau in the title against the one that signs: left over from another bureau's letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_ISSUER = re.compile(
    r"^\s*(?P<x>[\u4e00-\u9fff]{3,24}?(?:局|委员会|办公室|厅|院|大队|支队|中心|政府|街道办事处|分局|公司))(?=\s*$|关于|对)"
)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    signed = [
        re.sub(r"\s|（.*", "", line)
        for passage in passages
        if passage.region is Region.SIGNATURE
        for line in passage.text.split("\n")
        if line.strip()
    ]
    first = next((passage for passage in passages if passage.region is Region.TITLE), None)
    if first is None or len(signed) != 1 or not (match := _ISSUER.search(first.text)):
        return
    name = match["x"]
    short = len(signed[0]) < len(name) and signed[0][:3] == name[:3] and "分局" not in name
    if _within(name, signed[0]) or (_within(signed[0], name) and not short):
        return
    ours = case.bureau.name if case.bureau else ""
    signature = next(passage for passage in passages if passage.region is Region.SIGNATURE)
    if ours == name or (ours != signed[0] and not _speaks_only_as(passages, signed[0], name)):
        start = len(signature.text) - len(signature.text.lstrip())
        yield signature, Hit(start, len(signature.text.rstrip()), name, f"署名与标题里的单位“{name}”不一致")
        return
    suggestion = signed[0] if not ours or ours == signed[0] else None
    yield first, Hit(match.start("x"), match.end("x"), suggestion, f"标题里的单位与署名“{signed[0]}”不一致")


def _speaks_only_as(passages: tuple[Passage, ...], name: str, other: str) -> bool:
    return _speaks_as(passages, name) and not _speaks_as(passages, other)


def _speaks_as(passages: tuple[Passage, ...], name: str) -> bool:
    """The text thanks for the support of what that bureau does: 医疗保障工作 of 医疗保障局, or names it."""
    field = re.sub(r"^.*?(?:省|[市区县州盟旗])(?=[\u4e00-\u9fff]{3})", "", name)
    field = re.sub(r"(?:管理|事务|保障)?(?:局|委员会|办公室|厅|院|中心|大队|支队)$", "", field)
    told = "".join(passage.text for passage in passages if passage.region in (Region.BODY, Region.CONTACT, Region.MARK))
    return name in told or (
        len(field) > 1
        and bool(
            re.search(f"(?:对|支持|关心|关注|理解|全县|我[市区县])[^，。；]{{0,12}}{field}[^，。；]{{0,6}}工作", told)
        )
    )


def _within(short: str, name: str) -> bool:
    """A name or its short form: every character of it stands in the other, in order; 云岭区公安分局 is 云岭市公安局云岭分局."""
    rest = iter(name)
    return all(char in rest for char in short) or ("分局" in name and set(short) - set("省市区县") <= set(name))


RULE = Rule(
    code="item-issuer",
    severity=Severity.WARNING,
    message="标题里的单位与署名不一致",
    why="多是沿用其他单位的稿子时没有改。",
    source="编校惯例",
    bad=(
        "云岭区退役军人事务局关于第63号建议的答复\n黄桂英代表：\n感谢您对退役军人工作的关心。\n云岭区退役军人服务中心\n2025年5月28日",
        "云岭区投资促进局关于第63号建议的答复\n黄桂英代表：\n现答复如下：\n云岭区商务局\n2025年5月28日",
    ),
    good=(
        "云岭区商务局关于第63号建议的答复\n黄桂英代表：\n现答复如下：\n云岭区商务局\n2025年5月28日",
        "区商务局关于第63号建议的答复\n黄桂英代表：\n现答复如下：\n云岭区商务局\n2025年5月28日",
    ),
    letter=find,
    regions=frozenset({Region.TITLE, Region.SIGNATURE}),
)
