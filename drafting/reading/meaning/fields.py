"""What the frame and the body of a letter say: the metadata of ``parse --json`` (DESIGN section 3, RULES 2.2-2.7)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date

from clauses.section import Section
from drafting.model.blocks import Block, Heading, TextBlock
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.reading.letter.dates import date_of
from drafting.reading.letter.marks import DISCLOSURE
from drafting.reading.letter.names import addressees_of, cc_of, issuers_of, person_of
from drafting.reading.meaning.asks import asks_of
from drafting.reading.meaning.cases import document_of, item_title_of, kind_of, numbers_of
from drafting.reading.meaning.contacts import Contact, contacts_of, tells_contact
from drafting.reading.meaning.sections import with_sections
from drafting.reading.meaning.sessions import session_of

_FULL_WIDTH = str.maketrans("ＡＢＣＤ", "ABCD")
_CATEGORY = re.compile(r"(?:^|[：:（(【\[〔\s])([A-D])\s*(?:[类级]|[（(）)】\]〕]|$|答复件)")
# What is looked for stands early; without bounds a file that is no letter would be searched for minutes.
_LONGEST_OPENING, _LONGEST_BODY = 1500, 60_000
_OPEN_WORDS = re.compile(r"(?:不同意|同意|主动|依申请|不予|全文|摘要|部分|可)?公开(?:发布)?|不公开")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The metadata of a letter as printed; None or () where it does not say."""

    kind: ItemKind = ItemKind.OTHER
    document: DocumentKind = DocumentKind.OTHER
    numbers: tuple[str, ...] = ()
    session: str | None = None
    item_title: str | None = None
    doc_title: str | None = None
    doc_number: str | None = None
    signer: str | None = None
    category: str | None = None
    disclosure: str | None = None
    addressees: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    date: Date | None = None
    contacts: tuple[Contact, ...] = ()
    cc: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    @property
    def issuer(self) -> str | None:
        return self.issuers[0] if self.issuers else None


def fields_of(letter: Letter, file_name: str = "", details: Sequence[str] = ()) -> Fields:
    """Read the fields of a letter; ``details`` are lines that name the item outside it, the file's name the last resort."""
    title = "".join(line.strip() for line in letter.title)
    blocks = letter.blocks if _judged(letter.blocks) else with_sections(letter.blocks)
    opening = _opening(blocks)[:_LONGEST_OPENING]
    body = "\n".join(block.text for block in blocks)[:_LONGEST_BODY]
    keyed = "\n".join((*letter.title, *details, body[:600]))
    kind = kind_of(title, letter.addressees, opening, body)
    return Fields(
        kind=kind,
        document=document_of(title, opening, kind),
        numbers=numbers_of(title, opening, keyed, file_name),
        session=session_of((title, opening)) or session_of((body,)) or session_of(details),
        item_title=item_title_of(opening, title, keyed),
        doc_title=title or None,
        doc_number=_after_colon(letter.doc_number) or None,
        signer=person_of(_after_colon(letter.signer)) or None,
        category=_category(letter),
        disclosure=_disclosure(letter),
        addressees=addressees_of(letter.addressees),
        issuers=issuers_of(letter.signature),
        date=date_of(letter.date),
        contacts=_contacts(letter, blocks),
        cc=cc_of(letter.cc),
        attachments=tuple(_unnumbered(one.name) for one in letter.attachments if one.name),
        asks=asks_of(blocks),
    )


def _judged(blocks: Sequence[Block]) -> bool:
    return any(block.section is not Section.OTHER for block in blocks)


def _opening(blocks: Sequence[Block]) -> str:
    """The paragraphs of the opening; the first paragraphs before any heading where none reads as one."""
    opening = [block.text for block in blocks if isinstance(block, TextBlock) and block.section is Section.OPENING]
    if opening:
        return "\n".join(opening)
    first: list[str] = []
    for block in blocks[:2]:
        if isinstance(block, Heading):
            break
        first.append(block.text)
    return "\n".join(first)


def _after_colon(words: str) -> str:
    return re.sub(r"^(?:发文字号|[文编]\s*号|签\s*发\s*人?)\s*[：:]\s*", "", words).strip()


def _category(letter: Letter) -> str | None:
    printed = letter.marks.category.translate(_FULL_WIDTH)
    match = _CATEGORY.search(printed)
    if match is None:
        last = (block.text for block in letter.blocks[-4:] if isinstance(block, TextBlock) and len(block.text) < 16)
        lines = (*letter.title[:1], *letter.title[-1:], *letter.notes, *last)
        match = next(
            (
                found
                for line in lines
                if (found := re.search(r"[（(]([A-D])类[）)]|(?:类别|结果|分类|程度)[：:]\s*([A-D])", line))
            ),
            None,
        )
        return None if match is None else match[1] or match[2]
    return match[1]


def _disclosure(letter: Letter) -> str | None:
    texts = [letter.marks.disclosure, *letter.notes]
    texts += [block.text for block in letter.blocks[-4:] if isinstance(block, TextBlock) and len(block.text) < 30]
    for text in texts:
        if text and (text == letter.marks.disclosure or notes_disclosure(text)):
            return _open_words(text)
    return None


def notes_disclosure(text: str) -> bool:
    """Whether a short line does nothing but say whether the letter is made public (``（此件主动公开）``)."""
    return len(text) < 30 and bool(DISCLOSURE.fullmatch(text.rstrip("。")))


def _open_words(text: str) -> str | None:
    bare = re.sub(r"[（）()【】\[\]。\s]", "", re.sub(r"^.*[：:]", "", text.strip("（）()【】[] 。")))
    if bare.endswith("公开发布"):
        return bare
    match = _OPEN_WORDS.search(bare)
    return match[0] if match else bare or None


def _contacts(letter: Letter, blocks: Sequence[Block]) -> tuple[Contact, ...]:
    lines = [block.text for block in blocks if isinstance(block, TextBlock) and block.section is Section.CONTACT]
    lines += [note for note in letter.notes if tells_contact(note)]
    return contacts_of("\n".join(lines)) if lines else ()


def _unnumbered(name: str) -> str:
    return re.sub(r"^(?:[0-9０-９]{1,2}\s*[.．、]|[（(][0-9]{1,2}[）)])\s*", "", name).rstrip("。；;")
