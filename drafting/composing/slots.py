"""The slots a clause may hold and what fills them: the item, the bureau, the day and the facts ledger (docs/guide.md)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from clauses.facts import Fact
from clauses.figures import AS_OF
from drafting.composing.addressees import proposer_names, styled_names, you
from drafting.composing.meetings import meeting_name
from drafting.model.bureau import Bureau
from drafting.model.classes import meanings_of
from drafting.model.item import Item, ItemKind, Role

_SELVES = (
    "中心",
    "支队",
    "大队",
    "总队",
    "公司",
    "局",
    "委",
    "办",
    "院",
    "厅",
    "会",
    "处",
    "社",
    "校",
    "队",
    "所",
    "站",
)


def values_for(item: Item, bureau: Bureau, facts: Iterable[Fact], today: date) -> dict[str, str]:
    """Every slot that can be filled, by name. Slots without a value are left out, so that they stay to be seen."""
    values = _of_facts(facts) | _of_bureau(bureau, item) | _of_item(item, bureau, today) | _of_day(today)
    return {name: value for name, value in values.items() if value}


def co_signers(item: Item) -> tuple[str, ...]:
    """The bureaus that sign the reply after us; an opinion or a part of the answer is each one's own."""
    return item.joint_units if item.role is Role.LEAD else ()


def asked_units(item: Item) -> tuple[str, ...]:
    """The units that assist and do not sign themselves."""
    signers = co_signers(item)
    return tuple(unit for unit in item.assist_units if unit not in signers)


def _worked_with(item: Item) -> str:
    """经商××，会同××研究， — whom we asked, and with whom we answer."""
    if item.role is not Role.LEAD:
        return ""
    asked = "、".join(asked_units(item))
    joined = "、".join(item.joint_units)
    return (f"经商{asked}，" if asked else "") + (f"会同{joined}研究，" if joined else "")


def printed_day(day: date) -> str:
    """A date of the body or the signature: Arabic figures, no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def printed_as_of(day: date) -> str:
    """The last day of a year or month as 2025年底, 2026年6月底, any other day in full."""
    if day.day != monthrange(day.year, day.month)[1]:
        return printed_day(day)
    return f"{day.year}年底" if day.month == 12 else f"{day.year}年{day.month}月底"


def plain_title(title: str) -> str:
    """The item's title as it stands inside 《》: its own marks taken off, inner ones turned to 〈〉."""
    text = title.strip()
    if text[:1] + text[-1:] in ("《》", "“”") and text[1:-1].count(text[0]) == 0:
        text = text[1:-1]
    return text.replace("《", "〈").replace("》", "〉")


def class_meaning(item: Item, bureau: Bureau, today: date | None = None) -> str:
    """What the item's class means in its year; "" where it has none or nothing was written about it."""
    return meanings_of(bureau.class_meanings, year_of(item, today)).get(item.category or "", "")


def year_of(item: Item, today: date | None = None) -> int | None:
    """The year whose rules an item is under: its list's, else that of its assignment, else ``today``'s."""
    day = item.assigned or today
    return item.year or (day.year if day else None)


def own_word(name: str) -> str:
    """How a bureau calls itself: 我局、我委、我中心; 我单位 where its name does not tell."""
    kind = next((end for end in _SELVES if name.endswith(end)), "")
    if name.endswith("委员会"):
        kind = "委"
    elif name.endswith("办公室"):
        kind = "办"
    return f"我{kind or '单位'}"


def _of_item(item: Item, bureau: Bureau, today: date) -> dict[str, str]:
    meeting = meeting_name(item.session, item.kind, bureau.region)
    styled = styled_names(item)
    of_kind = {"委员": styled} if item.kind is ItemKind.PROPOSAL else {"代表": styled}
    return {
        "案号": item.number,
        "提案编号": item.number,
        "建议编号": item.number,
        "件型": item.kind.chinese,
        "案由": plain_title(item.title),
        "标题": plain_title(item.title),
        "届次": item.session or "",
        "会议": meeting,
        "提出人": proposer_names(item),
        "提出人及称谓": styled,
        "主送": styled,
        "称呼": you(item, bureau.person, bureau.body),
        "交办日期": printed_day(item.assigned) if item.assigned else "",
        "办理期限": printed_day(item.due) if item.due else "",
        "主办单位": item.lead_unit or (bureau.name if item.role is Role.LEAD else ""),
        "会办单位": "、".join(item.assist_units),
        "联合办理单位": "、".join(co_signers(item)),
        "会商": _worked_with(item),
        "科室": item.office,
        "经办人": item.officer,
        "联系人": bureau.contact or item.officer,
        "类别": item.category or "",
        "类别释义": class_meaning(item, bureau, today),
        "公开属性": item.disclosure or bureau.disclosure,
    } | of_kind


def _of_bureau(bureau: Bureau, item: Item) -> dict[str, str]:
    copied = bureau.cc_proposal if item.kind is ItemKind.PROPOSAL else bureau.cc_suggestion
    return {
        "单位": bureau.name,
        "单位简称": bureau.short_name or bureau.name,
        "自称": "我们" if co_signers(item) else own_word(bureau.name) if bureau.name else "",
        "区划": bureau.region,
        "电话": bureau.phone,
        "签发人": bureau.signer,
        "抄送机关": copied,
    }


def _of_day(today: date) -> dict[str, str]:
    return {"答复日期": printed_day(today), "年份": str(today.year), "上年": str(today.year - 1)}


def _of_facts(facts: Iterable[Fact]) -> dict[str, str]:
    values: dict[str, str] = {}
    for fact in facts:
        values[fact.name] = fact.printed
        if fact.as_of:
            values[fact.name + AS_OF] = printed_as_of(fact.as_of)
    return values
