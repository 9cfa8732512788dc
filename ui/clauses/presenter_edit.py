"""The form of one clause and back: words for the officer, values for the library. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from clauses.body import Body, Cell, Paragraph, Table
from clauses.clause import Clause, ClauseState
from clauses.section import Section
from ui.words import Tr

_PARTED = re.compile(r"[、，,;；\s]+")
_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")  # i18n: printed


@dataclass(frozen=True, slots=True)
class ClauseForm:
    """A clause as it is typed. A line with tabs is a row of a table; ``[[表1]]`` stands for a table that is kept."""

    title: str = ""
    section: str = Section.PROGRESS.value
    topics: str = ""
    state: str = ClauseState.APPROVED.value
    source: str = ""
    valid_until: str = ""
    owner: str = ""
    changed: str = ""
    body: str = ""


def form_of(clause: Clause, tr: Tr) -> ClauseForm:
    return ClauseForm(
        title=clause.title,
        section=clause.section.value,
        topics="、".join(clause.topics),
        state=clause.state.value,
        source=clause.source,
        valid_until=clause.valid_until.isoformat() if clause.valid_until else "",
        owner=clause.owner,
        changed=clause.changed,
        body="\n".join(_lines(clause.body, tr)),
    )


def problems_of(form: ClauseForm, tr: Tr) -> dict[str, str]:
    """What is wrong with the form, by field."""
    problems: dict[str, str] = {}
    if not form.title.strip():
        problems["title"] = tr("请给条款起个名称。")
    if not form.body.strip():
        problems["body"] = tr("条款还没有正文。")
    if form.valid_until.strip() and day_of(form.valid_until) is None:
        problems["valid_until"] = tr("请写成 2026-12-31 的样子。")
    return problems


def clause_of(form: ClauseForm, before: Clause | None, tr: Tr) -> Clause:
    """The clause the form describes; paragraphs and tables left as they were keep their styles and merged cells."""
    base = before or Clause(id=uuid4().hex, section=Section.OTHER, title="", body=())
    return replace(
        base,
        title=form.title.strip(),
        section=Section(form.section),
        topics=tuple(dict.fromkeys(topic for topic in _PARTED.split(form.topics) if topic)),
        state=ClauseState(form.state),
        source=form.source.strip(),
        valid_until=day_of(form.valid_until),
        owner=form.owner.strip(),
        changed=form.changed.strip(),
        changed_on=base.changed_on if form.changed.strip() == base.changed else date.today(),
        body=_body(form.body, base.body, tr),
    )


def day_of(text: str) -> date | None:
    match = _DAY.fullmatch(text.strip())
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _lines(body: Body, tr: Tr) -> list[str]:
    tables = 0
    lines: list[str] = []
    for part in body:
        if isinstance(part, Table):
            tables += 1
            lines.append(_kept(tables, tr))
        else:
            lines.append(part.text)
    return lines


def _kept(number: int, tr: Tr) -> str:
    return f"[[{tr('表')}{number}]]"


def _body(text: str, before: Body, tr: Tr) -> Body:
    tables = [part for part in before if isinstance(part, Table)]
    kept = {_kept(number, tr): table for number, table in enumerate(tables, 1)}
    paragraphs = {part.text: part for part in before if isinstance(part, Paragraph)}
    parts: list[Paragraph | Table] = []
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        words = line.strip(" \u3000\r")
        if "\t" in line:
            rows.append([cell.strip() for cell in line.split("\t")])
            continue
        if rows:
            parts.append(_table(rows))
            rows = []
        if words in kept:
            parts.append(kept[words])
        elif words:
            parts.append(paragraphs.get(words) or Paragraph.of(words))
    return tuple(parts)


def _table(rows: list[list[str]]) -> Table:
    width = max(map(len, rows))
    cells = tuple(tuple(Cell(value) for value in (*row, *[""] * (width - len(row)))) for row in rows)
    return Table(cells, header_rows=1 if len(rows) > 1 else 0)
