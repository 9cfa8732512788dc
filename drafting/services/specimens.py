"""What the settings of a bureau's profile come to: the words and the head of an invented reply, for the settings page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from drafting.composing import wording
from drafting.composing.chosen import Chosen
from drafting.composing.companions import approval_sheet, feedback_form
from drafting.composing.compose import compose
from drafting.composing.sending import sending_letter
from drafting.composing.slots import values_for
from drafting.layout.arrange import arrange
from drafting.layout.arranged import Alignment, PlacedText, Role, StyledParagraph
from drafting.model.bureau import Bureau
from drafting.model.classes import meanings_of
from drafting.model.item import Item, ItemKind
from drafting.model.item import Role as Part
from drafting.model.letter import DocumentKind, Letter

ASK = "增设社区助餐点"
_HEAD = frozenset(
    {Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.CATEGORY, Role.DISCLOSURE, Role.DOC_NUMBER, Role.TITLE}
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head or of the notes: what stands at the left, in the middle and at the right of it."""

    role: Role
    left: str = ""
    middle: str = ""
    right: str = ""


def specimens(bureau: Bureau, today: date) -> Mapping[str, str]:
    """Field of the profile to the words it makes of an invented proposal or suggestion; only where they say more."""
    proposal, suggestion = _items(bureau, today)
    reply, other = _reply(proposal, bureau, today), _reply(suggestion, bureau, today)
    opinion = _reply(replace(proposal, lead_unit="区民政局"), bureau, today, DocumentKind.OPINION)
    separate = _reply(replace(proposal, role=Part.SEPARATE), bureau, today)
    second = _reply(proposal, bureau, today, DocumentKind.SECOND_REPLY)
    sent, values = sending_letter(reply, proposal, bureau, today), values_for(proposal, bureau, (), today)
    contact = wording.contact(bureau, values)
    made = {
        "doc_code": reply.doc_number,
        "doc_code_opinion": opinion.doc_number,
        "title_proposal": reply.title[0],
        "title_suggestion": other.title[0],
        "title_opinion": opinion.title[0],
        "title_second_reply": second.title[0],
        "addressees_pattern": f"{reply.addressees}：　{other.addressees}：",
        "opening_pattern": reply.blocks[0].text,
        "opening_suggestion": other.blocks[0].text,
        "opening_separate": separate.blocks[0].text,
        "opening_second_reply": second.blocks[0].text,
        "opening_opinion": opinion.blocks[0].text,
        "result_pattern": wording.result(proposal, bureau, values),
        "closing_pattern": wording.closing(DocumentKind.REPLY, bureau, values),
        "closing_opinion": wording.closing(DocumentKind.OPINION, bureau, values),
        "contact_pattern": f"（{contact}）" if bureau.contact_as_note else contact,
        "heading_ask": wording.ask_heading(ASK, bureau),
        "category_pattern": reply.marks.category,
        "disclosure_pattern": reply.marks.disclosure,
        "class_meanings": _meanings(bureau, today.year),
        "title_sending": sent.title[0],
        "text_sending": sent.blocks[0].text,
        "title_feedback": feedback_form(proposal, bureau, "", today).title[0],
        "title_approval": approval_sheet(reply, proposal, bureau, today).title[0],
    }
    return {name: words for name, words in made.items() if words != getattr(bureau, name)}


def head_specimen(bureau: Bureau, today: date) -> tuple[HeadLine, ...]:
    """Page one of an invented reply down to its title, and the notes under its date."""
    letter = _reply(_items(bureau, today)[0], bureau, today)
    marks = replace(letter.marks, copy_number="000001", secrecy="秘密★1年", urgency="加急")
    arranged = arrange(
        replace(letter, marks=marks),
        form=bureau.form,
        sealed=bureau.sealed,
        authority=bureau.name,
        marking=bureau.marking,
    )
    placed = [HeadLine(part.role, middle=part.text) for part in arranged.first_page if isinstance(part, PlacedText)]
    flow = [part for part in arranged.flow if isinstance(part, StyledParagraph)]
    head = [_line(part) for part in flow if part.role in _HEAD]
    return (*placed, *head, *(_line(part) for part in flow if part.role is Role.NOTE))


def _line(part: StyledParagraph) -> HeadLine:
    left, tab, right = part.text.partition("\t")
    if tab or part.align is Alignment.LEFT:
        return HeadLine(part.role, left=left, right=right)
    if part.align is Alignment.RIGHT:
        return HeadLine(part.role, right=left)
    return HeadLine(part.role, left=left) if part.role is Role.NOTE else HeadLine(part.role, middle=left)


def _items(bureau: Bureau, today: date) -> tuple[Item, Item]:
    place = bureau.region or "云岭区"
    proposal = Item(
        id="", kind=ItemKind.PROPOSAL, number="12", title="关于完善社区养老服务的提案", proposers=("陈敬棠",), category="A",
        session=f"政协{place}第五届委员会第四次会议", proposer_count=1, assist_units=("区民政局",), assigned=today, due=today,
    )  # fmt: skip
    suggestion = replace(
        proposal, kind=ItemKind.SUGGESTION, number="23", title="关于改善学校周边交通的建议", proposer_count=2,
        session=f"{place}第三届人民代表大会第五次会议", proposers=("李向东", "周静"), assist_units=(),
    )  # fmt: skip
    return proposal, suggestion


def _reply(item: Item, bureau: Bureau, today: date, document: DocumentKind = DocumentKind.REPLY) -> Letter:
    return compose(item, document, bureau, Chosen(), (), today)


def _meanings(bureau: Bureau, year: int) -> str:
    meanings = meanings_of(bureau.class_meanings, year)
    return f"{year}年的件：" + "，".join(f"{name}类{words}" for name, words in meanings.items()) if meanings else ""
