"""Shapes met in letters written to judge the reading: each failed before the mechanism that reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafting.reading.meaning.asks import listed_in_passing
from drafting.reading.meaning.contacts import contacts_of
from drafting.reading.meaning.formulas import gives_thanks
from drafting.services.parsing import parse_file

TITLE = "云岭区水务局关于区政协六届二次会议第58号提案的答复"
OPENING = "您提出的《关于整治河道的提案》收悉，现答复如下："
DONE = "今年以来，我局已清淤河道12公里，投入资金460万元，完成截污管网3.2公里。"


def parsed(folder: Path, *body: str, head: tuple[str, ...] = (TITLE, "张建国委员：")) -> dict[str, Any]:
    file = folder / "答复.txt"
    file.write_text("\n".join((*head, *body, "云岭区水务局", "2024年6月3日")) + "\n", encoding="utf-8")
    return parse_file(file)


def sections(record: dict[str, Any]) -> list[str]:
    return [block["section"] for block in record["blocks"] if block["type"] == "paragraph"]


def page(folder: Path, body: str) -> dict[str, Any]:
    file = folder / "答复.html"
    file.write_text(f"<html><head><title>x</title></head><body>{body}</body></html>", encoding="utf-8")
    return parse_file(file)


LETTER = "".join(
    f"<p>{line}</p>"
    for line in (
        TITLE,
        "张建国委员：",
        OPENING,
        "一、办理情况",
        DONE * 3,
        "感谢您的关心。",
        "云岭区水务局",
        "2024年6月3日",
    )
)


def test_a_form_that_wraps_the_whole_page_is_read(tmp_path: Path) -> None:
    found = page(tmp_path, f"<form name='_newscontent'><input type='hidden'>{LETTER}</form>")
    assert found["addressees"] == ["张建国"]
    assert [block["text"] for block in found["blocks"]][1] == "办理情况"


def test_a_search_form_is_no_part_of_the_letter(tmp_path: Path) -> None:
    found = page(tmp_path, f"<form>请输入关键字 <button>搜索</button> 热词：河长制</form>{LETTER}")
    assert found["doc_title"] == TITLE


def test_the_number_in_a_pages_metadata_table_is_the_letters(tmp_path: Path) -> None:
    rows = ("索引号", "0033/2023", "发文机关", "云岭区水务局"), ("文号", "云水复〔2024〕8号", "有效性", "有效")
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    table = f"<table>{table}</table>"
    assert page(tmp_path, table + LETTER)["doc_number"] == "云水复〔2024〕8号"


def test_bureaus_above_the_title_are_all_part_of_it(tmp_path: Path) -> None:
    head = ("云岭区水务局", "云岭区财政局", "关于区政协六届二次会议第58号提案的答复", "张建国委员：")
    assert parsed(tmp_path, OPENING, DONE, head=head)["doc_title"] == "".join(head[:3])


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("海渔局关于省十四届人大二次会议舟42号建议的会办意见", "舟42"),
        ("云岭区税务局关于政协云岭区三届一次会议提062号提案的答复", "提062"),
    ],
)
def test_a_letter_before_the_case_number_belongs_to_it(tmp_path: Path, title: str, number: str) -> None:
    assert parsed(tmp_path, OPENING, head=(title, "张建国委员："))["numbers"] == [number]


def test_document_numbers_may_count_a_series_of_their_own(tmp_path: Path) -> None:
    head = ("滇水复〔2021〕BH3号", TITLE, "张建国委员：")
    assert parsed(tmp_path, OPENING, head=head)["doc_number"] == "滇水复〔2021〕BH3号"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "您提出的关于设立工作室、开发文创产品、举办技能大赛等建议，对我们很有启发。",
            ["设立工作室", "开发文创产品", "举办技能大赛"],
        ),
        (
            "你们提出的完善供水、排水设施和加强日常管护等两条建议十分中肯。",
            ["完善供水、排水设施", "加强日常管护"],
        ),
        ("您提出的建议很好。", []),
    ],
)
def test_asks_named_in_passing_are_told_apart(text: str, items: list[str]) -> None:
    assert listed_in_passing(text) == items


def test_a_paragraph_that_names_the_asks_in_passing_restates(tmp_path: Path) -> None:
    restated = "您提出的关于疏浚河道、修复护岸、增设步道等建议，对改善我区水环境具有重要意义。"
    found = parsed(tmp_path, OPENING, restated, DONE)
    assert sections(found) == ["opening", "asks", "progress"]
    assert found["asks"] == ["疏浚河道", "修复护岸", "增设步道"]


def test_thanks_right_after_the_opening_still_open(tmp_path: Path) -> None:
    thanks = "首先，非常感谢您对水务工作的关注。接到提案后，我局于5月23日与您面商。"
    assert sections(parsed(tmp_path, OPENING, thanks, DONE)) == ["opening", "opening", "progress"]


def test_run_in_headings_under_an_announced_plan_are_plans(tmp_path: Path) -> None:
    items = ("（一）优化布局。编制专项规划。", "（二）完善配套。增设停车位。")
    found = parsed(tmp_path, OPENING, DONE, "下一步，我局将重点抓好以下两项工作：", *items)
    assert sections(found) == ["opening", "progress", "next_steps", "next_steps", "next_steps"]


def test_headings_under_an_answer_to_come_are_no_plans(tmp_path: Path) -> None:
    found = parsed(tmp_path, "您提出的《关于整治河道的提案》收悉，我局现将情况答复如下：", "一、抓清淤", DONE)
    assert sections(found)[1:] == ["progress"]


def test_what_must_be_admitted_is_the_situation(tmp_path: Path) -> None:
    admitted = "同时也要看到，受资金等因素影响，部分河段治理任务仍然艰巨。"
    assert sections(parsed(tmp_path, OPENING, DONE, admitted, DONE))[2] == "situation"


def test_a_numbered_sentence_with_a_half_width_stop_is_an_item(tmp_path: Path) -> None:
    found = parsed(tmp_path, OPENING, "一、下一步打算", "1.年内新建站房4座,实现全覆盖.", "2.开展宣传,消除疑虑.")
    assert [block["label"] for block in found["blocks"] if block["type"] == "heading"] == ["一、"]


@pytest.mark.parametrize(
    ("line", "contacts"),
    [
        ("联系人及电话：渔业处  岩温，0871-65557719", [("岩温", "0871-65557719")]),
        ("联系单位及电话：农村水利水电司 010-55550621", [("农村水利水电司", "010-55550621")]),
    ],
)
def test_offices_in_contact_lines(line: str, contacts: list[tuple[str, str]]) -> None:
    assert [(one.name, one.phone) for one in contacts_of(line)] == contacts


def test_a_line_under_the_contact_names_one_more(tmp_path: Path) -> None:
    lines = ("联系人及电话：何绍芬，0875-5553120（区水务局）", "赵云，0875-5553288（区财政局）")
    found = parsed(tmp_path, OPENING, DONE, *lines)
    assert [one["name"] for one in found["contacts"]] == ["何绍芬", "赵云"]
    assert sections(found)[-2:] == ["contact", "contact"]


def test_a_list_that_begins_anew_may_be_the_plans(tmp_path: Path) -> None:
    done = ("一是做优原料。改良品种1.8万亩，建成庄园7个。", "二是做强加工。引进企业6户，投产生产线9条。")
    plans = ("一是组建产业联合体，推动利益联结。", "二是积极争取期货交割库落户，力争明年挂牌。")
    found = sections(parsed(tmp_path, OPENING, *done, *plans))
    assert found[1:] == ["progress", "progress", "next_steps", "next_steps"]


def test_good_wishes_are_thanks_and_formulas_are_not(tmp_path: Path) -> None:
    assert sections(parsed(tmp_path, OPENING, DONE, "祝您工作顺利、身体健康！"))[-1] == "thanks"
    assert sections(parsed(tmp_path, OPENING, DONE, "特此函复。"))[-1] == "other"


def test_an_invitation_to_say_more_is_thanks(tmp_path: Path) -> None:
    assert sections(parsed(tmp_path, OPENING, DONE, "请您多到河边走走看看，随时给我们提意见。"))[-1] == "thanks"


def test_what_the_proposal_asks_is_told_by_its_heading(tmp_path: Path) -> None:
    found = parsed(
        tmp_path, OPENING, "一、提案所提问题", "提案建议：（一）清淤河道；（二）修复护岸。", "二、办理情况", DONE
    )
    assert sections(found) == ["opening", "asks", "progress"]


def test_hopes_at_the_end_are_thanks(tmp_path: Path) -> None:
    assert sections(parsed(tmp_path, OPENING, DONE, "期待您继续为水务事业鼓与呼。"))[-1] == "thanks"


def test_what_a_proposal_brought_to_light_is_no_restatement(tmp_path: Path) -> None:
    found = sections(
        parsed(tmp_path, OPENING, "您的提案反映了群众的心声，该河段汛期水位超警戒线12次，两岸受淹严重。", DONE)
    )
    assert "asks" not in found


def test_those_addressed_in_the_imprint_are_the_addressees(tmp_path: Path) -> None:
    file = tmp_path / "答复.txt"
    imprint = (
        "主送：沈牧之、周以宁、赵静",
        "　　　远、温琴委员。",
        "抄送：区政协提案委员会。",
        "云岭区水务局　　2024年6月4日印发",
    )
    file.write_text(
        "\n".join((TITLE, OPENING, DONE, "云岭区水务局", "2024年6月3日", *imprint)) + "\n", encoding="utf-8"
    )
    record = parse_file(file)
    assert record["addressees"] == ["沈牧之", "周以宁", "赵静远", "温琴"]
    assert record["cc"] == ["区政协提案委员会"]
    assert [block["text"] for block in record["blocks"]] == [OPENING, DONE]


def test_the_last_words_to_the_reader_are_thanks(tmp_path: Path) -> None:
    record = parsed(tmp_path, OPENING, "全区新建停车场12座。", "以上答复如有未尽之处，请您随时约我们到现场。")
    assert sections(record)[-1] == "thanks"


def test_an_ask_that_is_refused_in_one_breath_is_no_restatement(tmp_path: Path) -> None:
    refused = "您建议把老码头改为停车场。该地块地下为直埋燃气管道，覆土不足1米，不能行车。"
    assert sections(parsed(tmp_path, OPENING, refused, "全区新建停车场12座。"))[1] != "asks"


def test_an_office_and_its_number_at_the_end_are_the_contact(tmp_path: Path) -> None:
    record = parsed(tmp_path, OPENING, "全区新建停车场12座。", "区城管局停车管理科 艾立新，0871-6555xxxx")
    assert sections(record)[-1] == "contact"


def test_an_opening_may_say_itself_who_answers(tmp_path: Path) -> None:
    opening = "您提出的关于清理挂名机构的建议，经区委编委会研究，由区委编办答复："
    assert sections(parsed(tmp_path, opening, "全区新建停车场12座。"))[0] == "opening"


def test_what_is_left_to_the_lead_unit_is_other(tmp_path: Path) -> None:
    record = parsed(tmp_path, OPENING, "全区新建停车场12座。", "以上意见，请贵局综合答复。")
    assert sections(record)[-1] == "other"


def test_a_restatement_may_speak_of_our_county(tmp_path: Path) -> None:
    asked = "提案指出，我县茶园存在规模小、品牌弱的问题，建议培育龙头企业、加强技术指导。"
    assert sections(parsed(tmp_path, OPENING, asked, "一是培育龙头企业，引进茶企2家。"))[1] == "asks"


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("下一步，我部将会同有关部门，继续支持各地产业发展。", False),
        ("欢迎您继续关心支持我局工作。", True),
        ("希望您一如既往关心支持教育事业发展。", True),
    ],
)
def test_going_on_with_our_own_support_is_a_plan_and_no_thanks(text: str, thanks: bool) -> None:
    assert gives_thanks(text, 0.9) is thanks
