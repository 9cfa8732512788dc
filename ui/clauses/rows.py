"""A clause found, as the list shows it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clauses.clause import Clause, ClauseState
from drafting.services.library import Hit
from ui.words import Tr

BEFORE, LENGTH = 14, 120
"""Characters of the snippet before the first word found, and in all."""


@dataclass(frozen=True, slots=True)
class Row:
    """``facts`` is the quiet line: section, topics, state. ``spans`` are code points of ``snippet`` to be marked."""

    id: str
    title: str
    facts: str
    snippet: str
    spans: tuple[tuple[int, int], ...] = ()
    faded: bool = False


def row_of(hit: Hit, today: date, tr: Tr) -> Row:
    clause = hit.clause
    expired = clause.valid_until is not None and clause.valid_until < today
    parts = [tr(clause.section.chinese), "、".join(clause.topics), tr(clause.state.chinese)]
    if expired:
        parts.append(tr("已过期"))
    if clause.changed:
        parts.append(tr("情况已变化"))
    if clause.uses:
        parts.append(tr("用过{count}次").format(count=clause.uses))
    snippet, spans = snippet_of(clause.text, hit.spans)
    faded = expired or bool(clause.changed) or clause.state is ClauseState.RETIRED
    return Row(clause.id, clause.title, "　".join(part for part in parts if part), snippet, spans, faded)


def snippet_of(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A stretch of ``text`` around the first span on one line, and the spans within it."""
    start = max(spans[0][0] - BEFORE, 0) if spans else 0
    if start + LENGTH > len(text):
        start = max(0, min(start, len(text) - LENGTH))
    stretch = text[start : start + LENGTH].replace("\n", " ").replace("\t", " ")
    lead = "…" if start else ""
    shift = len(lead) - start
    marked = tuple(
        (first + shift, min(last, start + LENGTH) + shift)
        for first, last in spans
        if first >= start and first < start + LENGTH
    )
    return lead + stretch + ("…" if start + LENGTH < len(text) else ""), marked


def about(clause: Clause, tr: Tr) -> str:
    """Where the clause comes from and how long it holds: the line over its preview."""
    parts = [tr("来源：{source}").format(source=clause.source) if clause.source else ""]
    if clause.as_of:
        parts.append(tr("数据截至{day}").format(day=clause.as_of.isoformat()))
    if clause.valid_until:
        parts.append(tr("有效期至{day}").format(day=clause.valid_until.isoformat()))
    if clause.owner:
        parts.append(tr("负责人：{name}").format(name=clause.owner))
    if clause.changed:
        parts.append(tr("情况已变化：{why}").format(why=clause.changed))
    if clause.revision > 1:
        parts.append(tr("第{number}版").format(number=clause.revision))
    return "　".join(part for part in parts if part)
