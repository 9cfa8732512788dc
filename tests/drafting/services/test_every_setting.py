"""Every setting of the bureau's profile is seen in a Word file that is exported, in all three forms of page one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from clauses.body import Paragraph
from clauses.clause import Clause
from clauses.section import Section
from drafting.composing.chosen import Answer, Chosen
from drafting.composing.companions import approval_sheet, feedback_form, public_version
from drafting.composing.compose import compose
from drafting.composing.sending import sending_letter
from drafting.layout.arrange import arrange
from drafting.layout.settle import settled
from drafting.model.bureau import Body, Bureau, Person
from drafting.model.item import Item, ItemKind, Role
from drafting.model.letter import DocumentKind, Form, Letter
from drafting.model.marking import MarkPlace
from drafting.writing.docx.package import docx_bytes

TODAY = date(2026, 5, 20)
BUREAU = Bureau(
    name="云岭区民政局",
    short_name="区民政局",
    region="云岭区",
    doc_code="云民函",
    contact="赵明远",
    phone="0871-65550126",
    signer="张明远",
    cc_proposal="区政协提案委员会",
    cc_suggestion="区人大常委会选举联络工作委员会",
    title_approval="{单位简称}发文稿纸",
)
OTHERS: dict[str, Any] = {
    "form": Form.RED_HEAD,
    "sealed": False,
    "even_imprint": True,
    "mask_contacts": True,
    "contact_as_note": False,
    "category_place": MarkPlace.LEFT,
    "disclosure_place": MarkPlace.NOTE,
    "mark_order": "公开属性、类别、紧急程度、密级、份号",
    "class_meanings": "A=已解决或采纳",
    "person": Person.PLAIN,
    "body": Body.PLAIN,
}
SETTINGS = tuple(field.name for field in fields(Bureau))


def test_the_same_profile_prints_the_same_files() -> None:
    assert [*files(BUREAU, Form.LETTER)] == [*files(BUREAU, Form.LETTER)]


@pytest.mark.parametrize("form", tuple(Form))
@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_changes_what_is_exported(name: str, form: Form) -> None:
    if name == "form" and form is Form.RED_HEAD:
        return
    kept = replace(BUREAU, form=form)
    changed = replace(kept, **{name: OTHERS.get(name, f"{getattr(BUREAU, name)}改")})
    assert any(one != other for one, other in zip(printed(kept), files(changed, changed.form), strict=False))


@cache
def printed(bureau: Bureau) -> tuple[bytes, ...]:
    return tuple(files(bureau, bureau.form))


def files(bureau: Bureau, form: Form) -> Iterator[bytes]:
    """Every kind of Word file that is made with the profile, one after another."""
    person, body, suggestion = items()
    for item, document in (
        (person, DocumentKind.REPLY),
        (suggestion, DocumentKind.REPLY),
        (person, DocumentKind.OPINION),
        (person, DocumentKind.SECOND_REPLY),
        (body, DocumentKind.REPLY),
        (replace(person, role=Role.SEPARATE), DocumentKind.REPLY),
    ):
        letter = compose(item, document, bureau, chosen(), (), TODAY, 12)
        yield word(letter, bureau, form)
    letter = compose(person, DocumentKind.REPLY, bureau, chosen(), (), TODAY, 12)
    yield word(feedback_form(person, bureau, "陈敬棠", TODAY), bureau, Form.PLAIN)
    yield word(approval_sheet(letter, person, bureau, TODAY), bureau, Form.PLAIN)
    yield word(public_version(letter, person, bureau), bureau, Form.PLAIN)
    yield word(sending_letter(letter, person, bureau, TODAY), bureau, form)
    for pages in (1, 2):
        long = compose(person, DocumentKind.REPLY, bureau, chosen("逐项办理。" * 112 * pages), (), TODAY, 12)
        yield word(long, bureau, form)


def word(letter: Letter, bureau: Bureau, form: Form) -> bytes:
    arranged = arrange(letter, form=form, sealed=bureau.sealed, authority=bureau.name, marking=bureau.marking)
    return docx_bytes(settled(arranged, even_imprint=bureau.even_imprint))


def items() -> tuple[Item, Item, Item]:
    person = Item(
        id="p", kind=ItemKind.PROPOSAL, number="12", title="关于某事的提案", session="五届四次", proposers=("陈敬棠",),
        proposer_count=1, category="A", lead_unit="区教育体育局", assigned=TODAY,
    )  # fmt: skip
    body = replace(person, proposers=("区工商联",), proposer_count=None)
    return person, body, replace(person, kind=ItemKind.SUGGESTION, number="23", title="关于某事的建议")


def chosen(text: str = "已办。") -> Chosen:
    def clause(section: Section) -> Clause:
        return Clause(id=section.value, section=section, title=section.value, body=(Paragraph.of(text),), topics=())

    sections = {section: (clause(section),) for section in (Section.SITUATION, Section.NEXT_STEPS)}
    return Chosen(sections=sections, answers=(Answer("增设助餐点", (clause(Section.PROGRESS),)),))
