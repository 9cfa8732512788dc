from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drafting.composing.faults import faults_of
from drafting.model.bureau import Bureau


def test_the_program_s_own_wordings_have_no_fault() -> None:
    assert faults_of(Bureau()) == {}


@pytest.mark.parametrize(
    "settings",
    [
        {"title_proposal": "关于{届次}第{提案编号}号提案的答复"},
        {"title_suggestion": "{单位简称}对{会议}{代表}第{建议编号}号建议的答复"},
        {"contact_pattern": "承办科室：{科室}，经办人：{经办人}，电话：{电话}"},
        {"category_pattern": ""},
        {"category_pattern": "{类别}类（{类别释义}）", "class_meanings": "A=已解决"},
        {"mark_order": "公开属性、类别、份号、密级、紧急程度"},
        {"heading_ask": "对“{建议}”的答复"},
    ],
)
def test_what_a_locality_may_want_is_let_through(settings: dict[str, Any]) -> None:
    assert faults_of(replace(Bureau(), **settings)) == {}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("title_proposal", "", "不能空着"),
        ("title_proposal", "第{案号号提案", "花括号"),
        ("title_suggestion", "第｛案号｝号建议", "花括号"),
        ("opening_pattern", "{你们的}收悉", "你们的"),
        ("opening_pattern", "收悉。\n如下", "一行"),
        ("heading_progress", "{单位}工作进展", "不能用空位"),
        ("heading_ask", "关于{案由}", "案由"),
        ("category_pattern", "{类别}（{类别释义}）", "含义"),
        ("category_pattern", "类别：A", "{类别}"),
        ("disclosure_pattern", "同意公开", "{公开属性}"),
        ("addressees_pattern", "尊敬的委员", "{提出人及称谓}"),
        ("addressees_pattern", "{提出人}委员", "提出人"),
        ("mark_order", "类别、公开属性", "份号"),
        ("mark_order", "份号，密级，紧急程度，类别，公开属性", "顿号"),
        ("class_meanings", "A=已解决；其他", "其他"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(name: str, value: str, said: str) -> None:
    faults = faults_of(replace(Bureau(), **{name: value}))
    assert list(faults) == [name]
    assert said in str(faults[name])
