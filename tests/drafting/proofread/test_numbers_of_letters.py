"""Tables and facts: what the rules that reach across a letter are told of its figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafting.proofread.facts import facts_of, shares_name, table_totals
from drafting.proofread.passage import passages_of_text
from drafting.proofread.tables import tables
from drafting.proofread.tokens import amounts, rough_amounts

LETTER = passages_of_text(
    "关于第18号提案的答复\n李永昌委员：\n全区培育夜间消费集聚区6个，入驻商户2340户。\n"
    "项目\t资金（万元）\t占比\n设施建设\t1,260\t42.0%\n人员培训\t330\t11.0%\n合计\t1590\t100%\n云岭区商务局\n2025年5月16日"
)


def test_a_table_has_its_head_its_rows_and_its_total() -> None:
    (table,) = tables(LETTER)
    assert table.head == ("项目", "资金（万元）", "占比")
    assert [row.name for row in table.rows] == ["设施建设", "人员培训"]
    assert table.total is not None and table.total.cells[1].number == Decimal(1590)
    assert (table.unit(1), table.rows[0].cells[2].percent, table.rows[0].cells[1].number) == (
        "万元",
        True,
        Decimal(1260),
    )


def test_figures_are_known_by_the_words_round_them_and_totals_by_their_columns() -> None:
    assert ("全区培育夜间消费集聚区", "6") in [(fact.name, fact.amount.printed) for fact in facts_of(LETTER)]
    assert [(fact.name, fact.amount.value) for fact in table_totals(LETTER)] == [("资金", Decimal(15_900_000))]


@pytest.mark.parametrize(
    ("asked", "name", "same"),
    [
        ("年再培育集聚区", "全区培育夜间消费集聚区", True),
        ("规划总里程", "片区道路规划总长", True),
        ("社区书房", "全区建成口袋公园", False),
        ("总数", "全区总数", False),
    ],
)
def test_a_thing_is_known_again_by_its_last_words(asked: str, name: str, same: bool) -> None:
    assert shares_name(asked, name) is same


def test_what_is_told_with_about_is_no_figure_to_reckon_from_but_one_to_be_reckoned() -> None:
    text = "接待读者126万人次，日均约3452人次。"
    assert len(amounts(text)) == 1
    assert [one.rough for one in rough_amounts(text)] == [False, True]
