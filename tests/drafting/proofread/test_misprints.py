"""Misprints that no list foresees, and names and rare words that are none."""

from __future__ import annotations

import pytest

from drafting.proofread.dropped import dropped
from drafting.proofread.misprints import misprints
from drafting.proofread.names import follows_title, may_be_name


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("三是组积社区民警入户宣传", "组织"),
        ("加强水质检则和管网改造", "检测"),
        ("认真织组实施", "组织实施"),
        ("有关门部支持", "有关部门"),
        ("健全长郊机制", "长效机制"),
        ("水体透民度提升", "透明度"),
        ("2023捻起实施", "年"),
        ("坚持问提导向", "问题导向"),
    ],
)
def test_the_neighbours_tell_what_was_meant(text: str, right: str) -> None:
    assert [one.right for one in misprints(text, 0.0)] == [right]


@pytest.mark.parametrize(
    "text", ["接纳人才", "转变工作作风", "政府站点建设", "以经济建设为中心", "安装诱虫灯", "实行巡诊制"]
)
def test_what_is_right_stays(text: str) -> None:
    assert not list(misprints(text, 0.0))


def test_a_character_missing_within_a_word_of_four() -> None:
    assert [one.right for one in dropped("我局高度视此项工作")] == ["高度重视"]
    assert not list(dropped("我局高度重视此项工作，完善医保制度"))


def test_whoever_follows_a_title_is_a_name() -> None:
    text = "总监理工程师高陪训负责"
    assert follows_title(text, text.index("陪"))
    assert not follows_title("组织培训班", 2)


def test_a_common_word_after_it_is_no_part_of_a_name() -> None:
    assert may_be_name("支管村段行洪不畅", 0, 2)
    assert not may_be_name("付责沟渠清淤", 0, 2)
