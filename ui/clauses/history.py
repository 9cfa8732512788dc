"""The versions of a clause side by side with the one after them. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from clauses.clause import Clause
from clauses.duplicates import differences
from drafting.store.stored import Revision


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its number, until when it stood (None for the one in force), its text, and that of the one before."""

    number: int
    until: date | None
    text: str
    before: str | None


def versions_of(clause: Clause, revisions: Sequence[Revision]) -> tuple[Version, ...]:
    """The clause and what it was, newest first; ``revisions`` are newest first."""
    texts = [f"{clause.title}\n{clause.text}", *(f"{one.title}\n{one.text}" for one in revisions)]
    numbers = [clause.revision, *(one.revision for one in revisions)]
    until = [None, *(one.replaced_at.date() for one in revisions)]
    return tuple(
        Version(number, day, text, before)
        for number, day, text, before in zip(numbers, until, texts, [*texts[1:], None], strict=True)
    )


def compared(version: Version, gone: str, new: str) -> str:
    """The text as HTML, what it left out of the version before struck through, what is new underlined; two colours."""
    if version.before is None:
        return _lines(version.text)
    words, at = "", 0
    for change in differences(version.before, version.text):
        words += _lines(version.before[at : change.start])
        left = version.before[change.start : change.end]
        words += f'<s style="color:{gone}">{_lines(left)}</s>' if left else ""
        words += f'<u style="color:{new}">{_lines(change.text)}</u>' if change.text else ""
        at = change.end
    return words + _lines(version.before[at:])


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
