from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from drafting.layout.arranged import Role
from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from drafting.model.marking import MarkPlace
from drafting.services.specimens import head_specimen, specimens

TODAY = date(2026, 5, 20)
BUREAU = Bureau(name="云岭区民政局", region="云岭区", doc_code="云民函", contact="赵明远", phone="0871-65550126")


def test_titles_and_openings_are_shown_for_a_proposal_and_for_a_suggestion() -> None:
    made = specimens(BUREAU, TODAY)
    assert made["title_proposal"] == "云岭区民政局关于政协云岭区第五届委员会第四次会议第12号提案的答复"
    assert made["title_suggestion"] == "云岭区民政局关于云岭区第三届人民代表大会第五次会议第23号建议的答复"
    assert made["opening_pattern"].startswith("您在政协")
    assert made["opening_suggestion"].startswith("你们在云岭区第三届")
    assert not any("{" in words for words in made.values())


def test_what_reads_as_it_was_written_is_not_said_again() -> None:
    assert set(specimens(BUREAU, TODAY)) <= {field.name for field in fields(Bureau)}
    assert "heading_progress" not in specimens(BUREAU, TODAY)
    assert "title_feedback" not in specimens(replace(BUREAU, title_feedback="征求意见表"), TODAY)


def test_the_meanings_shown_are_this_year_s() -> None:
    bureau = replace(BUREAU, class_meanings="A=已解决\n2026年：A=办结；B=正在办理\n2027年：A=采纳")
    assert specimens(bureau, TODAY)["class_meanings"] == "2026年的件：A类办结，B类正在办理"


@pytest.mark.parametrize("form", tuple(Form))
def test_the_head_is_the_one_that_is_printed(form: Form) -> None:
    bureau = replace(BUREAU, form=form, category_place=MarkPlace.NUMBER, disclosure_place=MarkPlace.NOTE)
    lines = head_specimen(bureau, TODAY)
    numbered = next(line for line in lines if "云民函" in line.left + line.middle + line.right)
    assert (numbered.left + numbered.middle + numbered.right).endswith("号　类别：A")
    assert next(line.left for line in lines if line.role is Role.NOTE) == "（主动公开）"
    assert any(line.role is Role.AUTHORITY for line in lines) is (form is not Form.PLAIN)


def test_an_empty_profile_has_specimens_too() -> None:
    assert specimens(Bureau(), TODAY)["title_proposal"].startswith("{单位}关于政协云岭区")
    assert head_specimen(Bureau(), TODAY)
