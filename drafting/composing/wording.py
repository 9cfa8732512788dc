"""The set phrases of a reply: title, opening, closing, contact (RULES 2.3 and 2.5), by kind of document and item."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clauses.clause import Clause
from clauses.slots import fill_text
from drafting.composing.slots import co_signers
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, Role
from drafting.model.letter import DocumentKind, Marks

_MAY_BE_EMPTY = ("会商",)
_LEADING_WORDS = re.compile(
    r"^(?:第?[一二三四五六七八九十\d]+[、.．)）是]|（[一二三四五六七八九十\d]+）|建议[：:，,]?|希望|请)+"
)
_SECTION_WORDS = re.compile(
    r"基本|情况|工作|进展|成效|办理|意见|建议|提案|下一步|下步|打算|方向|计划|措施|安排|思路|主要|目前|有关|对策|开展|落实|[及和与的]"
)
_ENDING = re.compile(r"[。；;，,、.！!：:\s]+$")
LONGEST_HEADING_ASK = 26
MOST_NAMED = 3


def title(document: DocumentKind, item: Item, bureau: Bureau, values: Mapping[str, str]) -> str:
    """The title by the bureau's pattern (标准式：发文机关+关于+会议+案号+文种, RULES 2.3)."""
    patterns = {
        DocumentKind.OPINION: bureau.title_opinion,
        DocumentKind.SECOND_REPLY: bureau.title_second_reply,
    }
    of_kind = bureau.title_proposal if item.kind is ItemKind.PROPOSAL else bureau.title_suggestion
    issuers = {"单位": _issuers(item, bureau)} if document is not DocumentKind.OPINION else {}
    return _filled(patterns.get(document, of_kind), {**values, **issuers} if bureau.name else values)


def opening(document: DocumentKind, item: Item, bureau: Bureau, values: Mapping[str, str]) -> str:
    """The first paragraph: what was received, whom we asked, 现答复如下."""
    patterns = {
        DocumentKind.OPINION: bureau.opening_opinion,
        DocumentKind.SECOND_REPLY: bureau.opening_second_reply,
    }
    of_kind = bureau.opening_suggestion if item.kind is ItemKind.SUGGESTION else ""
    # Where several units answer, each answers for its own part, and says so (RULES 2.8).
    of_role = bureau.opening_separate if item.role is Role.SEPARATE else ""
    text = _filled(patterns.get(document, of_role or of_kind or bureau.opening_pattern), values)
    return text.replace("闭会期间上提出", "闭会期间提出")


def closing(document: DocumentKind, bureau: Bureau, values: Mapping[str, str]) -> str:
    """Thanks to the member; an opinion closes towards the lead unit instead."""
    pattern = bureau.closing_opinion if document is DocumentKind.OPINION else bureau.closing_pattern
    return _filled(pattern, values)


def result(item: Item, bureau: Bureau, values: Mapping[str, str]) -> str:
    """What came of the item, in the words of its class; "" where the locality says nothing or the class is open."""
    return _filled(bureau.result_pattern, values) if item.category else ""


def marks(item: Item, bureau: Bureau, values: Mapping[str, str]) -> Marks:
    """办理类别 and 公开属性 as the locality words them (RULES 2.7 and 2.12); none for what is not known."""
    return Marks(
        category=_filled(bureau.category_pattern, values) if item.category else "",
        disclosure=_filled(bureau.disclosure_pattern, values) if values.get("公开属性") else "",
    )


def contact(bureau: Bureau, values: Mapping[str, str]) -> str:
    return _filled(bureau.contact_pattern, values)


def _issuers(item: Item, bureau: Bureau) -> str:
    """Who issues it, as the title says: up to three bureaus by name, more by their number."""
    names = (bureau.name, *co_signers(item))
    return " ".join(names) if len(names) <= MOST_NAMED else f"{names[0]}等{len(names)}部门"


def ask_heading(ask: str, bureau: Bureau) -> str:
    """The heading over the answer to one ask: 关于“……”的建议. A long ask is cut at its first comma."""
    short = plain_ask(ask)
    if len(short) > LONGEST_HEADING_ASK:
        short = re.split(r"[，。；：,;]", short)[0]
    return bureau.heading_ask.replace("{建议}", short.replace("“", "‘").replace("”", "’"))


def plain_ask(ask: str) -> str:
    """An ask without 一是, 建议 and closing punctuation."""
    return _ENDING.sub("", _LEADING_WORDS.sub("", ask.strip()))


def clause_heading(clause: Clause, values: Mapping[str, str]) -> str:
    """A clause's title as a heading: slots filled, no full stop; "" where it says no more than its section and topic."""
    text = _ENDING.sub("", fill_text(clause.title, values).strip())
    bare = _SECTION_WORDS.sub("", text)
    for topic in sorted(clause.topics, key=len, reverse=True):
        bare = bare.replace(topic, "")
    return text if bare else ""


def _filled(pattern: str, values: Mapping[str, str]) -> str:
    for name in _MAY_BE_EMPTY:
        if name not in values:
            pattern = pattern.replace("{" + name + "}", "")
    return fill_text(pattern, values)
