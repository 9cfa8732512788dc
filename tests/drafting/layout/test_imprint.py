from __future__ import annotations

import pytest

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Role, StyledParagraph
from drafting.layout.imprint import imprint_of, imprint_thicknesses
from drafting.layout.kinsoku import LIBREOFFICE, WORD, BreakRules
from drafting.layout.pages import Page
from drafting.layout.paginate import paginate
from drafting.layout.profile import load_profile
from drafting.layout.settle import settled
from drafting.model.letter import Form, Letter
from tests.drafting.layout.letters import BUREAU, full_lines, letter

PROFILE = load_profile()
ISSUED = {"issued_by": f"{BUREAU}办公室", "issued_on": "2024年6月6日"}
MANY = "、".join(f"清溪镇第{number}社区居民委员会康复服务站" for number in range(1, 20))


def roles(page: Page) -> set[Role]:
    return {line.role for line in page.lines}


def even(lines: int) -> Letter:
    return letter(blocks=full_lines(lines), **ISSUED)


def test_addressees_that_leave_no_room_for_text_on_page_one_go_to_the_imprint() -> None:
    arranged = settled(arrange(letter(addressees=MANY, **ISSUED), form=Form.RED_HEAD, sealed=True))
    first, second, third = arranged.imprint
    assert first.text == f"主送：{MANY}。"
    assert (first.role, second.text[:3], third.role) == (Role.CC, "抄送：", Role.ISSUED)
    assert not any(isinstance(part, StyledParagraph) and part.role is Role.ADDRESSEES for part in arranged.flow)
    assert any("移至版记" in notice for notice in arranged.notices)
    rules = imprint_thicknesses(PROFILE, arranged.imprint)
    assert rules[1] == 0 < rules[2] < rules[0] == rules[3]
    assert Role.BODY in roles(paginate(arranged, LIBREOFFICE).pages[0])


@pytest.mark.parametrize("names", ["沈知远委员", "、".join(["沈知远"] * 12) + "委员", MANY[:120]])
def test_addressees_that_leave_room_stay(names: str) -> None:
    arranged = settled(arrange(letter(addressees=names, **ISSUED), form=Form.RED_HEAD, sealed=True))
    assert any(isinstance(part, StyledParagraph) and part.role is Role.ADDRESSEES for part in arranged.flow)


@pytest.mark.parametrize("rules", [LIBREOFFICE, WORD])
@pytest.mark.parametrize("lines", range(4, 34, 2))
def test_the_imprint_stands_on_an_even_page_where_it_is_asked_for(lines: int, rules: BreakRules) -> None:
    arranged = settled(arrange(even(lines), form=Form.RED_HEAD, sealed=True), even_imprint=True)
    pages = paginate(arranged, rules).pages
    assert len(pages) % 2 == 0
    assert Role.CC in roles(pages[-1])
    assert bool(pages[-1].printed_number) is bool(pages[-2].lines)


def test_a_blank_page_before_the_imprint_and_the_imprint_s_carry_no_number() -> None:
    made = [settled(arrange(even(lines), form=Form.RED_HEAD, sealed=True), even_imprint=True) for lines in range(4, 34)]
    turned = next(arranged for arranged in made if arranged.imprint_turns == 2)
    *_, text, blank, last = paginate(turned, LIBREOFFICE).pages
    assert text.printed_number
    assert not blank.lines
    assert not (blank.printed_number or last.printed_number)


def test_without_the_setting_the_imprint_stands_where_the_text_ends() -> None:
    for lines in range(4, 14):
        assert settled(arrange(even(lines), form=Form.RED_HEAD, sealed=True)).imprint_turns == 0


def test_the_number_of_copies_behind_the_imprint_s_date_brings_no_second_word() -> None:
    letter = Letter(issued_by="云岭区水务局办公室", issued_on="2024年7月9日印发　共印6份")
    lines = imprint_of(letter, load_profile(), "")
    assert lines[0].text.count("印发") == 1
