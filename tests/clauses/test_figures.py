"""Figures for the ledger: what is certain is taken, all else is left."""

from __future__ import annotations

from datetime import date

import pytest

from clauses.figures import figures, with_slots

ON = date(2024, 6, 28)


def stated(text: str) -> list[tuple[str, str, str]]:
    return [(fact.name, fact.value, fact.unit) for fact in figures(text, "某答复", ON)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "截至2017年底，云岭区户籍人口55.37万人，常住人口88.6万人。",
            [("户籍人口", "55.37", "万人"), ("常住人口", "88.6", "万人")],
        ),
        ("我区现有公办幼儿园46所，民办幼儿园52所。", [("公办幼儿园", "46", "所")]),
        ("全区建成区绿地面积为1,203.5公顷。", [("建成区绿地面积", "1,203.5", "公顷")]),
        ("2023年末，家庭医生签约率达到72.4％。", [("家庭医生签约率", "72.4", "%")]),
        ("全市养老机构床位数12800张，较上年增加600张。", [("养老机构床位数", "12800", "张")]),
        (
            "截至2023年底，全区共有乡村公益性岗位2,310个、城镇公益性岗位428个，补贴发放率100%。",
            [("乡村公益性岗位", "2,310", "个"), ("城镇公益性岗位", "428", "个"), ("补贴发放率", "100", "%")],
        ),
        ("截至2024年底，全区应届毕业生就业率94.1%，留区就业3,768人。", [("应届毕业生就业率", "94.1", "%")]),
        ("全区应届毕业生就业率94.1%，设床位86张。", []),
    ],
)
def test_measures_and_counts_are_taken(text: str, facts: list[tuple[str, str, str]]) -> None:
    assert stated(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "2023年新增停车泊位820个，改造老旧小区12个。",
        "力争到2026年底，全区养老机构床位数达到20000张。",
        "投入资金320万元，惠及群众3.2万人。",
        "绿化覆盖率提高2.3%，服务人口3万余人。",
        "面积120平方米。",
        "日均服务老年人3200余人次。",
        "第十届委员会第三次会议第12号提案收悉。",
        "增长率达到8.2%。",
        "2018年签约率为48.3%。",
        "全区人口约55万人左右。",
    ],
)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert stated(text) == []


def test_the_date_is_the_sentences_own_or_the_letters() -> None:
    (first,) = figures("截至2017年底，户籍人口55.37万人。", "某答复", ON)
    assert (first.as_of, first.next_due) == (date(2017, 12, 31), date(2019, 3, 31))
    (second,) = figures("全区户籍人口55.37万人。", "某答复", ON)
    assert second.as_of == ON
    (third,) = figures("截至2023年6月，常住人口60.1万人。", "某答复", ON)
    assert third.as_of == date(2023, 6, 30)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("全区现有口袋公园53个。", "全区现有口袋公园{口袋公园}。"),
        ("2023年末，家庭医生签约率达到72.4％。", "{家庭医生签约率时点}，家庭医生签约率达到{家庭医生签约率}。"),
        ("截至2017年底，户籍人口55.37万人，占全市的21.8%。", "截至2017年底，户籍人口55.37万人，占全市的21.8%。"),
        ("我区现有疏导点17个，可容纳摊位1360个。", "我区现有疏导点17个，可容纳摊位1360个。"),
        ("力争到2026年底，全区养老机构床位数达到20000张。", "力争到2026年底，全区养老机构床位数达到20000张。"),
    ],
)
def test_a_sentence_all_of_whose_figures_are_facts_gets_slots(text: str, made: str) -> None:
    assert with_slots(text) == made
