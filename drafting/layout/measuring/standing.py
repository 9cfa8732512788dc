"""Where 文号 and red rule stand under a red head's name: two lines and 4 mm below (GB/T 9704-2012, 7.2.5 and 7.2.7).

Only what can be counted from the sheet's top is judged: a name in the header or above all text, lines that do not wrap.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from drafting.layout.arranged import Role
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import Description, LineRule, Passage
from drafting.layout.measuring.pitch import pitch_of
from drafting.layout.measuring.shape import Shaped
from drafting.layout.metrics import BASELINE
from drafting.layout.profile import Force, Profile
from drafting.layout.widths import EM_ASCENT, width
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form

# In lines, in millimetres: what fonts and typed lines make of it.
_LINES_SLACK = 0.9
_RULE_SLACK = 3.0


def standing_departures(
    found: Description, shaped: Shaped, profile: Profile, top: float | None, last: float | None
) -> Iterator[Departure]:
    """``top`` and ``last``: where the characters of the name's first and last line begin, in mm from the sheet's top."""
    number = next((one for one in found.flow if isinstance(one, Passage) and one.role is Role.DOC_NUMBER), None)
    if shaped.form is not Form.RED_HEAD or number is None or shaped.last_line is None:
        return
    # With several 签发人 the number stands beside the last of them.
    numbers = takewhile(_is_number, found.flow[found.flow.index(number) :])
    lowest = [one for one in numbers if isinstance(one, Passage)][-1]
    edges, lowest_edges = _edges(found, number), _edges(found, lowest)
    if edges is None or lowest_edges is None:
        return
    upper, lower = edges[0], lowest_edges[1]
    placed = profile.value("page.top") + profile.value("red_head.authority_top")
    # Where the name itself is out of place, that is what is told.
    if top is not None and last is not None and abs(top - placed) <= _RULE_SLACK:
        free = (upper - last * POINTS_PER_MM - shaped.last_line.size) / profile.pitch
        if abs(free - profile.numbers["red_head.number_below"].value) > _LINES_SLACK:
            have = f"空{max(free, 0.0):.1f}行" if free > -0.5 else "与标志重叠"
            yield depart("doc-number-gap", Provision("7.2.5", Force.MUST), "发文机关标志下空二行", have, at=number)
    drawn = [rule for rule in shaped.rules if rule.y is not None and not rule.double]
    if len(shaped.rules) == 1 and drawn:
        below = (drawn[0].y or 0.0) - drawn[0].thickness / 2 - lower / POINTS_PER_MM
        wanted = profile.numbers["red_head.rule_below_number"]
        if abs(below - wanted.value) > _RULE_SLACK:
            provision = Provision(wanted.clause, wanted.force)
            have = f"约{below:.0f}毫米" if below > 0 else "在发文字号之上"
            yield depart("red-rule-place", provision, f"发文字号下{wanted.value:g}毫米", have, where="版头分隔线")


def _is_number(part: object) -> bool:
    return isinstance(part, Passage) and part.role is Role.DOC_NUMBER


def _edges(found: Description, number: Passage) -> tuple[float, float] | None:
    """The upper and lower edge of the number's characters in points from the sheet's top, None where it is not known."""
    section = found.sections[0]
    at = section.top
    for part in found.flow:
        if not isinstance(part, Passage) or part.section or part.page_break or part.rule is not LineRule.EXACT:
            return None
        if part.boxed:
            continue
        if part is number:
            line = at + part.before + BASELINE * part.line
            return line - EM_ASCENT * part.size, line + (1 - EM_ASCENT) * part.size
        if width(part.text, part.size) > section.type_width and "\t" not in part.text:
            return None
        at += part.before + pitch_of(part, section) + part.after
    return None
