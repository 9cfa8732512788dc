"""Short names of meetings become the names a title prints (RULES 2.1)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.composing.meetings import chinese_number, meeting_name
from drafting.model.item import ItemKind

PROPOSAL, SUGGESTION = ItemKind.PROPOSAL, ItemKind.SUGGESTION
FULL = "政协栖霞县第九届委员会第二次会议"
CONGRESS = "栖霞县第十八届人民代表大会第五次会议"


@pytest.mark.parametrize(
    ("session", "kind", "name"),
    [
        ("九届二次", PROPOSAL, FULL),
        ("9届2次会议", PROPOSAL, FULL),
        ("政协九届二次会议", PROPOSAL, FULL),
        ("县政协九届二次会议", PROPOSAL, FULL),
        ("政协栖霞县九届二次会议", PROPOSAL, FULL),
        ("政协栖霞县第九届委员会第二次会议", PROPOSAL, FULL),
        ("栖霞县第九届委员会第二次会议", PROPOSAL, FULL),
        (
            "中国人民政治协商会议栖霞县第九届委员会第二次会议",
            PROPOSAL,
            "中国人民政治协商会议栖霞县第九届委员会第二次会议",
        ),
        ("政协临江市九届二次会议", PROPOSAL, "政协临江市第九届委员会第二次会议"),
        ("十八届五次", SUGGESTION, CONGRESS),
        ("18届5次", SUGGESTION, CONGRESS),
        ("县十八届人大五次会议", SUGGESTION, CONGRESS),
        ("栖霞县十八届人大五次会议", SUGGESTION, CONGRESS),
        ("栖霞县第十八届人民代表大会第五次会议", SUGGESTION, CONGRESS),
        ("闭会期间", SUGGESTION, "闭会期间"),
        ("", PROPOSAL, ""),
        (None, PROPOSAL, ""),
    ],
)
def test_a_meeting_is_named_in_full(session: str | None, kind: ItemKind, name: str) -> None:
    assert meeting_name(session, kind, "栖霞县") == name


def test_without_a_place_a_short_form_stays_as_it_is() -> None:
    assert meeting_name("九届二次", PROPOSAL, "") == "九届二次"


@given(st.integers(1, 99))
def test_numbers_of_terms_are_written_in_chinese(number: int) -> None:
    written = chinese_number(str(number))
    digits = {word: value for value, word in enumerate("零一二三四五六七八九")}
    tens, ten, ones = written.rpartition("十")
    value = (digits.get(tens, 1) * 10 if ten else 0) + digits.get(ones, 0)
    assert value == number
    assert not written.startswith("一十")


@given(st.text(max_size=30), st.sampled_from((PROPOSAL, SUGGESTION)))
def test_whatever_stands_in_a_list_gives_a_name_without_white_space(session: str, kind: ItemKind) -> None:
    assert not any(sign.isspace() for sign in meeting_name(session, kind, "栖霞县"))
