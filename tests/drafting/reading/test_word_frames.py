"""Heads, signatures and imprints that messy Word files set in tables, in another order or with further words."""

from __future__ import annotations

from drafting.model.blocks import Heading
from drafting.model.letter import Letter
from drafting.reading.docx.body import docx_elements
from drafting.reading.letter.text import letter_of, letter_of_text
from drafting.reading.source import Line
from tests.drafting.reading.wordfile import listed, numbering, p, r, tc, word_file

TITLE = "关于区政协五届三次会议第17号提案的答复"
OPENING = "您提出的提案收悉，现答复如下："


def letter(body: str) -> Letter:
    return letter_of(docx_elements(word_file(body))[0])


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(tc(cell) for cell in cells)}</w:tr>"


def test_a_red_head_of_two_bureaus_in_a_table_is_the_authority() -> None:
    names = f"<w:tc><w:tcPr/>{p('云岭区水务局')}{p('云岭区消防救援大队')}</w:tc>"
    head = f"<w:tbl><w:tr>{names}{tc('文件')}</w:tr></w:tbl>"
    number = f"<w:tbl>{row('云水复〔2024〕17号', '签发人：顾清和')}</w:tbl>"
    found = letter(head + p("") + number + p(TITLE) + p("安然委员：") + p(OPENING))
    assert found.authority == "云岭区水务局　云岭区消防救援大队文件"
    assert (found.doc_number, found.signer) == ("云水复〔2024〕17号", "顾清和")
    assert found.title == (TITLE,)


def test_bureaus_on_lines_of_their_own_over_the_number_are_the_authority() -> None:
    found = letter_of_text(f"云岭区水务局\n云岭区公安局文件\n云水复〔2024〕17号\n{TITLE}\n安然委员：\n{OPENING}\n")
    assert found.authority == "云岭区水务局　云岭区公安局文件"
    assert found.title == (TITLE,)


def test_bureaus_that_begin_a_title_stay_its_lines() -> None:
    found = letter_of_text(f"云岭区水务局\n云岭区公安局\n{TITLE}\n安然委员：\n{OPENING}\n")
    assert (found.authority, found.title) == ("", ("云岭区水务局", "云岭区公安局", TITLE))


def test_a_number_under_the_title_is_the_number() -> None:
    found = letter_of_text(f"云岭区水务局\n{TITLE}\n云水复字[2024]8号\n安然委员：\n{OPENING}\n")
    assert found.title == ("云岭区水务局", TITLE)
    assert found.doc_number == "云水复字[2024]8号"


def test_a_bureau_under_the_date_signs() -> None:
    found = letter_of_text(
        f"{TITLE}\n安然委员：\n{OPENING}\n特此函复。\n2024年7月9日\n云岭区水务局（盖章）\n（联系人：程路）\n"
    )
    assert found.signature == ("云岭区水务局（盖章）",)
    assert found.notes == ("（联系人：程路）",)


def test_an_office_under_a_signed_date_does_not_sign() -> None:
    found = letter_of_text(f"{TITLE}\n安然委员：\n{OPENING}\n云岭区水务局\n2024年7月9日\n云岭区水务局办公室\n")
    assert found.signature == ("云岭区水务局",)
    assert found.notes == ("云岭区水务局办公室",)


IMPRINT = f"{TITLE}\n安然委员：\n{OPENING}\n云岭区水务局\n2024年7月9日\n"


def test_the_number_of_copies_belongs_to_the_imprint() -> None:
    for line in ("2024年7月9日印发　共印6份", "2024年7月9日印发\n（共印6份）"):
        found = letter_of_text(IMPRINT + f"抄送：区政府办公室。\n云岭区水务局办公室　　{line}\n")
        assert (found.cc, found.issued_by) == ("区政府办公室。", "云岭区水务局办公室")
        assert "".join(found.issued_on.split()) == "".join(line.split())


def test_an_imprint_run_together_is_parted() -> None:
    found = letter_of_text(IMPRINT + "抄送：区政府办公室。云岭区水务局办公室2024年7月9日印发\n")
    assert (found.cc, found.issued_by, found.issued_on) == ("区政府办公室。", "云岭区水务局办公室", "2024年7月9日印发")


