"""The parts of reading, each by its examples."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.body import Table
from drafting.reading.letter.dates import date_of
from drafting.reading.letter.flattened import rebuilt
from drafting.reading.letter.headings import label_of, split_heading
from drafting.reading.letter.marks import marks_of
from drafting.reading.letter.names import addressees_of, cc_of, issuers_of
from drafting.reading.letter.repair import joined, repaired
from drafting.reading.letter.tail import read_tail
from drafting.reading.letter.text import letter_of
from drafting.reading.meaning.asks import items_of
from drafting.reading.meaning.cases import item_title_of, kind_of, numbers_of
from drafting.reading.meaning.contacts import contacts_of, tells_contact
from drafting.reading.meaning.sessions import session_of
from drafting.reading.source import Grid, Line
from drafting.reading.textual.pipes import lines_of, table_of
from drafting.reading.textual.plain import elements_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("一、基本情况", (1, "一、")),
        ("十二、 其他", (1, "十二、")),
        ("（一）加强领导", (2, "（一）")),
        ("(十)、医保工作", (2, "(十)、")),
        ("1.完善制度", (3, "1.")),
        ("１．完善制度", (3, "１．")),
        ("1、完善制度", (3, "1、")),
        ("（1）落实责任", (4, "（1）")),
        ("1.5亿元资金", None),
        ("2018年9月", None),
        ("（2018年）全县", None),
        ("2019.3.5召开会议", None),
        ("一是加强领导", None),
        ("一级医院", None),
        ("第一，加强领导", None),
    ],
)
def test_heading_numbers_are_told_from_figures(text: str, label: tuple[int, str] | None) -> None:
    found = label_of(text)
    assert (found and (found.level, found.printed)) == label


@pytest.mark.parametrize(
    ("text", "heading", "rest"),
    [
        ("（一）加强领导。成立专班，明确责任。", "加强领导。", "成立专班，明确责任。"),
        (
            "（一）坚持高位推动，压实主体责任，强化部门联动，形成工作合力。印发方案。",
            "坚持高位推动，压实主体责任，强化部门联动，形成工作合力。",
            "印发方案。",
        ),
        ("一、关于“设立专窗”的建议", "关于“设立专窗”的建议", ""),
    ],
)
def test_a_run_in_heading_ends_at_its_full_stop(text: str, heading: str, rest: str) -> None:
    split = split_heading(text)
    assert split and (split.heading, split.rest) == (heading, rest)


@pytest.mark.parametrize(
    "text",
    [
        "1.加强培训；",
        "一、我局已完成68家企业的评估，对12家企业挂牌督办。",
        "二、2023年以来投入资金120万元。设备全部更新。",
        "（一）加强领导：成立领导小组，局长任组长。明确职责。",
    ],
)
def test_numbered_sentences_are_paragraphs(text: str) -> None:
    assert split_heading(text) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("张校生、何自明委员", ("张校生", "何自明")),
        ("李丙和等4位委员", ("李丙和",)),
        ("尊敬的王伟代表", ("王伟",)),
        ("张　征、李四委员", ("张征", "李四")),
        ("夏泽主席", ("夏泽",)),
        ("民革云岭区委", ("民革云岭区委",)),
        ("民盟澜州市委员会", ("民盟澜州市委员会",)),
        ("第三代表团", ("第三代表团",)),
        ("致公党界别", ("致公党界别",)),
        ("谷雨、白露委员，县总工会", ("谷雨", "白露", "县总工会")),
        ("阿依古丽·买买提委员", ("阿依古丽·买买提",)),
        ("𬭎一鸣代表", ("𬭎一鸣",)),
        ("各位委员", ()),
    ],
)
def test_addressees_without_their_titles(line: str, names: tuple[str, ...]) -> None:
    assert addressees_of(line) == names


def test_signatures_and_copies_are_cut_into_names() -> None:
    assert issuers_of(("云 岭 区 教 育 局（盖章）", "云岭区财政局")) == ("云岭区教育局", "云岭区财政局")
    assert cc_of("区政协提案委员会，区政府办公室（2份）、县委、县政府督查室。") == (
        "区政协提案委员会",
        "区政府办公室（2份）",
        "县委、县政府督查室",
    )


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("联系人及电话：孔维东  65553307", [("孔维东", "65553307")]),
        ("（联系人：张 三　　联系电话：0871—65551234转8012）", [("张三", "0871—65551234转8012")]),
        ("联系人：张三（基础教育科），电话：（0871）65551234", [("张三", "（0871）65551234")]),
        ("分管领导：王五；经办人员：赵六；联系电话：0871-65551234", [("赵六", "0871-65551234")]),
        ("联系人：尚可、程安，联系电话：65554321、65554322", [("尚可", "65554321"), ("程安", "65554322")]),
        (
            "承办人：袁青，电话：65550077；承办负责人：谭启航，电话：13700000000",
            [("袁青", "65550077"), ("谭启航", "13700000000")],
        ),
        ("联系人：李××，电话：0871-6555××××", [("李××", "0871-6555××××")]),
        ("联系电话：65553307", [("", "65553307")]),
    ],
)
def test_contacts_with_their_telephones(text: str, contacts: list[tuple[str, str]]) -> None:
    assert tells_contact(text)
    assert [(contact.name, contact.phone) for contact in contacts_of(text)] == contacts


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("您在政协澜州市云岭区第九届委员会第二次会议上提出", "政协澜州市云岭区第九届委员会第二次会议"),
        ("对十四届全国人大二次会议第2304号建议的答复", "十四届全国人大二次会议"),
        ("关于云岭区第十八届人民代表大会第三次会议第12号", "云岭区第十八届人民代表大会第三次会议"),
        ("关于区政协九届二次会议第61号提案", "区政协九届二次会议"),
        ("关于政协第十四届全国委员会第二次会议第02403号", "政协第十四届全国委员会第二次会议"),
        ("区人大十八届三次会议", "区人大十八届三次会议"),
        ("区政协第61号提案", None),
    ],
)
def test_sessions_in_every_form(text: str, session: str | None) -> None:
    assert session_of([text]) == session


@pytest.mark.parametrize(
    ("title", "opening", "numbers"),
    [
        ("关于区政协五届四次会议第12、35号提案的答复", "", ("12", "35")),
        ("第77号、第102号提案的答复", "", ("77", "102")),
        ("会议第02519号（教育事业类233号）提案答复的函", "", ("02519",)),
        ("会议B〔2024〕017号建议的答复", "", ("B〔2024〕017",)),
        ("提案的答复", "《关于加强巡查的提案》（143059）收悉", ("143059",)),
        ("提案的答复", "按照云政发〔2018〕14号文件，您提出的提案收悉", ()),
        ("提案的答复", "位于东风路314号的场地，您提出的第9号提案收悉", ("9",)),
    ],
)
def test_case_numbers_as_printed(title: str, opening: str, numbers: tuple[str, ...]) -> None:
    assert numbers_of(title, opening, "", "") == numbers


def test_the_file_name_is_the_last_place_for_a_number() -> None:
    assert numbers_of("答复", "", "", "61号提案-张远.docx") == ("61",)
    assert numbers_of("答复", "", "", "01_答复.docx") == ()


def test_the_items_title_is_told_from_other_quoted_words() -> None:
    opening = "按照《提案工作条例》，您提出的《关于加强“互联网+养老”的提案》（第9号）收悉"
    assert item_title_of(opening, "", "") == "关于加强“互联网+养老”的提案"
    assert item_title_of("您提出的关于增设候车亭的建议，交由我局承办", "", "") == "关于增设候车亭的建议"
    assert item_title_of("您提出的关于“增设候车亭”的建议收悉", "", "") == "关于增设候车亭的建议"


def test_kind_follows_the_title_before_the_words_of_the_item() -> None:
    assert (
        kind_of("关于区政协五届二次会议第9号提案的答复", "张远代表", "您提出的《关于养老的建议》收悉", "").value
        == "proposal"
    )
    assert kind_of("关于区十八届人大第9号建议的答复", "张远代表", "", "").value == "suggestion"
    assert kind_of("关于开展检查的通知", "各学校", "", "").value == "other"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2018年9月25日", date(2018, 9, 25)),
        ("二〇一八年十月二十六日", date(2018, 10, 26)),
        ("二○二三年六月八日", date(2023, 6, 8)),
        ("2024 年 7 月 8 日", date(2024, 7, 8)),
        ("2025.5.9", date(2025, 5, 9)),
        ("2024年2月30日", None),
        ("2024年　月　日", None),
    ],
)
def test_dates_in_every_form(printed: str, day: date | None) -> None:
    assert date_of(printed) == day


def test_marks_may_share_a_line() -> None:
    assert marks_of("云教函〔2024〕12号 A类 同意公开") == [
        ("doc_number", "云教函〔2024〕12号"),
        ("category", "A类"),
        ("disclosure", "同意公开"),
    ]
    assert marks_of("类别:提案") == []
    assert marks_of("云教发〔2024〕1号　　签发人：莫　北")[1] == ("signer", "签发人：莫　北")


def test_items_are_cut_at_their_own_kind_of_number() -> None:
    assert items_of("建议：一是建设1.5公里步道；二是增设照明。根据统计，共有3处。") == ["建设1.5公里步道", "增设照明"]
    assert items_of("建议：（一）完善制度；（二）加强培训") == ["完善制度", "加强培训"]
    assert items_of("没有列举的一句话。") == []


def lines(*texts: str, indented: bool = False) -> list[Line]:
    return [Line(text=text, indented=indented) for text in texts]


def test_a_paragraph_cut_inside_a_word_is_joined() -> None:
    found = joined(lines("五是完善机制，健全制度；六是支", "持社会力量兴办养老机构。"))
    assert [line.text for line in found if isinstance(line, Line)] == [
        "五是完善机制，健全制度；六是支持社会力量兴办养老机构。"
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("全区已建成养老机构19家，床位1200张。", "近年来，我局加大投入。"),
        ("全区已建成养老机构19家，床位1200张", "下一步，我局将加大投入。"),
        ("一、工作开展情况", "全区已建成养老机构19家。"),
        ("全区已建成养老机构，床位充足", "（一）加强管理"),
    ],
)
def test_what_may_be_two_paragraphs_stays_two(before: str, after: str) -> None:
    assert len(joined(lines(before, after))) == 2


def test_a_flattened_table_with_a_merged_head_is_rebuilt() -> None:
    head = ["序号", "名称", "规模", "类型", "面积(m2)", "床位(张)"]
    rows = [[str(n), f"第{n}敬老院", str(n * 100), str(n * 10), "公办"] for n in range(1, 5)]
    (grid,) = rebuilt(lines(*head, *(cell for row in rows for cell in row)))
    assert isinstance(grid, Grid)
    assert grid.table.texts[:3] == (
        ("序号", "名称", "规模", "", "类型"),
        ("", "", "面积(m2)", "床位(张)", ""),
        ("1", "第1敬老院", "100", "10", "公办"),
    )
    assert grid.table.header_rows == 2


def test_a_row_of_figures_that_lost_its_last_tabs_is_still_of_the_table() -> None:
    (grid, line) = repaired(elements_of("学校\t学位\t备注\n一小\t120\t已建\n合计\t200\n甲局\t乙局\n"))
    assert isinstance(grid, Grid)
    assert grid.table.texts[-1] == ("合计", "200", "")
    assert isinstance(line, Line)


def test_short_lines_that_are_no_table_stay_lines() -> None:
    texts = ["参加单位", "区教育局", "区民政局", "区财政局", "区水务局", "区文旅局", "区卫健局", "区体育局", "区残联"]
    assert len(rebuilt(lines(*texts))) == len(texts)


@given(
    st.lists(
        st.lists(st.text(st.sampled_from("甲乙1 |\\^<"), max_size=4), min_size=2, max_size=4), min_size=1, max_size=4
    )
)
def test_pipe_rows_never_fail_and_print_again(rows: list[list[str]]) -> None:
    table = table_of(["| " + " | ".join(row) + " |" for row in rows])
    assert isinstance(table, Table)
    assert table_of(lines_of(table)).texts == table.texts


def test_signers_of_several_lines_are_one_list_and_the_number_may_stand_on_the_last() -> None:
    text = "\t签发人：张明远　李致和\n王思齐\n云卫发〔2024〕1号　赵一\n云岭区卫生健康局关于第88号提案的答复\n沈知远委员：\n正文。"
    letter = letter_of(elements_of(text))
    assert letter.signer == "张明远　李致和　王思齐　赵一"
    assert letter.doc_number == "云卫发〔2024〕1号"
    assert letter.title == ("云岭区卫生健康局关于第88号提案的答复",)


def test_marks_behind_the_number_are_told_from_the_last_signers_on_its_line() -> None:
    text = "签发人：张明远　李致和\n云卫发〔2024〕1号　A类　同意公开\t王思齐\n云岭区卫生健康局关于第88号提案的答复\n沈知远委员：\n正文。"
    letter = letter_of(elements_of(text), tidy=False)
    assert (letter.doc_number, letter.marks.category, letter.marks.disclosure) == (
        "云卫发〔2024〕1号",
        "A类",
        "同意公开",
    )
    assert letter.signer == "张明远　李致和　王思齐"


def test_a_half_width_full_stop_ends_a_run_in_heading() -> None:
    split = split_heading("(一)改造车棚.我局会同街道逐一踏勘,共12.5公里.")
    assert split is not None
    assert (split.heading, split.rest) == ("改造车棚.", "我局会同街道逐一踏勘,共12.5公里.")


def test_bureaus_a_single_space_apart_sign_each_where_both_name_their_region() -> None:
    lines = ("岭北省自然资源厅 岭北省农业农村厅", "2024年9月26日")
    assert read_tail([Line(text=text) for text in lines]).signature == ("岭北省自然资源厅", "岭北省农业农村厅")
    one = [Line(text=text) for text in ("云岭区人民政府 办公室", "2024年9月26日")]
    assert read_tail(one).signature == ("云岭区人民政府 办公室",)
