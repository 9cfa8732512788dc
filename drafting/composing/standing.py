"""Which clauses may stand in a letter of this day: in force, not overtaken by time, by later figures or by deeds. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.composing.matching import Indexed, Matcher, grams
from drafting.composing.places import is_foreign
from drafting.composing.promises import REPORTED, matter_of, reports
from drafting.composing.remarks import OLD_AFTER_DAYS, is_expired, overdue
from drafting.model.letter import DocumentKind

FOREIGN_LOSS = 0.3
_YEARLY_LOSS, _MOST_AGE_LOSS = 0.06, 0.18
_FIGURE = re.compile(r"\d")
_TO_MEMBER = re.compile(r"您|\{称呼\}|\{委员\}|\{代表\}")
_REFUSES = re.compile(r"(?:因|由于|受)[^。]{0,60}(?:暂不|不宜|不具备|无权|难以|不能|统一规定|无法)")


@dataclass
class Standing:
    """What decides whether a clause may stand in a ``document`` of ``today``; ``home`` begins with the bureau's place."""

    matcher: Matcher
    document: DocumentKind
    today: date
    home: str
    _carried_out: dict[str, bool] = field(default_factory=dict[str, bool])

    def usable(self, one: Indexed) -> bool:
        clause = one.clause
        if clause.state is ClauseState.RETIRED or is_expired(clause, self.today) or overdue(clause, self.today):
            return False
        if clause.section is Section.THANKS and clause.state is not ClauseState.APPROVED:
            return False
        if self.document is DocumentKind.OPINION and _TO_MEMBER.search(clause.text):
            return False
        return not self._was_carried_out(one)

    def foreign_loss(self, clause: Clause) -> float:
        return FOREIGN_LOSS * is_foreign(clause, self.home)

    def age_loss(self, clause: Clause) -> float:
        """What figures of years ago count against a clause, beside one that answers as well with figures of now."""
        if clause.as_of is None or not _FIGURE.search(clause.text):
            return 0.0
        years = ((self.today - clause.as_of).days - OLD_AFTER_DAYS) / 365
        return min(max(years, 0.0) * _YEARLY_LOSS, _MOST_AGE_LOSS)

    def _was_carried_out(self, plan: Indexed) -> bool:
        """Whether a later clause reports a plan as done."""
        clause = plan.clause
        if clause.section is not Section.NEXT_STEPS or clause.as_of is None:
            return False
        if clause.id not in self._carried_out:
            matter = grams(matter_of(clause.text))
            self._carried_out[clause.id] = any(
                one.clause.as_of is not None
                and one.clause.as_of > clause.as_of
                and one.clause.section is not Section.NEXT_STEPS
                and len(matter & (one.text | one.head)) >= REPORTED * len(matter)
                and reports(clause.text, f"{one.clause.title}，{one.clause.text}")
                for one in self.matcher.indexed
            )
        return self._carried_out[clause.id]


def refuses(clause: Clause) -> bool:
    """Whether a clause says why something could not be done: the answer to an ask, never a plan by itself."""
    return bool(_REFUSES.match(clause.text))


def fresh(found: Sequence[Indexed], told: Sequence[Indexed] = ()) -> list[Indexed]:
    """Those whose figures and plans are not years older than the newest on the matter; what gives none stays."""
    newest = max((one.clause.as_of for one in (*found, *told) if one.clause.as_of), default=None)
    return [
        one
        for one in found
        if newest is None
        or one.clause.as_of is None
        or (newest - one.clause.as_of).days <= OLD_AFTER_DAYS
        or not (_FIGURE.search(one.clause.text) or one.clause.section is Section.NEXT_STEPS)
    ]
