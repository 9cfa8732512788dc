"""Whether a clause tells of another district: it may not go into our letter. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from clauses.clause import Clause
from clauses.section import Section

_LEADING = re.compile(r"^(?:关于|对|答复|《|政协|中国人民政治协商会议)+")
_PROVINCE = r"(?:[^市州盟区县局]{2,7}?(?:省|自治区))?"
_CITY = r"(?:[^区县]{2,6}?[市州盟](?!城市|市)(?=[^局委办院]{1,6}?(?:自治县|[区县旗市])))?"
# A neighbourhood or a matter is no place: 缓解老旧小区停车难, 推进主城区绿化.
_NO_PLACE = re.compile(
    r"(?:[小社园片辖校景街]|老城|主城|中心城|住宅)区$|^(?:缓解|加强|加快|推进|推动|完善|建设|提升|改善|规范|关注|发展|支持|解决|优化|在|将|把|全|我|本)"
)
_PLACE = re.compile(rf"^{_PROVINCE}{_CITY}(?!城市)([^局委办院会]{{1,6}}?(?:自治县|自治州|[区县旗市州]))")


@lru_cache(4096)
def place_of(name: str) -> str:
    """The lowest administrative place a name begins with: 西山区 of 昆明市西山区卫生健康局关于……; "" where there is none."""
    found = _PLACE.match(_LEADING.sub("", name.strip()))
    return found[1] if found and not _NO_PLACE.search(found[1]) else ""


def home_of(*names: str | None) -> str:
    """Our own place as the other functions want it: the names that begin with one."""
    return " ".join(name for name in names if name and place_of(name))


def is_foreign(clause: Clause, home: str) -> bool:
    """Whether the letter the clause was learned from is another district's; ``home`` names our own place."""
    return is_elsewhere(clause.source, home)


def is_elsewhere(name: str, home: str) -> bool:
    """Whether a name that begins with a place begins with another than ``home``; where either says none it does not."""
    place = place_of(name)
    return bool(place and place_of(home)) and _stem(place) not in home


def tells_of_elsewhere(clause: Clause, home: str) -> bool:
    """Whether the clause tells what is so in another district: its situation and deeds, or anything that names it."""
    if not is_foreign(clause, home):
        return False
    named = _stem(place_of(clause.source)) in clause.title + clause.text
    return named or clause.section in (Section.SITUATION, Section.PROGRESS)


def _stem(place: str) -> str:
    return place[:-1] if len(place) > 2 else place
