"""Whether a clause tells of another district: it may not go into our letter. Pure."""

from __future__ import annotations

import re

from clauses.clause import Clause
from clauses.section import Section

_LEADING = re.compile(r"^(?:关于|对|答复|《|政协|中国人民政治协商会议)+")
_PROVINCE = r"(?:[^市州盟区县局]{2,7}?(?:省|自治区))?"
_CITY = r"(?:[^区县]{2,6}?[市州盟](?!城市|市)(?=[^局委办院]{1,6}?(?:自治县|[区县旗市])))?"
_PLACE = re.compile(rf"^{_PROVINCE}{_CITY}(?!城市)([^局委办院会]{{1,6}}?(?:自治县|自治州|[区县旗市州]))")


def place_of(name: str) -> str:
    """The lowest administrative place a name begins with: 西山区 of 昆明市西山区卫生健康局关于……; "" where there is none."""
    found = _PLACE.match(_LEADING.sub("", name.strip()))
    return found[1] if found else ""


def is_foreign(clause: Clause, home: str) -> bool:
    """Whether the letter the clause was learned from is another district's; ``home`` names our own place."""
    place = place_of(clause.source)
    return bool(place and place_of(home)) and _stem(place) not in home


def tells_of_elsewhere(clause: Clause, home: str) -> bool:
    """Whether the clause tells what is so in another district: its situation and deeds, or anything that names it."""
    if not is_foreign(clause, home):
        return False
    named = _stem(place_of(clause.source)) in clause.title + clause.text
    return named or clause.section in (Section.SITUATION, Section.PROGRESS)


def _stem(place: str) -> str:
    return place[:-1] if len(place) > 2 else place
