"""Promises as rows of words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.services.promises import Report, Tracked
from drafting.store.stored import PromiseState
from ui.words import Tr


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """``overdue``: its day has passed; ``reported``: a later reply says it was kept."""

    cells: tuple[str, ...]
    overdue: bool = False
    reported: bool = False


def row_of(one: Tracked, report: Report | None, tr: Tr) -> PromiseRow:
    promise = one.promise
    due = promise.due.isoformat() if promise.due else ""
    open_still = promise.state is PromiseState.OPEN
    state = tr("可能已办") if open_still and report else tr(promise.state.chinese)
    letter = "　".join(filter(None, (one.date.isoformat() if one.date else "", one.item_title or one.title)))
    return PromiseRow(
        (promise.text, tr("{day} 已过").format(day=due) if promise.overdue else due, state, letter),
        promise.overdue,
        open_still and report is not None,
    )


def words_of(one: Tracked, report: Report | None, tr: Tr) -> str:
    """The whole promise, the reply it stands in, and what speaks for its having been kept."""
    lines = [one.promise.text, tr("出自：{title}").format(title=one.title)]
    if report and one.promise.state is PromiseState.OPEN:
        lines.append(tr("后来的答复说：{report}").format(report=report))
    return "\n".join(lines)


def holds(one: Tracked, words: str) -> bool:
    """Whether a promise, its item or its note says every one of the words."""
    text = " ".join((one.promise.text, one.item_title, one.title, one.promise.note))
    return all(word in text for word in words.split())
