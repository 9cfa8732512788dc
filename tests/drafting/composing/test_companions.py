"""征询意见表, 发文稿纸 and the public version: every field of RULES 2.11 and 2.12, filled where it is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clauses.body import Paragraph
from drafting.composing.chosen import Chosen
from drafting.composing.companions import approval_sheet, feedback_form, public_version
from drafting.composing.compose import compose
from drafting.model.blocks import TableBlock, TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, Role
from drafting.model.letter import DocumentKind, Letter, Marks

TODAY = date(2026, 5, 20)
BUREAU = Bureau(name="云岭区卫生健康局", contact="赵明远", phone="0871-65550126")
ITEM = Item(
    id="p25",
    kind=ItemKind.PROPOSAL,
    number="25",
    title="关于加快发展普惠托育服务的提案",
    session="政协云岭区第五届委员会第四次会议",
    proposers=("周启文", "杨晓岚"),
    proposer_count=2,
    assist_units=("区教育体育局", "区住房城乡建设局"),
    office="人口家庭科",
)
LETTER = Letter(
    marks=Marks(category="类别：A", disclosure="公开属性：主动公开"),
    doc_number="云卫函〔2026〕38号",
    title=("云岭区卫生健康局关于政协云岭区", "第五届委员会第四次会议第25号提案的答复"),
    addressees="周启文、杨晓岚委员：",
    blocks=(TextBlock(id="b1", body=Paragraph.of("监督电话：0871-65551234，周启文手机13812345678。")),),
    signature=("云岭区卫生健康局",),
    date="2026年5月20日",
    cc="区政协提案委员会，区人民政府办公室。",
)


def fields(letter: Letter) -> dict[str, str]:
    """Every label with the value beside it."""
    found: dict[str, str] = {}
    for block in letter.blocks:
        for row in block.table.texts if isinstance(block, TableBlock) else ():
            cells = [text for text in row if text is not None]
            found |= {cells[0]: cells[1]} | ({cells[2]: cells[3]} if cells[2] else {})
    return found


def test_the_form_has_every_field_that_forms_have() -> None:
    form = fields(feedback_form(ITEM, BUREAU, "周启文", TODAY))
    assert {
        "届次会次",
        "案　号",
        "案　由",
        "提 出 人",
        "提出方式",
        "单位及职务",
        "联系电话",
        "主办单位",
        "会办单位",
        "承办人及电话",
        "沟通方式",
        "沟通时间",
        "对办理态度",
        "对办理结果",
        "是否同意公开",
        "具体意见",
        "签　名",
        "日　期",
    } <= set(form)
    assert form["会办单位"] == "区教育体育局、区住房城乡建设局"
    assert form["承办人及电话"] == "赵明远　0871-65550126"


@pytest.mark.parametrize(
    ("changes", "proposer", "manner"),
    [
        ({}, "周启文", "领衔"),
        ({}, "杨晓岚", "联名"),
        ({"proposers": ("周启文",), "proposer_count": 1}, "周启文", "单独"),
        ({"proposers": ("民盟云岭区委员会",), "proposer_count": None}, "民盟云岭区委员会", "集体"),
        ({"proposers": (), "proposer_count": None}, "", ""),
    ],
)
def test_the_form_says_who_leads_and_who_joined(changes: dict[str, object], proposer: str, manner: str) -> None:
    form = fields(feedback_form(replace(ITEM, **changes), BUREAU, proposer, TODAY))  # pyright: ignore[reportArgumentType]
    assert form["提出方式"] == manner


def test_a_party_committee_seals_where_a_member_signs() -> None:
    party = replace(ITEM, proposers=("民盟云岭区委员会",), proposer_count=None)
    assert "签名（盖章）" in fields(feedback_form(party, BUREAU, "民盟云岭区委员会", TODAY))


def test_of_several_units_that_answer_each_names_itself_so() -> None:
    separate = replace(ITEM, role=Role.SEPARATE)
    assert fields(feedback_form(separate, BUREAU, "周启文", TODAY))["分办单位"] == BUREAU.name


def test_the_approval_sheet_does_not_say_twice_what_a_row_is() -> None:
    sheet = fields(approval_sheet(LETTER, ITEM, BUREAU, TODAY))
    assert sheet["办理类别"].startswith("A类")
    assert sheet["抄　送"] == "区政协提案委员会，区人民政府办公室"


def test_the_public_version_carries_what_sites_ask_for() -> None:
    shown = public_version(LETTER, ITEM, BUREAU)
    page = fields(shown)
    assert page["公开方式"] == "主动公开"
    assert page["责任部门"] == "人口家庭科"
    assert page["关 键 词"] == "加快发展普惠托育服务"
    assert {
        "索 引 号",
        "信息分类",
        "发布机构",
        "文　号",
        "有 效 性",
        "生成日期",
        "发布日期",
        "公开范围",
        "名　称",
    } <= set(page)


def test_a_telephone_that_serves_the_public_stays_a_private_one_goes() -> None:
    (_, block) = public_version(LETTER, ITEM, BUREAU).blocks
    assert isinstance(block, TextBlock)
    assert block.text == "监督电话：0871-65551234，周启文手机138****5678。"


def test_opening_and_thanks_alone_are_no_answer() -> None:
    letter = compose(ITEM, DocumentKind.REPLY, BUREAU, Chosen(), (), TODAY, asking=True)
    assert [block.text for block in letter.blocks][1:-1] == ["{请在此写明办理情况}"]


def test_of_several_units_that_answer_each_says_it_answers_for_its_own_part() -> None:
    letter = compose(replace(ITEM, role=Role.SEPARATE), DocumentKind.REPLY, BUREAU, Chosen(), (), TODAY)
    assert letter.blocks[0].text.endswith("现就我单位负责办理的内容答复如下：")


def test_how_a_separate_reply_opens_is_the_bureaus_to_say() -> None:
    bureau = replace(BUREAU, opening_separate="现就涉及我局的内容答复如下：")
    letter = compose(replace(ITEM, role=Role.SEPARATE), DocumentKind.REPLY, bureau, Chosen(), (), TODAY)
    assert letter.blocks[0].text == "现就涉及我局的内容答复如下："
