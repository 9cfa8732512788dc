"""The asks of a proposal's own text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.reading.meaning.proposal import asks_in

CASES = {
    "bracketed paragraphs under a numbered heading": (
        "关于加强社区养老服务的提案\n一、存在问题\n（一）床位不足。现有床位少。\n（二）人才短缺。\n二、意见建议\n（一）增设日间照料中心。每个街道至少两处。\n（二）完善培训制度；提高补贴标准。\n提案人：张征",
        ("增设日间照料中心", "完善培训制度；提高补贴标准"),
    ),
    "digits in three styles after 建议：": (
        "题目：关于改造供水管网的提案\n近年来漏损突出。\n建议：\n1.开展管网普查，建立台账。\n2、分年度改造。\n3．引入智慧平台。\n以上建议，请予采纳。",
        ("开展管网普查，建立台账", "分年度改造", "引入智慧平台"),
    ),
    "一是二是三是 in one sentence": (
        "关于电动车的建议\n目前充电难。为此建议：一是增设充电桩；二是加强执法检查，消除隐患；三是开展宣传。\n此致\n敬礼",
        ("增设充电桩", "加强执法检查，消除隐患", "开展宣传"),
    ),
    "one sentence after 建议：": (
        "关于夜市的提案\n夜市红火。\n建议：在北部片区设立规范夜市，并配套公厕。",
        ("在北部片区设立规范夜市，并配套公厕",),
    ),
    "sentences without numbers under a heading": (
        "关于公交的建议\n一、现状\n车少。\n二、建议\n增加夜班车。\n优化线路走向，方便学生。",
        ("增加夜班车", "优化线路走向，方便学生"),
    ),
    "chinese numbers after an announcing sentence, sub-points left out": (
        "关于医养结合的提案\n问题多。\n为此，提出以下建议：\n一、组建专家团队。由区卫健局牵头。\n二、强化培训。\n1.定期培训。\n2.跟班学习。\n三、设立专项资金。",
        ("组建专家团队", "强化培训", "设立专项资金"),
    ),
    "numbers run on in one paragraph": (
        "关于路灯的建议\n一、在背街小巷安装路灯。二、更换老旧线路。",
        ("在背街小巷安装路灯", "更换老旧线路"),
    ),
    "nothing announced": ("关于路灯的提案\n路灯不亮，出行不便。", ()),
    "nothing at all": ("", ()),
}


@pytest.mark.parametrize("name", list(CASES))
def test_asks_are_picked_out(name: str) -> None:
    text, asks = CASES[name]
    assert asks_in(text) == asks


@given(st.text(alphabet="关于建议：。；\n一二是、（）1.2提案甲乙", max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    assert all(asks_in(text))


def test_the_number_and_the_title_of_a_suggestion_announce_nothing() -> None:
    text = "云岭区人大会议\n建议第17号\n案由：关于修路的建议\n代表建议（第3号）\n一、存在问题\n设施不足。\n二、建议\n1.加大投入。\n2.优化布局。\n"
    assert asks_in(text) == ("加大投入", "优化布局")


@pytest.mark.parametrize(
    "text",
    [
        "建议：1.增设泊位；2.错峰放学；3.投入1.5亿元改造道路。",
        "校园周边拥堵。建议：1.增设泊位；2.错峰放学；3.投入1.5亿元改造道路。",
        "建议如下：1、增设泊位。现有泊位少。2、错峰放学。分年级。3、投入1.5亿元改造道路。",
        "为此建议：①增设泊位；②错峰放学；③投入1.5亿元改造道路。",
        "为此，建议有关部门1.增设泊位，2.错峰放学，3.投入1.5亿元改造道路。",
        "建议：首先，增设泊位；其次，错峰放学；最后，投入1.5亿元改造道路。",
        "建议：增设泊位；错峰放学；投入1.5亿元改造道路。",
    ],
)
def test_asks_counted_in_one_paragraph_are_cut_apart(text: str) -> None:
    assert asks_in(f"关于治理拥堵的提案\n{text}") == ("增设泊位", "错峰放学", "投入1.5亿元改造道路")
