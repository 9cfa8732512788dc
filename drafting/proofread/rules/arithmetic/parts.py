"""Parts against their total: 19家（公办2家，民办17家）; 18宗，其中住宅6宗、工业9宗、其他3宗; 4个、7个，共11个."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, sentences

_BRACKET = re.compile(r"[（(](?:其中[，：:]?)?(?P<parts>[^（）()]{4,120})[）)]")
_OF_WHICH = re.compile(
    r"(?:[，、]?(?:同比|比上年|较上年)?(?:增长|下降)\d+(?:\.\d+)?(?:%|个百分点))?[^。；\d]{0,12}?[，：]?其中[，：]?"
)
_TOTAL = re.compile(
    r"[，、]?(?:[^，。；、\d]{0,4})?(?:共|合计|共计|总计|总共|总数(?:达|为)?|累计)[^，。；、\d增减]{0,6}$"
)
_REST = re.compile(r"其余|剩余|另有|其他(?!用地|垃圾)|以及其|等(?!级)|左右|分别|含|包括")
_WHOLE_SETS = (
    r"公办.*民办|城区.*乡镇|城镇.*农村|中央.*省|国家级.*(?:省级|市级)|住院.*门诊|专职.*兼职|出让.*划拨|路外.*路内|男.*女|小学.*(?:初中|幼儿园)|新建.*改|"
    r"合作社.*家庭农场|提案.*建议|第一产业.*第二产业|一级.*二级|省级.*(?:市级|区级|县级)|普惠.*非|主办.*会办|室内.*室外|机动车.*非机动车|县道.*(?:乡道|村道)"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for start, end in sentences(text):
        found = amounts(text, start, end)
        if len(found) > 2:
            yield from _after_total(text, found)
            yield from _before_total(text, found)


def _after_total(text: str, found: Sequence[Amount]) -> Iterator[Hit]:
    for place, total in enumerate(found):
        bracket = _BRACKET.match(text, total.end)
        marker = _between(text, total, found[place + 1 :])
        if bracket:
            parts = _run(text, [one for one in found if bracket.start() < one.start < bracket.end()], total.unit)
            if _REST.search(bracket["parts"]) or (parts and text[parts[-1].end] not in "）)"):
                continue
            complete = True
        elif marker:
            parts = _run(text, [one for one in found if one.start >= marker], total.unit)
            complete = False
        else:
            continue
        if len(parts) < 2 or _REST.search(text[total.end : parts[0].start]):
            continue
        words = text[total.end : parts[-1].end]
        if _REST.search(words) or text[parts[-1].end : parts[-1].end + 2].startswith(("，其", "、其", "等")):
            continue
        added = sum((part.value for part in parts), Decimal(0))
        gap = abs(added - total.value)
        near = gap * 100 <= total.value * (12 if len(parts) > 2 else 5)
        if (
            gap > _slack(total, parts)
            and gap * 3 < total.value
            and (complete or added > total.value or near or re.search(_WHOLE_SETS, words))
        ):
            yield _hit(total, parts, added)


def _between(text: str, total: Amount, later: Sequence[Amount]) -> int | None:
    """Where 其中 ends that follows the total with at most a few words between."""
    limit = next((one.start for one in later if one.unit not in ("%", "个百分点")), len(text))
    match = _OF_WHICH.match(text, total.end, limit)
    return match.end() if match else None


def _run(text: str, candidates: Sequence[Amount], unit: str) -> list[Amount]:
    """The amounts of the same unit that follow one another in a list."""
    run: list[Amount] = []
    for one in candidates:
        if one.unit != unit:
            continue
        between = text[run[-1].end : one.start] if run else ""
        if run and (
            not re.match(r"^[、，；和及与]", between)
            or len(between) > 20
            or re.search(r"[。（]|[增减]|比|占|均|每|达", between)
        ):
            break
        run.append(one)
    return run


def _before_total(text: str, found: Sequence[Amount]) -> Iterator[Hit]:
    for place, total in enumerate(found):
        previous = found[place - 1] if place else None
        if previous is None or previous.unit != total.unit:
            continue
        if not _TOTAL.match(text[previous.end : total.start]) or re.search(r"[增减]", text[previous.end : total.start]):
            continue
        parts: list[Amount] = []
        for one in reversed(found[:place]):
            if one.unit != total.unit:
                break
            if parts and not re.match(r"^[、，和及与][^，。；\d]{0,12}$", text[one.end : parts[-1].start]):
                break
            parts.append(one)
        parts.reverse()
        added = sum((part.value for part in parts), Decimal(0))
        if len(parts) >= 2 and added != total.value and abs(added - total.value) * 3 < total.value:
            yield Hit(
                total.start,
                total.end,
                None,
                f"各项相加为{total.shown(added)}{_scale(total)}{total.unit}，与“{text[total.start : total.end]}”不符",
            )


def _hit(total: Amount, parts: Sequence[Amount], added: Decimal) -> Hit:
    shown = f"{total.shown(added)}{_scale(total)}{total.unit}"
    return Hit(total.start, parts[-1].end, None, f"各项相加为{shown}，与“{total.printed}{total.unit}”不符")


def _slack(total: Amount, parts: Sequence[Amount]) -> Decimal:
    """What rounding may make of it, where the numbers are not all whole or all equally fine."""
    steps = [one.scale.scaleb(-one.places) for one in (total, *parts)]
    return sum(steps, Decimal(0)) / 2 if len(set(steps)) > 1 else Decimal(0)


def _scale(amount: Amount) -> str:
    return {10_000: "万", 100_000_000: "亿"}.get(int(amount.scale), "")


RULE = Rule(
    code="arithmetic-parts",
    severity=Severity.WARNING,
    message="分项之和与总数不符",
    why="分项必须等于合计。",
    source="算术",
    bad=(
        "全区有养老机构19家（公办3家，民办17家）",
        "共有闲置土地1120亩，其中住宅用地430亩、工业用地510亩、其他用地160亩。",
        "现有中国传统村落4个、省级传统村落7个，共12个。",
        "中学42所（小学28所、初中9所、高中6所），在校学生5.13万人",
    ),
    good=(
        "全区有养老机构19家（公办2家，民办17家）",
        "培训300人（含社区工作者120人，其余为志愿者）",
        "培训300人，其中党员120人、团员60人。",
        "现有村落4个、街区7个，共11个。",
        "新增泊位830个，其中路内300个、路外530个。",
    ),
    passage=find,
)
