"""Whom a letter addresses and how it calls them (RULES 2.1 and 2.4)."""

from __future__ import annotations

import re

from drafting.model.bureau import Body, Person
from drafting.model.item import Item
from drafting.model.letter import DocumentKind

ALL_NAMED = 3
"""Up to so many persons are all named; beyond, the first one 等N位."""

_BODY = re.compile(r"[委会联组界别局办室社党部]$|团委$|中心$")
_GROUP = re.compile(r"(界别?|小组|代表团|组|团)$")
_COMMITTEE = re.compile(r"(委|委员会)$")
_ASSOCIATION = re.compile(r"(会|联)$")
LEAD_UNIT_SLOT = "{主办单位}"
PROPOSER_SLOT = "{提出人}"
STYLED_SLOT = "{提出人及称谓}"


def is_body(name: str) -> bool:
    """Whether a proposer is an organisation (民盟云岭区委员会、区工商联、医药卫生界别) rather than a person."""
    if "·" in name:
        return False
    return len(name) > 4 or (len(name) > 2 and _BODY.search(name) is not None)


def by_body(item: Item) -> bool:
    """Whether the item is a collective one 集体提案; persons entered without a count are still persons."""
    return item.collective and any(is_body(name) for name in item.proposers)


def persons(item: Item) -> int:
    """How many persons proposed the item; 0 for a collective proposer."""
    if by_body(item):
        return 0
    return max(item.proposer_count or 0, len(item.proposers))


def proposer_names(item: Item, *, last: str = "人") -> str:
    """王伟；张校明、何自娟；李丙和等4人. ``last`` is the measure word of 等N位."""
    if not item.proposers:
        return ""
    names, count = [_closed_up(name) for name in item.proposers], persons(item)
    if count == 0 or (count == len(names) and count <= ALL_NAMED):
        return "、".join(names)
    return f"{names[0]}等{count}{last}"


def _closed_up(name: str) -> str:
    """张　征 -> 张征: lists pad names of two characters; names in Latin letters keep their spaces."""
    return name if name.isascii() else re.sub(r"\s+", "", name)


def styled_names(item: Item) -> str:
    """The proposers with 委员 or 代表 behind their names (李丙和等4位委员); organisations bear no such word."""
    names = proposer_names(item, last="位")
    return names if by_body(item) or not names else names + item.kind.member


def addressees_of(item: Item, document: DocumentKind, pattern: str = STYLED_SLOT) -> str:
    """The line of 主送 without its colon. An opinion goes to the lead unit, never to the member (RULES 2.8).

    ``pattern`` words it for persons (尊敬的{提出人及称谓}); organisations are written plainly.
    """
    if document is DocumentKind.OPINION:
        return item.lead_unit or LEAD_UNIT_SLOT
    names = styled_names(item) or PROPOSER_SLOT + item.kind.member
    return names if by_body(item) else pattern.replace(STYLED_SLOT, names)


def you(item: Item, person: Person = Person.POLITE, body: Body = Body.YOUR) -> str:
    """The form of address: 您, 你们 (never 您们), 贵委 for committees, 贵会 for federations and associations.

    ``person`` and ``body``: what the locality says to one person and to a collective proposer.
    """
    if not by_body(item):
        return person.value if persons(item) <= 1 else "你们"
    name = item.proposers[0]
    if body is Body.PLAIN or len(item.proposers) > 1 or _GROUP.search(name):
        return "你们"
    if _COMMITTEE.search(name):
        return "贵委"
    return "贵会" if _ASSOCIATION.search(name) else "贵单位"
