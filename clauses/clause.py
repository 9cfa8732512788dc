"""Clause (条款): a stretch of approved wording with slots, its topic, source and age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clauses.body import Body, body_text
from clauses.section import Section


class ClauseState(StrEnum):
    """The life of a clause: 草稿、已审定、停用."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"

    @property
    def chinese(self) -> str:
        return {"draft": "草稿", "approved": "已审定", "retired": "停用"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of the library.

    ``title`` is its short name and becomes the second-level heading when several clauses make a section. ``body`` may
    hold slots such as ``{户籍人口}``. ``source`` names the letter it was learned from, ``as_of`` the date of its facts.
    ``owner`` answers for it; ``changed`` says why it no longer holds (情况已变化), since ``changed_on``, "" while it does.
    """

    id: str
    section: Section
    title: str
    body: Body
    topics: tuple[str, ...] = ()
    state: ClauseState = ClauseState.DRAFT
    source: str = ""
    as_of: date | None = None
    valid_until: date | None = None
    revision: int = 1
    uses: int = 0
    owner: str = ""
    changed: str = ""
    changed_on: date | None = None

    @property
    def text(self) -> str:
        return body_text(self.body)
