"""The ledger as rows of words, and the form of one figure. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clauses.facts import Fact
from drafting.services.ledger import Uses
from ui.clauses.presenter_edit import day_of
from ui.words import Tr

NAMED = 6
"""Of the clauses and drafts a figure stands in so many are named."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """``overdue``: its next value should be there by now."""

    name: str
    cells: tuple[str, ...]
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class FactForm:
    """A figure as it is typed."""

    name: str = ""
    value: str = ""
    unit: str = ""
    as_of: str = ""
    next_due: str = ""
    source: str = ""


def row_of(fact: Fact, today: date, tr: Tr) -> FactRow:
    overdue = fact.next_due is not None and fact.next_due < today
    due = tr("{day} 已过").format(day=_day(fact.next_due)) if overdue else _day(fact.next_due)
    return FactRow(fact.name, (fact.name, fact.printed, _day(fact.as_of), due, fact.source), overdue)


def form_of(fact: Fact) -> FactForm:
    return FactForm(fact.name, fact.value, fact.unit, _day(fact.as_of), _day(fact.next_due), fact.source)


def problems_of(form: FactForm, taken: frozenset[str], tr: Tr) -> dict[str, str]:
    """What is wrong with the form, by field; ``taken`` are the names of the other figures."""
    problems: dict[str, str] = {}
    name = form.name.strip()
    if not name or any(sign in name for sign in "{} \t"):
        problems["name"] = tr("请写数据的名称，不带空格和花括号。")
    elif name in taken:
        problems["name"] = tr("台账里已有这一项。")
    if not form.value.strip():
        problems["value"] = tr("请写数值。")
    for field in ("as_of", "next_due"):
        if getattr(form, field).strip() and day_of(getattr(form, field)) is None:
            problems[field] = tr("请写成 2026-12-31 的样子。")
    return problems


def fact_of(form: FactForm) -> Fact:
    return Fact(
        name=form.name.strip(),
        value=form.value.strip(),
        unit=form.unit.strip(),
        as_of=day_of(form.as_of),
        source=form.source.strip(),
        next_due=day_of(form.next_due),
    )


def words_of(uses: Uses, tr: Tr) -> str:
    """Where a figure stands, in a few lines."""
    lines = [
        line.format(names="、".join(names[:NAMED]), count=len(names))
        for line, names in (
            (tr("留有空位的条款 {count} 条：{names}"), [clause.title for clause in uses.slots]),
            (tr("写着这个数的条款 {count} 条：{names}"), [clause.title for clause in uses.written]),
            (tr("写着这个数的稿子 {count} 件：{names}"), [item.label for item in uses.drafts]),
            (tr("仍写着旧数的稿子 {count} 件：{names}"), [item.label for item in uses.outdated]),
        )
        if names
    ]
    if uses.past:
        values = [f"{old.printed}（{_day(old.as_of)}）" if old.as_of else old.printed for old in uses.past[:NAMED]]
        lines.append(tr("以前的数：{values}").format(values="、".join(values)))
    return "\n".join(lines) or tr("还没有条款和稿子用到它。")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
