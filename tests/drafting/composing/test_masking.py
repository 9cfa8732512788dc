from __future__ import annotations

import pytest

from clauses.body import Cell, Paragraph, Run, RunStyle, Table
from drafting.composing.masking import mask, masked
from drafting.model.blocks import TableBlock, TextBlock


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("手机13888012345。", "手机138****2345。"),
        ("手机138-8801-2345。", "手机138****2345。"),
        ("（联系人：赵明远，电话：0871-65550126）", "（联系人：赵明远，电话：0871-6555****）"),
        ("电话：（0871）65550126、65550127", "电话：（0871）6555****、6555****"),
        ("联系电话65550126", "联系电话6555****"),
        ("身份证号530102198801011234", "身份证号530102************"),
        ("家庭住址：清溪镇双桥路12号，邮编", "家庭住址：××，邮编"),
        ("该户家住清溪镇双桥村3组。", "该户家住××。"),
        ("清溪小区3栋2单元501室漏水", "清溪小区××漏水"),
    ],
)
def test_personal_matters_are_masked(text: str, shown: str) -> None:
    assert mask(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "拨打12345热线", "投入资金65550126元", "2024年6月5日", "云卫函〔2024〕12号", "13800人次", "咨询电话：12333",
        "联系人：赵明远", "占地20240605平方米", "通过网站www.example.cn查询", "地址选择更加合理",
    ],
)  # fmt: skip
def test_what_is_public_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("（联系人：赵明远，电话：0871-65550126）", "（联系人：赵××，电话：0871-6555****）"),
        ("联系人及电话：李望 65550126", "联系人及电话：李×× 65550126"),
        ("经办人：白若水", "经办人：白××"),
    ],
)
def test_the_contact_s_name_is_masked_where_asked_for(text: str, shown: str) -> None:
    assert mask(text, contacts=True) == shown


def test_a_number_over_several_runs_is_masked_too() -> None:
    body = Paragraph((Run("手机138", RunStyle.BOLD), Run("88012345。")))
    block = masked(TextBlock(id="b1", body=body))
    assert block.text == "手机138****2345。"


def test_tables_are_masked() -> None:
    block = masked(TableBlock(id="b1", table=Table(((Cell("13888012345"),),))))
    assert isinstance(block, TableBlock)
    assert block.table.texts == (("138****2345",),)