def test_what_heads_an_attachment_keeps_its_colon() -> None:
    found = letter_of_text(IMPRINT + "附件1：\n任务清单\n一、改造车棚。\n附件2\n联系人名单\n程路。\n")
    assert [one.label for one in found.attachments] == ["附件1：", ""]


def test_a_bold_line_with_a_comma_is_a_heading() -> None:
    bold = f"<w:p>{r('突出重点，加快建设', '<w:b/>')}</w:p>"
    found = letter(p(TITLE) + p("安然委员：") + p(OPENING) + bold + p("已建成集中充电棚312处。"))
    assert any(isinstance(block, Heading) and block.text == "突出重点，加快建设" for block in found.blocks)


def test_a_bold_sentence_is_no_heading() -> None:
    bold = f"<w:p>{r('已建成集中充电棚312处，', '<w:b/>')}</w:p>"
    found = letter(p(TITLE) + p("安然委员：") + p(OPENING) + bold)
    assert not any(isinstance(block, Heading) for block in found.blocks)


def test_bureaus_in_cells_each_with_the_date_below_are_the_signature() -> None:
    table = f"<w:tbl>{row('云岭区水务局', '云岭区公安局')}{row('2024年7月9日', '2024年7月9日')}</w:tbl>"
    found = letter(p(TITLE) + p("安然委员：") + p(OPENING) + p("感谢您的关心！") + table + p("（联系人：程路）"))
    assert found.signature == ("云岭区水务局", "云岭区公安局")
    assert found.date == "2024年7月9日　2024年7月9日"
    assert found.notes == ("（联系人：程路）",)


def test_who_proofread_stands_under_the_imprint_and_is_a_note() -> None:
    found = letter_of_text(
        IMPRINT + "抄送：区政府办公室。\n云岭区水务局办公室　2024年7月9日印发\n校对：程路　　共印8份\n"
    )
    assert (found.cc, found.issued_on) == ("区政府办公室。", "2024年7月9日印发")
    assert found.notes == ("校对：程路　　共印8份",)


def test_an_automatic_number_does_not_run_into_a_figure() -> None:
    lists = numbering(("decimal", "%1."), ("decimal", "%1.%2"), ("chineseCountingThousand", "%3、"))
    body = listed("2024年新增9个。") + listed("12个点位。", 1) + listed("3处。", 2) + listed("甲。")
    elements, _ = docx_elements(word_file(body, numbering=lists))
    assert [one.text for one in elements if isinstance(one, Line)] == [
        "1. 2024年新增9个。",
        "1.1 12个点位。",
        "一、3处。",
        "2.甲。",
    ]


def test_a_number_left_on_an_empty_paragraph_is_told() -> None:
    _, problems = docx_elements(
        word_file(listed("甲") + listed("") + listed("乙"), numbering=numbering(("decimal", "%1.")))
    )
    assert "1个空段落" in problems[0].message


def test_contents_before_the_letter_do_not_hide_its_head() -> None:
    contents = "目　录\n一、基本情况\t1\n二、下一步打算……3\n"
    found = letter_of_text(f"{contents}{TITLE}\n安然委员：\n{OPENING}\n一、基本情况\n共236处。\n")
    assert found.title == (TITLE,)
    assert [block.text for block in found.blocks][:4] == ["目　录", "一、基本情况\t1", "二、下一步打算……3", OPENING]


def test_head_and_tail_spread_by_spaces_are_closed_up() -> None:
    found = letter_of_text(
        f"云 岭 区 水 务 局 文 件\n云水复〔2024〕17号\n{TITLE}\n段　然委员：\n{OPENING}\n特此函复。\n"
        "云　岭　区　水　务　局\n二 〇 二 四 年 八 月 一 日\n"
    )
    assert (found.authority, found.addressees) == ("云岭区水务局文件", "段　然委员")
    assert (found.signature, found.date) == (("云岭区水务局",), "二〇二四年八月一日")


def test_a_letter_in_traditional_characters_has_its_head() -> None:
    found = letter_of_text(
        "類別：A\n雲嶺區水務局關於政協雲嶺區第五屆委員會第三次會議第117號提案的答復\n林知遠委員：\n　　您提出的提案收悉。\n雲嶺區水務局\n2024年7月9日\n"
    )
    assert found.marks.category == "類別：A"
    assert found.addressees == "林知遠委員"
    assert len(found.title) == 1


