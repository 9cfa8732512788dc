"""The fields of a letter in the many wordings in use, one changed at a time (RULES 2.2 to 2.7 and 2.12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafting.reading.letter.repair import joined
from drafting.reading.letter.text import letter_of_text
from drafting.reading.meaning.contacts import tells_contact
from drafting.reading.meaning.fields import Fields, fields_of
from drafting.reading.meaning.sections import with_sections
from drafting.reading.source import Line

TITLE = "云岭区教育局关于政协云岭区第五届委员会第三次会议第27号提案的答复"
OPENING = "您提出的《关于改善学校供暖的提案》收悉，现答复如下："
NOTE = "（联系人：罗启明，电话：0871-65550121）"
CC = "抄送：区政协提案委员会，区政府办公室。"


def read(
    *,
    mark: str = "",
    number: str = "云教复〔2024〕8号",
    title: str = TITLE,
    to: str = "周小宁委员：",
    opening: str = OPENING,
    attached: str = "",
    signed: str = "云岭区教育局",
    on: str = "2024年5月8日",
    note: str = NOTE,
    cc: str = CC,
) -> Fields:
    body = (
        "一、基本情况",
        "全区现有中小学42所，其中18所采用燃煤供暖，设备老化比较普遍。",
        "二、办理情况",
        "今年投入680万元，完成11所学校的供暖改造，惠及学生9800人。",
        "感谢您对教育工作的关心支持！",
    )
    indented = "\n".join(f"    {line}" for line in (opening, *body))
    letter = letter_of_text(
        "\n".join((mark, number, title, "", to, indented, "", attached, signed, on, note, cc)), tidy=True
    )
    return fields_of(replace(letter, blocks=with_sections(letter.blocks)))


@pytest.mark.parametrize(
    ("mark", "category"),
    [
        ("类  别：B", "B"),
        ("〔A〕", "A"),
        ("办理程度：A", "A"),
        ("解决程度：B类", "B"),
        ("办理情况：A", "A"),
        ("类 别：　A　类", "A"),
        ("办理结果评价：A类", "A"),
        ("答复等次：A", "A"),
        ("性质：A类", "A"),
        ("类别：A级", "A"),
        ("A类答复件", "A"),
        ("类别：A（B转A）", "A"),
        ("A类（已解决或采纳）", "A"),
        ("类别：提案", None),
    ],
)
def test_the_category(mark: str, category: str | None) -> None:
    assert read(mark=mark).category == category


@pytest.mark.parametrize(
    ("mark", "note", "words"),
    [
        ("公开情况：主动公开", NOTE, "主动公开"),
        ("信息公开选项：依申请公开", NOTE, "依申请公开"),
        ("", "以上意见可主动公开", "主动公开"),
        ("", "此复函可公开", "可公开"),
        ("", "（此件公开发布）", "此件公开发布"),
        ("", "（信息公开类别：依申请公开）", "依申请公开"),
    ],
)
def test_what_is_made_public(mark: str, note: str, words: str) -> None:
    assert read(mark=mark, note=note).disclosure == words


@pytest.mark.parametrize(
    ("line", "number", "signer", "category"),
    [
        ("签发人：陈小川      云教复〔2024〕8号", "云教复〔2024〕8号", "陈小川", None),
        ("云教复﹝2024﹞8号", "云教复﹝2024﹞8号", None, None),
        ("云教函提字〔2024〕8号（A）", "云教函提字〔2024〕8号", None, "A"),
        ("云教议〔2024〕8-1号", "云教议〔2024〕8-1号", None, None),
        ("编号：云教复〔2024〕8号", "云教复〔2024〕8号", None, None),
    ],
)
def test_the_line_of_the_number(line: str, number: str, signer: str | None, category: str | None) -> None:
    found = read(number=line)
    assert (found.doc_number, found.signer, found.category) == (number, signer, category)


@pytest.mark.parametrize(
    ("to", "names"),
    [
        ("王小明 李小红 委员：", ("王小明", "李小红")),
        ("社会福利和社会保障界别活动组：", ("社会福利和社会保障界别活动组",)),
        ("王小明常委：", ("王小明",)),
        ("王小明委员等：", ("王小明",)),
        ("特邀界委员王小明：", ("王小明",)),
        ("区政协委员王小明：", ("王小明",)),
        ("王小明和李小红委员：", ("王小明", "李小红")),
        ("市发展和改革委员会：", ("市发展和改革委员会",)),
        ("王小明委员", ("王小明",)),
        ("王小明委员、各联名委员：", ("王小明",)),
    ],
)
def test_those_addressed(to: str, names: tuple[str, ...]) -> None:
    assert read(to=to).addressees == names


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("您提出关于改善学校供暖的提案已转我局办理，现将办理情况答复如下：", "关于改善学校供暖的提案"),
        ("您提出的改善学校供暖的提案收悉，现答复如下：", "改善学校供暖的提案"),
        ("您提出的宝贵建议收悉，现答复如下：", None),
    ],
)
def test_the_title_of_the_item_without_marks_about_it(opening: str, title: str | None) -> None:
    assert read(opening=opening).item_title == title


def test_numbers_with_a_part_and_help_with_anothers_item() -> None:
    assert read(title="关于云岭市第十六届人大第四次会议第110-2号建议的答复").numbers == ("110-2",)
    found = read(title="关于协助办理区政协五届三次会议第27号提案的意见", to="区住房和城乡建设局：")
    assert (found.document.value, found.session) == ("opinion", "区政协五届三次会议")


@pytest.mark.parametrize(
    ("note", "name", "phone"),
    [
        ("经办人：罗启明（0871-65550121）", "罗启明", "0871-65550121"),
        ("（联系人：罗启明，办公电话：0871-65550121，手机：13888880000）", "罗启明", "0871-65550121"),
        ("办理人员：罗启明  联系方式：65550121", "罗启明", "65550121"),
        ("联系人: 罗启明      联系电话: 0871-6555 0121", "罗启明", "0871-6555 0121"),
    ],
)
def test_the_contact(note: str, name: str, phone: str) -> None:
    assert [(one.name, one.phone) for one in read(note=note).contacts] == [(name, phone)]


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("２０２４年５月８日", date(2024, 5, 8)),
        ("二〇二四年五月廿八日", date(2024, 5, 28)),
        ("日期：2024年5月8日", date(2024, 5, 8)),
        ("二Ｏ二四年五月八日", date(2024, 5, 8)),
    ],
)
def test_the_date(on: str, day: date) -> None:
    found = read(on=on)
    assert (found.date, found.issuers) == (day, ("云岭区教育局",))


@pytest.mark.parametrize(
    "cc",
    [
        "抄报：区政协提案委员会\n抄送：区政府办公室",
        "抄送：区政协提案委员会，区政府办公室。（共印6份）",
        "（抄送：区政协提案委员会，区政府办公室）",
        "抄送单位：区政协提案委员会、区政府办公室",
        "抄送机关：区政协提案委员会，区政府办公室。",
    ],
)
def test_the_copies(cc: str) -> None:
    found = read(cc=cc)
    assert found.cc == ("区政协提案委员会", "区政府办公室")
    assert [one.name for one in found.contacts] == ["罗启明"]


@pytest.mark.parametrize(
    ("signed", "bureaus"),
    [
        ("云岭海关", ("云岭海关",)),
        ("云岭市轨道交通集团", ("云岭市轨道交通集团",)),
        ("云岭市科协（盖章）", ("云岭市科协",)),
        ("云岭区市场监督管理局（知识产权局）", ("云岭区市场监督管理局（知识产权局）",)),
        ("云岭市广播电视台", ("云岭市广播电视台",)),
        ("中共云岭市委、云岭市人民政府督查室", ("中共云岭市委、云岭市人民政府督查室",)),
        ("云岭区教育局、云岭区财政局", ("云岭区教育局", "云岭区财政局")),
        ("单位（盖章）：云岭区教育局", ("云岭区教育局",)),
        ("承办单位：云岭区教育局", ("云岭区教育局",)),
    ],
)
def test_the_signature(signed: str, bureaus: tuple[str, ...]) -> None:
    assert read(signed=signed).issuers == bureaus


def test_a_list_of_attachments_with_semicolons() -> None:
    assert read(attached="附件:1.改造清单;2.资金表").attachments == ("改造清单", "资金表")


def test_line_breaks_of_word_and_the_web_end_lines_and_signs_nobody_sees_part_no_words() -> None:
    text = f"云教复〔2024〕8号\u2028{TITLE}\x0b周小\u200b宁委\u2060员：\x85    {OPENING}\n\ufeff一、基\u00ad本情况\n云岭区教育局\n2024年5月8日\n"
    letter = letter_of_text(text, tidy=True)
    assert (letter.doc_number, letter.addressees) == ("云教复〔2024〕8号", "周小宁委员")
    assert [block.text for block in letter.blocks] == [OPENING, "基本情况"]


def test_full_width_digits_and_letters_are_told_and_kept() -> None:
    found = read(
        mark="类别：Ｂ",
        number="云教复〔２０２４〕８号      签发人：陈小川",
        title="关于区第十八届人大三次会议第ＢＨ０３５号建议的答复",
        note="（联系人：罗启明，电话：０８７１-６５５５０１２１）",
        on="２０２４-５-８",
    )
    assert (found.category, found.signer, found.numbers) == ("B", "陈小川", ("ＢＨ０３５",))
    assert (found.doc_number, found.date) == ("云教复〔２０２４〕８号", date(2024, 5, 8))
    assert [(one.name, one.phone) for one in found.contacts] == [("罗启明", "０８７１-６５５５０１２１")]


@pytest.mark.parametrize(
    ("to", "rest"),
    [
        ("尊敬的周小宁委员：您好！", "您好！"),
        ("周小宁委员：您好！我局认真办理了您的提案。", "您好！我局认真办理了您的提案。"),
        ("周小宁委员，您好：", "您好："),
        ("尊敬的周小宁委员！", OPENING),
    ],
)
def test_an_addressee_who_is_greeted_on_the_same_line(to: str, rest: str) -> None:
    assert read(to=to).addressees == ("周小宁",)
    letter = letter_of_text(f"{TITLE}\n{to}\n    {OPENING}\n云岭区教育局\n2024年5月8日\n", tidy=True)
    assert letter.blocks[0].text == rest


def test_the_category_under_the_text_and_a_session_among_the_details() -> None:
    assert read(note=f"{NOTE}\n办理结果：A").category == "A"
    assert read(signed="    办理类别：B\n云岭区教育局").category == "B"
    assert fields_of(letter_of_text("答复"), details=("届次：政协云岭区第五届委员会第三次会议",)).session is not None


def test_the_officer_is_told_from_the_leader_though_his_title_is_spread() -> None:
    found = read(note="承办领导：夏川\n承 办 人：罗启明\n联系电话：65550121").contacts
    assert [(one.name, one.phone) for one in found] == [("罗启明", "65550121")]


@pytest.mark.parametrize(
    "text",
    [
        "您提出的“加快设备更新”“加强日常巡查”“落实专项经费”等建议很有价值，我局全部采纳。",
        "提案分析透彻，提出了加快设备更新、加强日常巡查和落实专项经费三条建议，我局完全赞同。",
        "你们在提案中建议加快设备更新、加强日常巡查、落实专项经费。",
    ],
)
def test_asks_told_in_one_breath(text: str) -> None:
    assert read(opening=f"{OPENING}\n    {text}").asks == ("加快设备更新", "加强日常巡查", "落实专项经费")


def test_asks_that_paragraphs_take_up_one_by_one() -> None:
    taken = ("关于您提出的加快设备更新的建议。今年更新锅炉11台。", "关于您提出的加强日常巡查的建议。每周检查一次。")
    assert read(opening="\n    ".join((OPENING, *taken))).asks == ("加快设备更新", "加强日常巡查")


def test_sentences_broken_behind_a_number_or_inside_quotation_marks_are_put_together() -> None:
    lines = [
        Line(text='您在会议上提出的"关于完善农村养老服务'),
        Line(text='设施的建议",已交我们研究办理,现答复如下:'),
        Line(text="(一)2022年投入资金860万元,改造敬老院2所,新增护理型床位120张"),
        Line(text=",其中失能床位40张。"),
        Line(text="(二)每周一至周五8:30—17:00,由社会组织上门为独居老人提供助餐、助洁"),
        Line(text="服务,受益1260人。"),
        Line(text="一、坚持以人民为中心,统筹推进供暖改造,切实保障师生温暖过冬"),
        Line(text="两年投入680万元,完成11所学校的改造。"),
    ]
    assert [one.text[-5:] for one in joined(lines) if isinstance(one, Line)] == [
        "答复如下:",
        "位40张。",
        "260人。",
        "生温暖过冬",
        "校的改造。",
    ]


def test_an_address_under_the_contact_is_the_contacts() -> None:
    assert tells_contact("联系地址：沧浪路100号　　邮政编码：200003")


def test_the_owner_of_a_site_is_no_part_of_the_title() -> None:
    lines = ("中共岚山市委 岚山市人民政府", "岚山市住房局", "对市十四届人大三次会议第1号建议的答复", "鞠菲代表：")
    text = "\n".join(
        ("首页 > 正文", *lines, "    您提出的《关于加装电梯的建议》收悉，现答复如下：", "岚山市住房局", "2020年6月10日")
    )
    assert letter_of_text(text, tidy=True).title == lines[1:3]
