"""Clauses learned from a letter hold nothing that belongs to its item alone."""

from __future__ import annotations

from pathlib import Path

from clauses.clause import Clause
from drafting.reading.clauses import clauses_of
from drafting.reading.files import read_letter

SIGNED = "感谢您的关心支持！\n云岭区林业局\n2024年6月3日\n"


def learned(text: str, folder: Path) -> tuple[Clause, ...]:
    file = folder / "答复.txt"
    file.write_text(text, encoding="utf-8")
    letter, fields, _ = read_letter(file)
    return clauses_of(letter, fields, file.name, "c")


def test_a_list_inside_one_paragraph_keeps_its_first_word(tmp_path: Path) -> None:
    text = (
        "关于区政协六届二次会议第58号提案的答复\n温琴委员：\n您提出的《关于发展林果业的提案》收悉，现答复如下：\n一、下步打算\n"
        "一是优化产业布局，编制专项规划。二是培育经营主体，新增企业10家。三是拓展销售渠道，办好展销活动。\n" + SIGNED
    )
    clause = next(one for one in learned(text, tmp_path) if "产业布局" in one.text)
    assert clause.text.startswith("一是优化产业布局")
    assert clause.title == "下一步打算"


def test_an_opinion_does_not_keep_who_raised_the_item(tmp_path: Path) -> None:
    text = (
        "关于区十七届人大三次会议第35号建议的会办意见\n区水务局：\n"
        "雷平代表在区十七届人大三次会议上提出的《关于发展林果业的建议》收悉，现提出如下会办意见：\n"
        "支持将符合条件的项目纳入区级重点项目库，积极争取上级资金。\n云岭区林业局\n2024年6月3日\n"
    )
    opening = learned(text, tmp_path)[0]
    assert "雷平" not in opening.text
    assert opening.text.startswith("{提出人及称谓}")


def test_a_delegation_spoken_to_is_a_form_of_address(tmp_path: Path) -> None:
    text = (
        "关于区十七届人大三次会议第35号建议的答复\n石桥代表团：\n"
        "你团在区十七届人大三次会议上提出的《关于发展林果业的建议》收悉，现答复如下：\n" + SIGNED
    )
    assert learned(text, tmp_path)[0].text.startswith("{称呼}在")
