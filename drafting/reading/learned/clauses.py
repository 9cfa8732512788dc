"""A letter cut into clauses: under each heading that holds text, or paragraph by paragraph, with slots for its item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from clauses.body import Body, Paragraph
from clauses.clause import Clause
from clauses.figures import with_slots
from clauses.fullwidth import widened
from clauses.section import Section
from clauses.slotting import SlotWord, slotted, slotted_text
from clauses.topics import topics_of, topics_of_part
from drafting.composing.matters import kin_of, named_in
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.reading.learned.cutting import cuts_of
from drafting.reading.learned.under import NAMED
from drafting.reading.meaning.fields import Fields
from drafting.reading.meaning.sessions import sessions_in

SHORTEST = 16
"""A clause of fewer characters says nothing that could be used again."""

_RAISED = re.compile(r"(?:现?就|关于|对)?([一-鿿·、]{2,24}?(?:等\d{0,2}[名位]?)?(?:委员|代表))(?=在|提出|所提|的)")
_FACTUAL = (Section.SITUATION, Section.PROGRESS)
_CONSULTED = re.compile(
    r"(?<=[。，])(?:经(?:商|与|会)[一-鿿、（）()]{2,60}?(?:商|研究|协商)?|我[局委办厅院]会同[一-鿿、（）()]{2,60}?研究)，(?=现)"
)
_MET = re.compile(
    r"[，,]?(?:我[局委办厅院])?[并已]*(?:于|在)?(?:20\d\d年)?\d{1,2}月\d{1,2}日[^，。]{0,12}\{称呼\}[^，。]{0,12}"
    r"(?:面商|沟通|见面|座谈|交流|走访|汇报)[^，。]{0,8}(?=[。，,])"
)
"""When and how the member was met: of the next item it would not be true."""

_DATED_VISIT = r"[，,][^，。]*\d{1,2}月\d{1,2}日[^。]*(?=。)"
_WITH_YOU = r"(会同|联合|配合)(?:你单位|贵单位|贵[委会党团联]|你们|{name})"
_PARTNER = "\ue000"
"""Stands for the name of the body addressed where it works with us, while that name becomes a slot elsewhere."""

_ALSO = re.compile(r"^(我[局委办厅院]|我们)[还也](?!将|要)")
_TOLD_AGAIN = re.compile(
    r"(?:您|你们?|贵[一-鿿]{1,3}|委员|代表)[^。]{0,12}(?:提案|建议|议案)[中里][^。]{0,6}(?:建议|提出|指出|反映|认为)[^。]*。"
    r"(?:(?:对此[，,])?我[局委办厅院][^。]{0,6}(?:高度重视|认真研究)[^。]{0,16}。)?(?:(?:为此|对此)[，,])?"
)
_SENTENCES = re.compile(r"[^。！？]*[。！？]|[^。！？]+$")


def clauses_of(
    letter: Letter, fields: Fields, source: str, ids: str, known_topics: Iterable[str] = (), *, ours: bool = True
) -> tuple[Clause, ...]:
    """The clauses a letter gives. ``ids`` begins their ids; ``source`` is where they are from, the date its date.

    In a letter of ``ours`` the figures the ledger keeps become slots; another district's stay as they are.
    """
    words = slot_words(letter, fields)
    partner = _body_addressed(letter, fields)
    title = fields.item_title or fields.doc_title or ""
    told = "\n".join(block.text for block in letter.blocks)
    topics = topics_of(title, told, known_topics) or _in_other_words(title, told)
    found: list[Clause] = []
    for cut in cuts_of(letter.blocks, fields.date.year if fields.date else 0):
        body = _without_restatements(cut.parts, fields)
        body = _replaced(body, _WITH_YOU.format(name=re.escape(partner)), rf"\1{_PARTNER}") if partner else body
        body = _replaced(_cleaned(slotted(body, words)), _PARTNER, partner)
        body = _replaced(body, _DATED_VISIT, "") if cut.section is Section.OPENING else body
        body = _with_figures(body) if ours and cut.section in _FACTUAL else body
        text = "".join(part.text for part in body if isinstance(part, Paragraph))
        if len(text) < SHORTEST and not any(not isinstance(part, Paragraph) for part in body):
            continue
        about = topics_of_part(cut.title + text, topics) if cut.section not in NAMED else ()
        name = widened(slotted_text(cut.title, words)) or "".join((*about[:1], cut.section.chinese))
        clause = Clause(
            id=f"{ids}-{len(found) + 1}",
            section=cut.section,
            title=name,
            body=body,
            topics=about,
            source=source,
            as_of=fields.date,
        )
        found.append(clause)
    return tuple(found)


def _in_other_words(title: str, told: str) -> tuple[str, ...]:
    """The first matter that a title names and the letter speaks of in other words only (内涝, 积水)."""
    meant = kin_of(told)
    words = (word for head, said in named_in(title).items() if head in meant for word in said)
    return tuple(sorted(words, key=lambda word: (title.find(word), -len(word)))[:1])


def slot_words(letter: Letter, fields: Fields) -> tuple[SlotWord, ...]:
    """What belongs to this item alone, as printed, with the slot that stands for it."""
    text = "\n".join(block.text for block in letter.blocks)
    member = {ItemKind.PROPOSAL: "委员", ItemKind.SUGGESTION: "代表"}.get(fields.kind, "")
    people = "、".join(fields.addressees)
    printed = letter.addressees.rstrip(":： ")
    words = [SlotWord(printed, "提出人及称谓"), SlotWord(f"{people}{member}", "提出人及称谓")]
    words += [SlotWord(f"{name}{member}", "提出人及称谓") for name in fields.addressees if member]
    words += [SlotWord(name, "提出人") for name in (people, *fields.addressees)]
    words += [SlotWord(name, "提出人及称谓") for name in _raised_by(letter, fields)]
    words += [SlotWord(number, "案号", "第", "号") for number in fields.numbers]
    words += [SlotWord(f"{number}号{kind}", "案号}号{件型") for number in fields.numbers for kind in ("提案", "建议")]
    words += [SlotWord(session, "会议") for session in sessions_in((text,))]
    words += [SlotWord(fields.item_title or "", "案由")]
    words += [SlotWord(issuer, "单位") for issuer in fields.issuers[:1]]
    words += [SlotWord(name, "单位简称") for name in _short_names(fields)]
    for contact in fields.contacts:
        words += [SlotWord(contact.name, "联系人"), SlotWord(contact.phone, "电话")]
    return tuple(word for word in words if len(word.words) > 1 or word.before)


def _raised_by(letter: Letter, fields: Fields) -> Iterator[str]:
    """Who raised the item that an opinion is about: the opinion itself is written to the lead unit."""
    if fields.document is DocumentKind.OPINION:
        for block in letter.blocks[:2]:
            match = _RAISED.match(block.text)
            if match:
                yield match[1]


def _short_names(fields: Fields) -> Iterator[str]:
    """The bureau's name in the title where that is not the one it signs with, and its full name without the higher place."""
    match = re.match(r"(.{2,30}?(?:局|委|办|厅|院|会|中心|队))(?=关于|对)", fields.doc_title or "")
    full = fields.issuer or ""
    if match and match[1] != full:
        yield match[1]
    lower = re.match(r".{1,8}?[省市州](?=.{1,7}[区县市])", full)
    if lower:
        yield full[lower.end() :]


