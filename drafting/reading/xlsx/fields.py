"""An item's rows made into an item of the list: what each field is, and what could not be read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from drafting.model.item import ItemKind, Role
from drafting.reading.xlsx.context import kind_of, kind_of_cell, sessions_in
from drafting.reading.xlsx.dates import Day, read_day
from drafting.reading.xlsx.listed import ListedItem
from drafting.reading.xlsx.meanings import Meaning
from drafting.reading.xlsx.names import Proposers, both, is_body, read_proposers
from drafting.reading.xlsx.numbers import case_number
from drafting.reading.xlsx.record import Record
from drafting.reading.xlsx.sheet import Cell
from drafting.reading.xlsx.text import chinese_number, compact, half_width, is_blank, joined, plain
from drafting.reading.xlsx.units import read_units, role_of

_CATEGORY = re.compile(r"(?<![A-Za-z])([A-D])(?![A-Za-z])")
_LONG_TITLE = 60
_TITLE_AND_MORE = re.compile(r"(关于.{2,60}?的(?:提案|建议|议案))[：:。].{6}")
_PARTS = {Meaning.LEAD: Role.LEAD, Meaning.ASSIST: Role.ASSIST, Meaning.SEPARATE: Role.SEPARATE}
_TICKS = frozenset("√✓✔☑●▲★是")
_QUOTED = re.compile(r"《([^《》]*)》|“([^“”]*)”")


def read_record(record: Record, sheet: str) -> tuple[ListedItem | None, str, list[str]]:
    """The item, or None and the reason the row is refused; and what in it could not be read."""
    number = case_number(record.cell(Meaning.NUMBER))
    title = _title(record.cell(Meaning.TITLE))
    if not number or not title:
        return None, _missing(record, number, title), []
    proposers = _proposers(record)
    kind = _kind(record, proposers)
    assigned, due, told = _days(record)
    if kind is None and (kind := _kind_by_title(title)) is ItemKind.SUGGESTION:
        told.append("没有写明是提案还是建议，按案由暂作建议，请核对")
    if kind is None:
        return None, "看不出是提案还是建议，请在表题、工作表名或“件型”栏中写明", []
    lead, assist, role = _units(record)
    joint = tuple(dict.fromkeys(name for _, name in read_units(record.text(Meaning.JOINT))))
    item = ListedItem(
        sheet=sheet,
        row=record.row + 1,
        kind=kind,
        session=_session(record, kind),
        year=record.context.year or (assigned.year if assigned else None),
        number=number,
        title=title,
        proposers=proposers.names,
        proposer_count=proposers.total,
        lead_unit=lead or next(iter(joint), None),
        assist_units=assist,
        joint_units=tuple(name for name in joint if name != (lead or joint[0])),
        assigned=assigned,
        due=due,
        category=_category(record.text(Meaning.CATEGORY)),
        disclosure=joined(record.cell(Meaning.DISCLOSURE)) or None,
        role=role,
        alone=bool(lead) and not assist and record.has(Meaning.ASSIST),
        office=joined(record.cell(Meaning.OFFICE)),
        officer=joined(record.cell(Meaning.OFFICER)),
    )
    return item, "", told


def _missing(record: Record, number: str | None, title: str) -> str:
    said = joined(record.cell(Meaning.NUMBER))
    if not number and said:
        return f"案号“{said[:20]}”读不出"
    if not number and not title:
        return "没有案号，也没有案由"
    return "没有案由（标题）" if number else "没有案号"


def _title(cell: Cell) -> str:
    text = joined(cell)
    if is_blank(text):
        return ""
    first = plain(cell).split("\n")[0].strip()
    ended = re.search(r"(的?)(提案|建议|议案)[》”]?$", first)
    if ended and (ended[1] or len(text) > _LONG_TITLE):
        text = first
    if told := _TITLE_AND_MORE.match(text):
        text = told[1]
    text = text.lstrip("★☆▲△●○◆※*# ")
    quoted = _QUOTED.fullmatch(text)
    return (quoted[1] or quoted[2] or "").strip() if quoted else text


def _kind(record: Record, proposers: Proposers) -> ItemKind | None:
    """The nearest evidence decides: the row itself, the lines above it, the headings, and last who put it forward."""
    said = (
        kind_of_cell(record.text(Meaning.KIND)),
        kind_of(joined(record.cell(Meaning.SESSION))),
        kind_of_cell(joined(record.cell(Meaning.NUMBER))),
        record.context.kind,
        record.heading_kind,
        kind_of(record.text(Meaning.PROPOSER)),
        kind_of(record.text(Meaning.GROUP)),
        ItemKind.PROPOSAL
        if proposers.names and is_body(proposers.names[0]) and "代表团" not in proposers.names[0]
        else None,
    )
    return next((kind for kind in said if kind), None)


def _kind_by_title(title: str) -> ItemKind | None:
    """Last resort: a proposal may be called 关于…的建议, so a suggestion found this way is told."""
    found = re.search(r"的(提案|建议|议案)$", title)
    return kind_of_cell(found[1]) if found else None


def _session(record: Record, kind: ItemKind) -> str | None:
    own = [text for one, cell in record.cells if one is Meaning.SESSION and not is_blank(text := joined(cell))]
    own = own or list(sessions_in(joined(record.cell(Meaning.NUMBER))))
    if own:
        whole = [text for text in own if "届" in text and "次" in text]
        return max(whole, key=len) if whole else _term_and_meeting(own)
    return next((above for above in record.context.sessions if kind_of(above) in (kind, None)), None)


def _term_and_meeting(said: list[str]) -> str:
    """十 and 四 in two columns 届 and 次 are 十届四次."""
    if len(said) == 2 and all(
        re.fullmatch(r"第?[一二三四五六七八九十\d]+[届次]?(会议)?", half_width(text)) for text in said
    ):
        return "".join(f"{text}{'' if word in text else word}" for text, word in zip(said, "届次", strict=True))
    return "".join(said)


def _proposers(record: Record) -> Proposers:
    lead, cosigners = read_proposers(record.text(Meaning.PROPOSER)), read_proposers(record.text(Meaning.COSIGNER))
    if not lead.names and not cosigners.names:
        group = read_proposers(record.text(Meaning.GROUP))
        return group if group.names and group.total is None else Proposers()
    return both(lead, cosigners, together=_count(record, Meaning.COUNT), others=_count(record, Meaning.OTHERS))


def _count(record: Record, meaning: Meaning) -> int:
    text = half_width(joined(record.cell(meaning)))
    stated = re.search(r"\d+", text)
    return int(stated[0]) if stated else chinese_number(text) or 0


def _days(record: Record) -> tuple[date | None, date | None, list[str]]:
    year = record.context.year
    given = read_day(record.cell(Meaning.ASSIGNED), year)
    term = read_day(record.cell(Meaning.DUE), given.day.year if given.day else year, last=True)
    assigned = given.day or record.context.assigned
    due = term.counted_from(assigned) or (None if record.cell(Meaning.DUE) else record.context.due)
    if due and assigned and term.without_year and due < assigned:
        due = due.replace(year=due.year + 1, day=min(due.day, 28) if due.month == 2 else due.day)
    return assigned, due, [*_unread("交办日期", given), *_unread("办理时限", term)]


def _unread(what: str, day: Day) -> list[str]:
    return [f"{what}“{day.unread[:20]}”读不出，留空待填"] if day.unread else []


def _units(record: Record) -> tuple[str | None, tuple[str, ...], Role | None]:
    rows = (record, *record.more)
    parts = [role_of(joined(row.cell(Meaning.ROLE))) for row in rows]
    if each_its_own := len({row.text(Meaning.UNIT) for row in map(_alone, rows)}) > 1 and any(parts):
        found = [unit for row, part in zip(map(_alone, rows), parts, strict=True) for unit in _units_named(row, part)]
    else:
        found = _units_named(record, None)
    ticked = next((role for meaning, role in _PARTS.items() if record.text(meaning) in _TICKS), None)
    role = (None if each_its_own else parts[0]) or ticked or record.context.role
    named = {
        said: [name for one, name in found if one is said] for said in (Role.LEAD, Role.SEPARATE, Role.ASSIST, None)
    }
    lead, assist, unsaid = named[Role.LEAD] or named[Role.SEPARATE], named[Role.ASSIST], named[None]
    if not lead and unsaid and role is Role.ASSIST and not assist:
        assist, unsaid = unsaid, []
    elif not lead and record.has(Meaning.ASSIST):
        lead, unsaid = unsaid, []
    elif not lead:
        lead, unsaid = unsaid[:1], unsaid[1:]
    leading = "、".join(dict.fromkeys(lead)) or record.context.lead
    assisting = tuple(dict.fromkeys(name for name in (*assist, *unsaid) if name != leading))
    return (
        leading or None,
        assisting,
        role or (Role.SEPARATE if named[Role.SEPARATE] and not named[Role.LEAD] else None),
    )


def _alone(row: Record) -> Record:
    return replace(row, more=())


def _units_named(record: Record, part: Role | None) -> list[tuple[Role | None, str]]:
    """Units with their parts; ``part`` is that of the units in a column of no part of its own."""
    said = {role: record.text(meaning) for meaning, role in _PARTS.items()}
    found = [unit for one, text in said.items() if text not in _TICKS for unit in read_units(text, one)]
    if any(one is Role.LEAD for one, _ in found):
        return found
    return [*read_units(record.text(Meaning.UNIT), part), *found]


def _category(text: str) -> str | None:
    found = _CATEGORY.search(compact(text).upper())
    return found[1] if found else None
