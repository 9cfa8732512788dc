"""Items and a bureau for the tests of composing: all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from clauses.body import Paragraph
from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind

TODAY = date(2026, 6, 18)
BUREAU = Bureau(
    name="栖霞县交通运输局",
    short_name="县交通运输局",
    region="栖霞县",
    doc_code="栖交函",
    contact="田小禾",
    phone="0871-65550177",
    cc_proposal="县政协提案委员会",
    cc_suggestion="县人大常委会选举联络工作委员会，县人民政府办公室",
)


def proposal(*proposers: str, **fields: Any) -> Item:
    known = {
        "id": "p190",
        "kind": ItemKind.PROPOSAL,
        "number": "190",
        "title": "关于优化城区公交线路的提案",
        "session": "政协栖霞县第九届委员会第二次会议",
        "proposers": proposers,
        "proposer_count": len(proposers),
    }
    return Item(**(known | fields))


def suggestion(*proposers: str, **fields: Any) -> Item:
    made = proposal(*proposers, **fields)
    return replace(
        made, id="s7", kind=ItemKind.SUGGESTION, session=fields.get("session", "栖霞县第十八届人民代表大会第五次会议")
    )


def clause(identity: str, section: Section, title: str, *lines: str, **fields: Any) -> Clause:
    known = {"state": ClauseState.APPROVED, "topics": ("公交",)}
    return Clause(id=identity, section=section, title=title, body=tuple(map(Paragraph.of, lines)), **(known | fields))