def _body_addressed(letter: Letter, fields: Fields) -> str:
    """The organisation a letter is written to; "" where it is written to members or to several."""
    named = fields.addressees[0] if len(fields.addressees) == 1 else ""
    return "" if letter.addressees.rstrip(":： ").endswith(("委员", "代表")) or len(named) < 4 else named


def _replaced(body: Body, pattern: str, words: str) -> Body:
    return tuple(
        Paragraph(tuple(replace(run, text=re.sub(pattern, words, run.text)) for run in part.runs))
        if isinstance(part, Paragraph)
        else part
        for part in body
    )


def _cleaned(body: Body) -> Body:
    """Scraped half-width punctuation does not go into the library; who was consulted is the next item's own."""
    return tuple(
        Paragraph(tuple(replace(run, text=_of_any_item(widened(run.text))) for run in part.runs))
        if isinstance(part, Paragraph)
        else part
        for part in body
    )


def _of_any_item(text: str) -> str:
    return _ALSO.sub(r"\1", _MET.sub("", _CONSULTED.sub("{会商}", text)))


def _with_figures(body: Body) -> Body:
    """The figures of the ledger as slots, in paragraphs of one run."""
    return tuple(
        Paragraph((replace(part.runs[0], text=with_slots(part.text)),))
        if isinstance(part, Paragraph) and len(part.runs) == 1
        else part
        for part in body
    )


def _without_restatements(body: Body, fields: Fields) -> Body:
    parts = (_without_restatement(part, fields) if isinstance(part, Paragraph) else part for part in body)
    return tuple(part for part in parts if not isinstance(part, Paragraph) or part.text)


def _without_restatement(paragraph: Paragraph, fields: Fields) -> Paragraph:
    """Without the sentences that repeat this item's asks."""
    told = _TOLD_AGAIN.match(paragraph.text)
    if told:
        paragraph = Paragraph.of(paragraph.text[told.end() :])
    if not fields.asks or not any(ask in paragraph.text for ask in fields.asks):
        return paragraph
    sentences = _SENTENCES.findall(paragraph.text)
    kept = [
        sentence for sentence in sentences if sum(ask in sentence for ask in fields.asks) < min(2, len(fields.asks))
    ]
    return Paragraph.of("".join(kept)) if len(kept) < len(sentences) else paragraph
