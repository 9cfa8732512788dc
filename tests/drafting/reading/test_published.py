"""Shapes of replies as bureaus print them, each a small piece of a letter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind
from drafting.reading.letter.names import addressees_of
from drafting.reading.letter.text import letter_of_text
from drafting.reading.meaning.cases import document_of
from drafting.reading.meaning.contacts import contacts_of
from drafting.reading.meaning.sessions import session_of
from drafting.services.parsing import parse_file
from drafting.writing.text import letter_to_text

HEAD = "关于区政协六届二次会议第58号提案的答复\n"
OPENING = "您提出的《关于加密公交班次的提案》收悉，现答复如下：\n"
SIGNED = "云岭区交通运输局\n2024年6月3日\n"


def parsed(text: str, folder: Path) -> dict[str, Any]:
    file = folder / "答复.txt"
    file.write_text(text, encoding="utf-8")
    return parse_file(file)


def sections(record: dict[str, Any]) -> list[str]:
    return [block["section"] for block in record["blocks"] if block["type"] == "paragraph"]


@pytest.mark.parametrize("party", ["民盟中央", "致公党中央", "全国工商联"])
def test_a_partys_centre_is_written_to(party: str) -> None:
    assert letter_of_text(f"{HEAD}{party}：\n{OPENING}").addressees == party


def test_two_members_counted_in_words() -> None:
    assert addressees_of("周岚、向阳两位委员") == ("周岚", "向阳")


@pytest.mark.parametrize(
    "mark", ["公开方式：主动公开", "（公开形式：主动公开）", "公开属性：主动公开", "信息公开形式：主动公开"]
)
def test_a_mark_of_disclosure_is_no_page_metadata_where_it_stands_alone(mark: str, tmp_path: Path) -> None:
    assert parsed(f"{mark}\n{HEAD}温琴委员：\n{OPENING}{SIGNED}", tmp_path)["disclosure"] == "主动公开"


@pytest.mark.parametrize("note", ["（信息公开形式：主动公开）", "主动公开", "（此件主动公开）"])
def test_disclosure_noted_below_the_date(note: str, tmp_path: Path) -> None:
    assert parsed(f"{HEAD}温琴委员：\n{OPENING}{SIGNED}{note}\n", tmp_path)["disclosure"] == "主动公开"


def test_a_note_of_disclosure_before_the_signature_is_no_paragraph(tmp_path: Path) -> None:
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}感谢您的关心支持！\n（此件主动公开）\n{SIGNED}", tmp_path)
    assert record["disclosure"] == "主动公开"
    assert [block["text"] for block in record["blocks"]][-1] == "感谢您的关心支持！"


def test_a_telephone_of_the_section_goes_to_the_person_named_below() -> None:
    found = contacts_of("联系单位及电话：云岭区教育局基础教育科　0871-65550000\n联系人：靳伟")
    assert [(one.name, one.phone) for one in found] == [("靳伟", "0871-65550000")]


def test_a_name_with_a_middle_dot_is_one_person() -> None:
    assert [one.name for one in contacts_of("承办人：别克·哈力　电话：0994-2340012")] == ["别克·哈力"]


@pytest.mark.parametrize(
    "restated",
    [
        "提案提出的主要建议：优化线路走向；加密早晚班次；增设候车亭。\n",
        "您在提案中提出：\n一是优化线路走向；\n二是加密早晚班次；\n三是增设候车亭。\n",
    ],
)
def test_asks_without_the_usual_announcement(restated: str, tmp_path: Path) -> None:
    record = parsed(
        f"{HEAD}温琴委员：\n{OPENING}{restated}一、已开展的工作\n新增车辆4台。\n感谢您的关心！\n{SIGNED}", tmp_path
    )
    assert record["asks"] == ["优化线路走向", "加密早晚班次", "增设候车亭"]


@pytest.mark.parametrize(
    ("title", "opening", "document"),
    [
        ("关于第9号建议答复的函", "经综合区财政局的会办意见，现答复如下：", DocumentKind.REPLY),
        ("关于第9号建议的答复", "我局收到区水务局会办意见后，现答复如下：", DocumentKind.REPLY),
        ("关于第9号建议的函", "王岚代表提出的建议收悉，现提出如下会办意见：", DocumentKind.OPINION),
        ("关于第9号建议办理情况的函", "现将我局会办意见函告如下：", DocumentKind.OPINION),
        ("关于第9号建议的会办意见", "", DocumentKind.OPINION),
    ],
)
def test_opinions_that_a_reply_gathered_do_not_make_it_one(title: str, opening: str, document: DocumentKind) -> None:
    assert document_of(title, opening, ItemKind.SUGGESTION) is document


def test_a_preamble_that_tells_no_deed_is_the_situation(tmp_path: Path) -> None:
    record = parsed(
        f"{HEAD}温琴委员：\n{OPENING}公共交通关系千家万户，社会普遍关注，对方便群众出行具有重要意义。\n"
        f"一、加密班次\n今年新增车辆4台，发车间隔压缩至12分钟。\n感谢您的关心！\n{SIGNED}",
        tmp_path,
    )
    assert sections(record)[1] == "situation"


def test_what_was_finished_on_a_day_is_progress(tmp_path: Path) -> None:
    record = parsed(
        f"{HEAD}温琴委员：\n{OPENING}环湖公交专线已于2023年9月建成开通，全长7.8公里，配置车辆14台，日均客流3000余人次。\n"
        f"我局将于年内增设站点6处。\n感谢您的关心！\n{SIGNED}",
        tmp_path,
    )
    assert sections(record)[1] == "progress"


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("附：公交线路优化方案\n", ["公交线路优化方案"]),
        ("附：1.线路优化方案\n2.站点一览表\n", ["线路优化方案", "站点一览表"]),
        ("附件1：线路优化方案\n附件2：站点一览表\n", ["线路优化方案", "站点一览表"]),
        ("附件一：线路优化方案\n附件二：站点一览表\n", ["线路优化方案", "站点一览表"]),
    ],
)
def test_attachments_listed_in_other_words(listed: str, names: list[str], tmp_path: Path) -> None:
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}新增车辆4台。\n{listed}{SIGNED}", tmp_path)
    assert record["attachments"] == names
    assert "附" not in [block["text"] for block in record["blocks"]][-1]


def test_other_words_of_an_attachment_list_are_not_rewritten() -> None:
    letter = letter_of_text(f"{HEAD}温琴委员：\n{OPENING}附：公交线路优化方案\n{SIGNED}")
    assert letter.attachments == ()
    assert letter.blocks[-1].text == "附：公交线路优化方案"


def test_a_remark_behind_a_members_title() -> None:
    letter = letter_of_text(f"{HEAD}段琼代表（领衔）：\n{OPENING}")
    assert letter.addressees == "段琼代表（领衔）"
    assert addressees_of(letter.addressees) == ("段琼",)


def test_a_category_with_its_history(tmp_path: Path) -> None:
    record = parsed(f"类别：A（由B转A）\n{HEAD}温琴委员：\n{OPENING}{SIGNED}", tmp_path)
    assert record["category"] == "A"
    assert record["doc_title"] == HEAD.strip()


def test_persons_named_behind_their_offices() -> None:
    found = contacts_of("（联系人及电话：市教体局熊伟，0794-8221001；市卫健委饶敏，0794-8221002）")
    assert [(one.name, one.phone) for one in found] == [("熊伟", "0794-8221001"), ("饶敏", "0794-8221002")]


def test_asks_under_their_heading_parted_by_semicolons(tmp_path: Path) -> None:
    body = "一、提案的主要内容\n您在提案中提出：优化线路走向；加密早晚班次；增设候车亭。\n二、办理情况\n新增车辆4台。\n"
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}{body}感谢您的关心！\n{SIGNED}", tmp_path)
    assert record["asks"] == ["优化线路走向", "加密早晚班次", "增设候车亭"]


def test_headings_that_name_asks_at_whatever_level_they_stand(tmp_path: Path) -> None:
    body = "1、关于“优化线路走向”的建议\n已优化4条。\n2、关于“增设候车亭”的建议\n已增设6座。\n"
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}{body}感谢您的关心！\n{SIGNED}", tmp_path)
    assert record["asks"] == ["优化线路走向", "增设候车亭"]


def test_the_last_sentence_of_a_numbered_list_is_no_heading(tmp_path: Path) -> None:
    body = "一、下步打算\n（一）争取专项资金支持，力争年底前覆盖率达到85%以上。\n（二）开展智慧监测试点，加强日常巡查。\n此复。\n"
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}{body}{SIGNED}", tmp_path)
    assert [block["text"] for block in record["blocks"] if block["type"] == "heading"] == ["下步打算"]


def test_a_number_of_year_and_serial(tmp_path: Path) -> None:
    record = parsed(f"关于第2024-067号人大代表建议的答复\n覃梅代表：\n{OPENING}{SIGNED}", tmp_path)
    assert record["numbers"] == ["2024-067"]


def test_a_signer_left_blank_is_kept_and_is_nobody(tmp_path: Path) -> None:
    text = f"云交函〔2024〕5号\n签发人：\n{HEAD}温琴委员：\n{OPENING}{SIGNED}"
    letter = letter_of_text(text)
    assert letter.signer == "签发人："
    assert letter_of_text(letter_to_text(letter)) == letter
    assert parsed(text, tmp_path)["signer"] is None


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("现就市政协十二届三次会议第117号提案提出会办意见如下", "市政协十二届三次会议"),
        ("关于乡十九届人大三次会议第17号建议的二次答复", "乡十九届人大三次会议"),
        ("关于镇人大十五届二次会议第3号建议的答复", "镇人大十五届二次会议"),
    ],
)
def test_the_place_of_a_session_begins_at_its_name(text: str, session: str) -> None:
    assert session_of([text]) == session


def test_who_signed_for_the_office_is_told_with_the_contact(tmp_path: Path) -> None:
    lines = "感谢您的关心！\n领导署名：陈志远\n联 系 人：苏彬\n联系电话：0595-23280001\n"
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}新增车辆4台。\n{lines}{SIGNED}", tmp_path)
    assert sections(record)[-3:] == ["contact"] * 3
    assert record["contacts"] == [{"name": "苏彬", "phone": "0595-23280001"}]


def test_what_is_planned_for_a_month_to_come_is_a_next_step(tmp_path: Path) -> None:
    body = (
        "该项目已列入应急改造计划，11月20日完成更换2台，问题得到解决。\n对剩余的变压器，计划2024年3月底前完成更换。\n"
    )
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}{body}感谢您的关心！\n{SIGNED}", tmp_path)
    assert sections(record)[1:3] == ["progress", "next_steps"]


def test_lines_wrapped_at_a_narrow_column_are_joined(tmp_path: Path) -> None:
    text = (
        f"{HEAD}民盟云岭区支部：\n　　贵支部在政协云岭区第十四届委员会第三次\n会议上提出的《关于规范农村自建房管控的\n"
        "提案》由我单位办理。现将情况答复如下：\n　　一、规划先行，强化风貌引领。编制县域乡\n村建设导则，推出图集48套。\n"
        "　　二、示范带动，抓好重点整治。整治裸房三\n千余栋，打造样板村12个。\n　　感谢贵支部的关心！\n" + SIGNED
    )
    record = parsed(text, tmp_path)
    assert record["item_title"] == "关于规范农村自建房管控的提案"
    assert [block["text"] for block in record["blocks"]][1:5] == [
        "规划先行，强化风貌引领。",
        "编制县域乡村建设导则，推出图集48套。",
        "示范带动，抓好重点整治。",
        "整治裸房三千余栋，打造样板村12个。",
    ]


def test_taking_a_thing_into_a_list_is_no_promise(tmp_path: Path) -> None:
    body = "2022年以来，我局将助浴纳入基本养老服务清单，指导各街道发展助浴服务，支持社区助浴点、流动助浴车发展。\n"
    record = parsed(f"{HEAD}温琴委员：\n{OPENING}{body}感谢您的关心！\n{SIGNED}", tmp_path)
    assert sections(record)[1] == "progress"


def test_an_imprint_that_stands_before_the_attachments_pages_is_one() -> None:
    tail = (
        "附件：站点一览表\n"
        + SIGNED
        + "抄送：区政府办公室。\n区交通运输局办公室　　2024年6月3日印发\n附件\n站点一览表\n新增站点十处。\n"
    )
    letter = letter_of_text(f"{HEAD}温琴委员：\n{OPENING}新增车辆4台。\n{tail}")
    assert (letter.cc, letter.issued_by, letter.issued_on) == (
        "区政府办公室。",
        "区交通运输局办公室",
        "2024年6月3日印发",
    )
    assert letter.notes == () and len(letter.attachments[0].blocks) == 2


def test_a_dozen_bureaus_are_written_to() -> None:
    names = "、".join(
        f"云岭区{name}局" for name in ("住房和城乡建设", "人力资源和社会保障", "自然资源", "发展和改革") * 3
    )
    assert letter_of_text(f"{HEAD}{names}：\n{OPENING}").addressees == names
