"""A joint reply 联合答复: every bureau is named in the title and signs; none of them is asked or copied to besides."""

from __future__ import annotations

from dataclasses import replace

from drafting.composing.chosen import Chosen
from drafting.composing.companions import approval_sheet, feedback_form
from drafting.composing.compose import compose
from drafting.composing.sending import sending_letter
from drafting.model.blocks import TableBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, Role
from drafting.model.letter import DocumentKind, Letter
from tests.drafting.composing.items import BUREAU, TODAY, proposal

JOINT = proposal("邓可为", assist_units=("县公安局", "栖霞县财政局"), joint_units=("栖霞县财政局", "栖霞县水务局"))


def composed(item: Item = JOINT, document: DocumentKind = DocumentKind.REPLY, bureau: Bureau = BUREAU) -> Letter:
    return compose(item, document, bureau, Chosen(), (), TODAY, 12)


def test_every_bureau_signs_and_stands_in_the_title() -> None:
    letter = composed()
    assert letter.signature == ("栖霞县交通运输局", "栖霞县财政局", "栖霞县水务局")
    assert letter.title[0].startswith("栖霞县交通运输局 栖霞县财政局 栖霞县水务局关于")


def test_the_head_names_the_lead_alone() -> None:
    assert composed().authority == "栖霞县交通运输局"


def test_more_bureaus_than_a_title_holds_are_counted() -> None:
    four = replace(JOINT, joint_units=("栖霞县财政局", "栖霞县水务局", "栖霞县公安局"))
    assert composed(four).title[0].startswith("栖霞县交通运输局等4部门关于")
    assert len(composed(four).signature) == 4


def test_who_signs_is_worked_with_and_not_copied_to() -> None:
    letter = composed()
    assert "经商县公安局，会同栖霞县财政局、栖霞县水务局研究，现答复如下" in letter.blocks[0].text
    assert letter.cc == "县政协提案委员会，县公安局。"
    assert "我们工作的关心" in letter.blocks[-1].text


def test_a_second_reply_is_signed_by_all_and_an_opinion_by_its_bureau() -> None:
    assert len(composed(document=DocumentKind.SECOND_REPLY).signature) == 3
    assert composed(replace(JOINT, role=Role.ASSIST), DocumentKind.OPINION).signature == (BUREAU.name,)


def test_the_approval_sheet_asks_the_others_to_countersign() -> None:
    (sheet,) = approval_sheet(composed(), JOINT, BUREAU, TODAY).blocks
    assert isinstance(sheet, TableBlock)
    row = next(row for row in sheet.table.texts if row[0] == "会　签")
    assert row[1].split() == ["栖霞县财政局：", "栖霞县水务局："]


def test_the_feedback_form_names_who_answered_together() -> None:
    form = feedback_form(JOINT, BUREAU, "邓可为", TODAY).blocks[0]
    assert isinstance(form, TableBlock)
    row = next(row for row in form.table.texts if row[0] == "主办单位")
    assert row[1] == "栖霞县交通运输局、栖霞县财政局、栖霞县水务局"


def test_the_lead_alone_hands_it_over() -> None:
    sent = sending_letter(composed(), JOINT, BUREAU, TODAY)
    assert sent.signature == (BUREAU.name,)
    assert sent.title[0].startswith("栖霞县交通运输局关于送交")


def test_the_covering_letter_waits_for_a_number_of_its_own() -> None:
    sent = sending_letter(composed(), JOINT, BUREAU, TODAY)
    assert sent.doc_number == "栖交函〔2026〕　　号"
