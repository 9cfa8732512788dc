"""A letter cut into clauses: under each heading that holds text, or paragraph by paragraph, with slots for its item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from clauses.body import Body, Paragraph, Table
from clauses.clause import Clause
from clauses.fullwidth import widened
from clauses.section import Section
from clauses.slotting import SlotWord, slotted, slotted_text
from clauses.topics import topics_of, topics_of_part
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.reading.fields import Fields
from drafting.reading.heading_words import heading_section
from drafting.reading.sessions import sessions_in

SHORTEST = 16
"""A clause of fewer characters says nothing that could be used again."""

LONGEST_TITLE = 24
_LEARNED = (Section.OPENING, Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS, Section.THANKS, Section.CONTACT)
_NAMED = {Section.OPENING: "开头", Section.THANKS: "感谢", Section.CONTACT: "联系方式"}
_LIST_WORD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是要?|第[一二三四五六七八九十]{1,2}[，,、]|[①-⑳]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)．.、]\s*(?!\d))"
)
_RAISED = re.compile(r"(?:现?就|关于|对)?([一-鿿·、]{2,24}?(?:等\d{0,2}[名位]?)?(?:委员|代表))(?=在|提出|所提|的)")
_SENTENCES = re.compile(r"[^。！？]*[。！？]|[^。！？]+$")


@dataclass
class _Cut:
    section: Section
    title: str
    parts: list[TextBlock | TableBlock] = field(default_factory=list[TextBlock | TableBlock])
    listed: bool = False


def clauses_of(
    letter: Letter, fields: Fields, source: str, ids: str, known_topics: Iterable[str] = ()
) -> tuple[Clause, ...]:
    """The clauses a letter gives. ``ids`` begins their ids; ``source`` is where they are from, the date its date."""
    words = slot_words(letter, fields)
    title = fields.item_title or fields.doc_title or ""
    topics = topics_of(title, "\n".join(block.text for block in letter.blocks), known_topics)
    found: list[Clause] = []
    for cut in _cuts(letter.blocks):
        body = _widened(slotted(_body(cut, fields), words))
        text = "".join(part.text for part in body if isinstance(part, Paragraph))
        if len(text) < SHORTEST and not any(not isinstance(part, Paragraph) for part in body):
            continue
        name = widened(slotted_text(cut.title or _title(text, cut), words))
        about = topics_of_part(cut.title + text, topics) if cut.section not in _NAMED else ()
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


def _cuts(blocks: Sequence[Block]) -> Iterator[_Cut]:
    """One cut a heading that names a matter; under one that only names a section, a cut a paragraph or list."""
    cut: _Cut | None = None
    for block in blocks:
        if isinstance(block, Heading):
            if cut and cut.parts:
                yield cut
            titled = block.level > 1 or block.run_in or heading_section(block.text) is None
            cut = _Cut(block.section, _matter(block.text)) if titled else None
        elif isinstance(block, Figure) or block.section not in _LEARNED:
            continue
        elif cut is not None and block.section is cut.section and (cut.title not in _NAMED.values()):
            if cut.title or _goes_on(cut, block):
                cut.parts.append(block)
            else:
                yield cut
                cut = _alone(block)
        else:
            if cut and cut.parts:
                yield cut
            cut = _alone(block)
    if cut and cut.parts:
        yield cut


def _alone(block: TextBlock | TableBlock) -> _Cut:
    return _Cut(
        block.section,
        _NAMED.get(block.section, ""),
        [block],
        bool(_LIST_WORD.match(block.text)) and not _holds_list(block.text),
    )


def _goes_on(cut: _Cut, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph belongs to the list or the announcement before it, a table to its caption."""
    before = cut.parts[-1].text
    return isinstance(block, TableBlock) or before.endswith(("；", ";", "：", ":"))


def _matter(heading: str) -> str:
    """What a heading is about: of ``关于“设立专窗”的建议`` the matter itself."""
    bare = heading.strip(" \u3000。：:")
    match = re.fullmatch(r"(?:关于|针对)[“\"]?(.+?)[”\"]?(?:的?(?:建议|意见|问题|提议))?", bare)
    return match[1] if match else bare


def _body(cut: _Cut, fields: Fields) -> Body:
    parts: list[Paragraph | Table] = []
    for part in cut.parts:
        if isinstance(part, TableBlock):
            parts.append(part.table)
            continue
        paragraph = _without_restatement(part.body, fields)
        if not cut.title and len(cut.parts) == 1 and not _holds_list(paragraph.text):
            paragraph = _without_list_word(paragraph)
        if paragraph.text:
            parts.append(paragraph)
    return tuple(parts)


def _holds_list(text: str) -> bool:
    """Whether the whole of a list stands in this one paragraph."""
    return bool(re.search(r"[。；，,;](?:二是|第二[，,、]|②|2[.．、])", text))


def _widened(body: Body) -> Body:
    """Scraped half-width punctuation does not go into the library."""
    return tuple(
        Paragraph(tuple(replace(run, text=widened(run.text)) for run in part.runs))
        if isinstance(part, Paragraph)
        else part
        for part in body
    )


def _without_list_word(paragraph: Paragraph) -> Paragraph:
    match = _LIST_WORD.match(paragraph.text)
    if not match or not paragraph.runs or len(paragraph.runs[0].text) < match.end():
        return paragraph
    first = paragraph.runs[0]
    return Paragraph((replace(first, text=first.text[match.end() :]), *paragraph.runs[1:]))


def _without_restatement(paragraph: Paragraph, fields: Fields) -> Paragraph:
    """Without the sentences that repeat this item's asks."""
    if not fields.asks or not any(ask in paragraph.text for ask in fields.asks):
        return paragraph
    sentences = _SENTENCES.findall(paragraph.text)
    kept = [
        sentence for sentence in sentences if sum(ask in sentence for ask in fields.asks) < min(2, len(fields.asks))
    ]
    return Paragraph.of("".join(kept)) if len(kept) < len(sentences) else paragraph


def _title(text: str, cut: _Cut) -> str:
    """The name of a paragraph without a heading: what its list item leads with, else only its section's."""
    lead = re.split(r"[。；：，,;:！!]", text, maxsplit=1)[0]
    if cut.listed and 4 <= len(lead) <= LONGEST_TITLE:
        return lead
    return cut.section.chinese
