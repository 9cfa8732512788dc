"""Compose a Letter from an item, the bureau's profile and chosen clauses. Pure: the day and the number are given."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from clauses.facts import Fact
from clauses.section import Section
from drafting.composing import wording
from drafting.composing.addressees import addressees_of
from drafting.composing.blocks import Blocks
from drafting.composing.chosen import Chosen
from drafting.composing.slots import asked_units, co_signers, printed_day, values_for
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter, Marks

UNPLANNED = "{往年的打算期限已过，请写明下一步打算}"
UNWRITTEN = "{请在此写明办理情况}"
NUMBER_BLANK = "　　"
"""The number of the 文号 is given after signature, by the registry: until then it is left blank, as on paper."""


def compose(
    item: Item,
    document: DocumentKind,
    bureau: Bureau,
    chosen: Chosen,
    facts: Iterable[Fact],
    today: date,
    number: int | None = None,
    *,
    asking: bool = False,
) -> Letter:
    """The letter in its printed order. What is not known stays as a visible ``{slot}``; ``number`` is that of the 文号.

    ``asking``: where nothing was chosen a slot asks for what was done, since opening and thanks alone are no answer.
    """
    values = values_for(item, bureau, facts, today)
    own_lead = document is not DocumentKind.OPINION
    contact = wording.contact(bureau, values)
    blocks = Blocks(values)
    blocks.add_opening(wording.opening(document, item, bureau, values), chosen.sections.get(Section.OPENING, ()))
    blocks.add_section(Section.SITUATION, bureau.heading_situation, chosen.sections.get(Section.SITUATION, ()))
    blocks.add_answers(bureau, chosen)
    blocks.add_section(Section.NEXT_STEPS, bureau.heading_next_steps, chosen.sections.get(Section.NEXT_STEPS, ()))
    if asking and chosen.plans_lapsed and own_lead:
        blocks.add_heading(Section.NEXT_STEPS, 1, bureau.heading_next_steps)
        blocks.add_text(Section.NEXT_STEPS, UNPLANNED)
    if asking and not chosen.clauses and not chosen.answers:
        blocks.add_text(Section.PROGRESS, UNWRITTEN)
    if own_lead and (result := wording.result(item, bureau, values)):
        blocks.add_text(Section.PROGRESS, result)
    blocks.add_closing(wording.closing(document, bureau, values), chosen.sections.get(Section.THANKS, ()), own_lead)
    if own_lead and bureau.ending:
        blocks.add_text(Section.OTHER, bureau.ending)
    if not bureau.contact_as_note:
        blocks.add_text(Section.CONTACT, contact)
    return Letter(
        marks=wording.marks(item, bureau, values) if own_lead else Marks(),
        authority=bureau.name,
        doc_number=doc_number(bureau, document, today, number),
        signer=bureau.signer,
        title=(wording.title(document, item, bureau, values),),
        addressees=addressees_of(item, document, bureau.addressees_pattern),
        blocks=tuple(blocks.made),
        signature=(bureau.name or "{单位}", *(co_signers(item) if own_lead else ())),
        date=printed_day(today),
        notes=(f"（{contact}）",) if bureau.contact_as_note else (),
        cc=_copies(item, bureau) if own_lead else "",
    )


def doc_number(bureau: Bureau, document: DocumentKind, today: date, number: int | None = None) -> str:
    """文号 with the blank that the registry fills; "" where the bureau has no letters for it."""
    code = (bureau.doc_code_opinion if document is DocumentKind.OPINION else "") or bureau.doc_code
    return f"{code}〔{today.year}〕{NUMBER_BLANK if number is None else number}号" if code else ""


def _copies(item: Item, bureau: Bureau) -> str:
    """抄送: the bodies of the bureau's profile by kind of item, then the units that assisted and do not sign; 。 at the end."""
    fixed = bureau.cc_proposal if item.kind is ItemKind.PROPOSAL else bureau.cc_suggestion
    names = dict.fromkeys(name for name in (fixed.strip("。，、 "), *asked_units(item)) if name)
    return "，".join(names) + "。" if names else ""