def test_marks_in_a_table_above_the_letter_are_marks() -> None:
    cell = f"<w:tc><w:tcPr/>{p('类别：B')}{p('公开属性：主动公开')}</w:tc>"
    found = letter(f"<w:tbl><w:tr>{tc('')}{cell}</w:tr></w:tbl>" + p(TITLE) + p("安然委员：") + p(OPENING))
    assert (found.marks.category, found.marks.disclosure) == ("类别：B", "公开属性：主动公开")
    assert (found.title, found.addressees) == ((TITLE,), "安然委员")


def test_contacts_in_a_table_under_the_date_do_not_hide_the_signature() -> None:
    contacts = f"<w:tbl>{row('单位', '联系人', '电话')}{row('区公安分局', '段正', '65551110')}</w:tbl>"
    names = p("云岭区公安分局　　　　云岭区教育体育局") + p("云岭区城市管理局　　　云岭区交通运输局")
    found = letter(p(TITLE) + p("安然委员：") + p(OPENING) + names + p("2025年5月15日") + contacts)
    assert len(found.signature) == 4
    assert found.notes == ("单位　　联系人　　电话", "区公安分局　　段正　　65551110")


def test_whom_it_is_also_sent_to_is_in_the_imprint() -> None:
    found = letter_of_text(f"{TITLE}\n安然委员：\n{OPENING}\n云岭区水务局\n2024年7月9日\n分送：区政府办公室。\n")
    assert (found.notes, found.cc) == ((), "分送：区政府办公室。")


def test_bureaus_with_the_date_in_the_same_cell_sign() -> None:
    def cell(name: str) -> str:
        return f"<w:tc><w:tcPr/>{p(name)}{p('2025年4月8日')}</w:tc>"

    cells = f"<w:tbl><w:tr>{cell('云岭区文化和旅游局')}{cell('云岭区财政局')}</w:tr></w:tbl>"
    found = letter(p(TITLE) + p("安然委员：") + p(OPENING) + cells + p("联系人：郭子明 65553301"))
    assert found.signature == ("云岭区文化和旅游局", "云岭区财政局")
    assert found.date == "2025年4月8日　2025年4月8日"
    assert found.notes == ("联系人：郭子明 65553301",)


def test_words_of_a_web_page_above_the_letter_are_no_part_of_its_head() -> None:
    page = "当前位置：首页 > 政务公开 > 建议提案办理", "发布日期:2025-06-18  来源:区水务局  浏览次数:213"
    found = letter_of_text(
        f"{page[0]}\n云岭区水务局{TITLE}\n{page[1]}\n索 引 号：015120-2025-00231\n云水函〔2025〕30号\n安然委员：\n{OPENING}\n一、进展\n1.优化布局;网址:http://lg.example.com/a.\n"
    )
    assert (found.title, found.doc_number) == ((f"云岭区水务局{TITLE}",), "云水函〔2025〕30号")
    assert [block.text for block in found.blocks][:5] == [*page, "索 引 号：015120-2025-00231", OPENING, "进展"]


def test_a_letter_without_a_web_page_keeps_its_head() -> None:
    found = letter_of_text(f"公开方式：主动公开\n政协提案\n{TITLE}\n安然委员：\n{OPENING}\n")
    assert found.title == ("政协提案", TITLE)


def test_a_table_of_one_column_about_a_whole_letter_is_the_letter() -> None:
    text = ("云岭区发展和改革局：", "贵局转来的提案收悉，提出如下会办意见：", "一、建议", "由贵局牵头。")
    cell = f"<w:tc><w:tcPr/>{''.join(map(p, text))}</w:tc>"
    signed = f"<w:tc><w:tcPr/>{p('云岭区水务局')}{p('2025年4月22日')}</w:tc>"
    found = letter(f"<w:tbl>{row('会办意见')}<w:tr>{cell}</w:tr><w:tr>{signed}</w:tr></w:tbl>")
    assert (found.title, found.addressees) == (("会办意见",), "云岭区发展和改革局")
    assert (found.signature, found.date) == (("云岭区水务局",), "2025年4月22日")
