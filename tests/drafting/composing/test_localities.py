"""What differs by place is a setting of the bureau's profile (RULES 2.3 to 2.7, 2.11 and 2.12)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from clauses.section import Section
from drafting.composing.chosen import Chosen
from drafting.composing.companions import approval_sheet, feedback_form, withheld
from drafting.composing.compose import compose
from drafting.model.blocks import TableBlock
from drafting.model.bureau import Body, Bureau, Person
from drafting.model.item import Item
from drafting.model.letter import DocumentKind, Letter
from tests.drafting.composing.items import BUREAU, TODAY, clause, proposal, suggestion

MEANINGS = "A=已经解决或基本解决；B=列入计划逐步解决；C=留作参考\n2026年：A=已解决或采纳；B=列入计划；C=留作参考"


def reply(item: Item, document: DocumentKind = DocumentKind.REPLY, **settings: Any) -> Letter:
    thanks = Chosen(sections={Section.THANKS: (clause("t", Section.THANKS, "感谢", "感谢{称呼}的关心。"),)})
    return compose(item, document, replace(BUREAU, **settings), thanks, (), TODAY)


def cells(letter: Letter) -> list[str]:
    return [
        cell for block in letter.blocks if isinstance(block, TableBlock) for row in block.table.texts for cell in row
    ]


@pytest.mark.parametrize(
    ("pattern", "printed"),
    [
        ("类别：{类别}", "类别：B"),
        ("办理结果：{类别}", "办理结果：B"),
        ("{类别}", "B"),
        ("{类别}类", "B类"),
        ("{类别}类（{类别释义}）", "B类（列入计划）"),
        ("", ""),
    ],
)
def test_the_class_is_printed_as_the_locality_words_it(pattern: str, printed: str) -> None:
    letter = reply(proposal("邓可为", category="B"), category_pattern=pattern, class_meanings=MEANINGS)
    assert letter.marks.category == printed


def test_the_disclosure_is_printed_as_the_locality_words_it() -> None:
    assert reply(proposal("邓可为"), disclosure_pattern="此件{公开属性}").marks.disclosure == "此件主动公开"
    assert reply(proposal("邓可为"), disclosure_pattern="").marks.disclosure == ""


def test_an_open_class_prints_nothing() -> None:
    letter = reply(proposal("邓可为"), result_pattern="办理结果为{类别}类。")
    assert letter.marks.category == ""
    assert not any("办理结果" in block.text for block in letter.blocks)


def test_the_result_is_said_before_the_thanks_with_the_meaning_of_the_item_s_year() -> None:
    pattern = "该件办理结果为{类别}类（{类别释义}）。"
    texts = [
        [block.text for block in reply(made, result_pattern=pattern, class_meanings=MEANINGS).blocks]
        for made in (proposal("邓可为", category="A", year=2025), proposal("邓可为", category="A"))
    ]
    assert [one[-2:] for one in texts] == [
        ["该件办理结果为A类（已经解决或基本解决）。", "感谢您的关心。"],
        ["该件办理结果为A类（已解决或采纳）。", "感谢您的关心。"],
    ]


def test_suggestions_may_open_otherwise_than_proposals() -> None:
    settings = {"opening_pattern": "提案收悉。", "opening_suggestion": "建议已交我们研究办理。"}
    assert reply(proposal("邓可为"), **settings).blocks[0].text == "提案收悉。"
    assert reply(suggestion("邓可为"), **settings).blocks[0].text == "建议已交我们研究办理。"
    assert reply(suggestion("邓可为"), opening_pattern="收悉。").blocks[0].text == "收悉。"
    second = reply(suggestion("邓可为"), DocumentKind.SECOND_REPLY, **settings)
    assert "再次答复" in second.blocks[0].text


def test_members_may_be_addressed_as_honoured_but_organisations_are_not() -> None:
    pattern = "尊敬的{提出人及称谓}"
    assert reply(proposal("邓可为"), addressees_pattern=pattern).addressees == "尊敬的邓可为委员"
    body = proposal("县工商联", proposer_count=None)
    assert reply(body, addressees_pattern=pattern).addressees == "县工商联"
    opinion = reply(proposal("邓可为", lead_unit="县公安局"), DocumentKind.OPINION, addressees_pattern=pattern)
    assert opinion.addressees == "县公安局"
    assert reply(proposal(), addressees_pattern=pattern).addressees == "尊敬的{提出人}委员"


def test_the_form_of_address_is_the_locality_s_in_frame_and_clauses() -> None:
    one = reply(proposal("邓可为"), person=Person.PLAIN)
    assert one.blocks[0].text.startswith("你在")
    assert one.blocks[-1].text == "感谢你的关心。"
    assert reply(proposal("邓可为", "何自娟"), person=Person.PLAIN).blocks[0].text.startswith("你们在")
    body = proposal("县工商联", proposer_count=None)
    assert reply(body).blocks[0].text.startswith("贵会在")
    assert reply(body, body=Body.PLAIN).blocks[0].text.startswith("你们在")


def test_opinions_may_bear_a_code_of_their_own() -> None:
    settings = {"doc_code": "栖交提", "doc_code_opinion": "栖交提函"}
    assert reply(proposal("邓可为"), **settings).doc_number.startswith("栖交提〔2026〕")
    assert reply(proposal("邓可为"), DocumentKind.OPINION, **settings).doc_number.startswith("栖交提函〔2026〕")
    assert reply(proposal("邓可为"), DocumentKind.OPINION, doc_code="栖交函").doc_number.startswith("栖交函〔")


def test_a_closing_formula_stands_last_before_the_contact_in_the_body() -> None:
    letter = reply(proposal("邓可为"), ending="特此答复。", contact_as_note=False)
    assert [block.text for block in letter.blocks[-2:]] == ["特此答复。", "联系人：田小禾，电话：0871-65550177"]
    assert letter.notes == ()


def test_the_approval_sheet_says_what_the_class_means() -> None:
    item, bureau = proposal("邓可为", category="A"), replace(BUREAU, class_meanings=MEANINGS)
    letter = compose(item, DocumentKind.REPLY, bureau, Chosen(), (), TODAY)
    assert "A类（已解决或采纳）" in cells(approval_sheet(letter, item, bureau, TODAY))
    assert "A类" in cells(approval_sheet(letter, item, BUREAU, TODAY))


def test_what_the_letter_does_not_print_the_approval_sheet_still_says() -> None:
    item = proposal("邓可为", category="A", disclosure="依申请公开")
    bureau = replace(BUREAU, class_meanings=MEANINGS, category_pattern="", disclosure_pattern="")
    letter = compose(item, DocumentKind.REPLY, bureau, Chosen(), (), TODAY)
    sheet = cells(approval_sheet(letter, item, bureau, TODAY))
    assert {"A类（已解决或采纳）", "依申请公开"} <= set(sheet)
    assert withheld(letter) == ""
    assert withheld(letter, "依申请公开") == "依申请公开"


def test_the_feedback_form_names_the_class_or_those_to_choose_from() -> None:
    bureau = replace(BUREAU, class_meanings=MEANINGS)
    known = feedback_form(proposal("邓可为", category="B"), bureau, "邓可为", TODAY)
    assert "B类（列入计划）" in cells(known)
    still_open = feedback_form(proposal("邓可为"), bureau, "邓可为", TODAY)
    assert "□A（已解决或采纳）　□B（列入计划）　□C（留作参考）" in cells(still_open)
    assert "办理类别" not in cells(feedback_form(proposal("邓可为"), BUREAU, "邓可为", TODAY))


def test_the_titles_of_what_goes_along_are_the_locality_s() -> None:
    item = suggestion("邓可为")
    bureau = replace(
        BUREAU, title_feedback="人大代表{件型}征求意见表", note_feedback="", title_approval="{单位简称}签发单"
    )
    form = feedback_form(item, bureau, "邓可为", TODAY)
    assert form.title == ("人大代表建议征求意见表",)
    assert len(form.blocks) == 1
    letter = compose(item, DocumentKind.REPLY, bureau, Chosen(), (), TODAY)
    assert approval_sheet(letter, item, bureau, TODAY).title == ("县交通运输局签发单",)


def test_a_profile_that_was_not_touched_words_everything_as_before() -> None:
    letter = reply(proposal("邓可为", category="A"))
    assert (letter.marks.category, letter.marks.disclosure) == ("类别：A", "主动公开")
    assert letter.addressees == "邓可为委员"
    assert len(letter.blocks) == 2
    assert Bureau().marking.order == ("份号", "密级", "紧急程度", "类别", "公开属性")
