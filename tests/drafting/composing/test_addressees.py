"""Addressees and forms of address follow who proposed the item (RULES 2.4)."""

from __future__ import annotations

import pytest

from drafting.composing.addressees import addressees_of, is_body, proposer_names, styled_names, you
from drafting.model.item import Item, Role
from drafting.model.letter import DocumentKind
from tests.drafting.composing.items import proposal, suggestion

REPLY, OPINION = DocumentKind.REPLY, DocumentKind.OPINION


@pytest.mark.parametrize(
    ("item", "line", "word"),
    [
        (proposal("邓可为"), "邓可为委员", "您"),
        (suggestion("邓可为"), "邓可为代表", "您"),
        (suggestion("邓　可"), "邓可代表", "您"),
        (proposal("邓可为", "贺𬭎"), "邓可为、贺𬭎委员", "你们"),
        (suggestion("邓可为", "贺𬭎", "佘䶮"), "邓可为、贺𬭎、佘䶮代表", "你们"),
        (proposal("邓可为", "贺𬭎", "佘䶮", "满江"), "邓可为等4位委员", "你们"),
        (suggestion("邓可为", proposer_count=10), "邓可为等10位代表", "你们"),
        (proposal("邓可为", "贺𬭎", proposer_count=3), "邓可为等3位委员", "你们"),
        (proposal("民革栖霞县委员会", proposer_count=None), "民革栖霞县委员会", "贵委"),
        (proposal("民革县委", proposer_count=None), "民革县委", "贵委"),
        (proposal("县政协经济委员会", proposer_count=None), "县政协经济委员会", "贵委"),
        (proposal("县工商联", proposer_count=None), "县工商联", "贵会"),
        (proposal("县妇女联合会", proposer_count=None), "县妇女联合会", "贵会"),
        (proposal("共青团栖霞县委", proposer_count=None), "共青团栖霞县委", "贵委"),
        (proposal("农业界", proposer_count=None), "农业界", "你们"),
        (proposal("医药卫生界别", proposer_count=None), "医药卫生界别", "你们"),
        (proposal("第五委员小组", proposer_count=None), "第五委员小组", "你们"),
        (suggestion("城关镇代表团", proposer_count=None), "城关镇代表团", "你们"),
        (proposal("民盟县委", "县工商联", proposer_count=None), "民盟县委、县工商联", "你们"),
    ],
)
def test_the_addressees_and_the_form_of_address_fit_the_proposers(item: Item, line: str, word: str) -> None:
    assert addressees_of(item, REPLY) == line
    assert you(item) == word


def test_persons_entered_without_a_count_are_still_persons() -> None:
    item = proposal("邓可为", "贺𬭎", proposer_count=None)
    assert addressees_of(item, REPLY) == "邓可为、贺𬭎委员"
    assert you(item) == "你们"


def test_a_name_of_another_nationality_is_a_person() -> None:
    assert not is_body("阿依古丽·买买提")
    assert you(proposal("阿依古丽·买买提", proposer_count=None)) == "您"


def test_an_opinion_goes_to_the_lead_unit_and_never_to_the_member() -> None:
    item = proposal("邓可为", role=Role.ASSIST, lead_unit="县自然资源局")
    assert addressees_of(item, OPINION) == "县自然资源局"
    assert addressees_of(proposal("邓可为", role=Role.ASSIST), OPINION) == "{主办单位}"


def test_an_unknown_proposer_stays_to_be_seen() -> None:
    assert addressees_of(suggestion(), REPLY) == "{提出人}代表"


def test_names_are_given_with_and_without_their_style() -> None:
    item = suggestion("邓可为", proposer_count=6)
    assert proposer_names(item) == "邓可为等6人"
    assert styled_names(item) == "邓可为等6位代表"
    assert styled_names(proposal("县工商联", proposer_count=None)) == "县工商联"
