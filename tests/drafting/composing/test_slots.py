"""Slots are filled from the item, the bureau, the day and the facts; what is unknown is left out."""

from __future__ import annotations

from datetime import date

import pytest

from clauses.facts import Fact
from drafting.composing.slots import own_word, plain_title, printed_as_of, printed_day, values_for
from drafting.model.bureau import Bureau
from drafting.model.item import Role
from tests.drafting.composing.items import BUREAU, TODAY, proposal, suggestion


def test_the_item_the_bureau_and_the_day_fill_their_slots() -> None:
    item = proposal("邓可为", assist_units=("县公安局", "县财政局"), assigned=date(2026, 3, 2), due=date(2026, 6, 2))
    values = values_for(item, BUREAU, (), TODAY)
    assert values["案号"] == values["提案编号"] == "190"
    assert values["件型"] == "提案"
    assert values["委员"] == values["主送"] == "邓可为委员"
    assert values["提出人"] == "邓可为"
    assert values["称呼"] == "您"
    assert values["会办单位"] == "县公安局、县财政局"
    assert values["会商"] == "经商县公安局、县财政局，"
    assert values["主办单位"] == "栖霞县交通运输局"
    assert values["交办日期"] == "2026年3月2日"
    assert values["办理期限"] == "2026年6月2日"
    assert values["自称"] == "我局"
    assert values["单位简称"] == "县交通运输局"
    assert values["区划"] == "栖霞县"
    assert values["联系人"] == "田小禾"
    assert (values["答复日期"], values["年份"], values["上年"]) == ("2026年6月18日", "2026", "2025")
    assert "代表" not in values


def test_a_suggestion_has_a_representative_and_no_member() -> None:
    values = values_for(suggestion("邓可为", "满江"), BUREAU, (), TODAY)
    assert values["代表"] == "邓可为、满江代表"
    assert "委员" not in values


def test_what_is_unknown_has_no_value() -> None:
    values = values_for(proposal("邓可为", session=None), Bureau(), (), TODAY)
    assert not {"会议", "单位", "区划", "会办单位", "会商", "交办日期", "联系人"} & values.keys()


def test_only_the_lead_says_whom_it_asked() -> None:
    item = proposal("邓可为", role=Role.ASSIST, lead_unit="县公安局", assist_units=("县交通运输局",))
    values = values_for(item, BUREAU, (), TODAY)
    assert "会商" not in values
    assert values["主办单位"] == "县公安局"


def test_a_fact_fills_its_slot_with_its_unit_and_tells_its_day() -> None:
    facts = (
        Fact(name="公交线路", value="36", unit="条", as_of=date(2025, 12, 31)),
        Fact(name="公交车", value="418", unit="辆"),
    )
    values = values_for(proposal("邓可为"), BUREAU, facts, TODAY)
    assert values["公交线路"] == "36条"
    assert values["公交线路时点"] == "2025年底"
    assert values["公交车"] == "418辆"
    assert "公交车时点" not in values


def test_a_fact_does_not_take_the_place_of_the_item() -> None:
    values = values_for(proposal("邓可为"), BUREAU, (Fact(name="案号", value="7"),), TODAY)
    assert values["案号"] == "190"


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2025, 12, 31), "2025年底"),
        (date(2026, 2, 28), "2026年2月底"),
        (date(2024, 2, 28), "2024年2月28日"),
        (date(2026, 5, 4), "2026年5月4日"),
    ],
)
def test_the_day_of_a_figure_reads_after_until(day: date, printed: str) -> None:
    assert printed_as_of(day) == printed


def test_dates_carry_no_leading_zeros() -> None:
    assert printed_day(date(2026, 3, 5)) == "2026年3月5日"


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("《关于修路的提案》", "关于修路的提案"),
        ("“关于修路的提案”", "关于修路的提案"),
        ("关于落实《物业条例》的建议", "关于落实〈物业条例〉的建议"),
        ("《条例》与《办法》", "〈条例〉与〈办法〉"),
        ("关于“两癌”筛查的建议", "关于“两癌”筛查的建议"),
    ],
)
def test_a_title_is_ready_to_stand_in_book_marks(title: str, plain: str) -> None:
    assert plain_title(title) == plain


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("栖霞县交通运输局", "我局"),
        ("栖霞县卫生健康委员会", "我委"),
        ("栖霞县人民政府办公室", "我办"),
        ("栖霞县公安局交通警察大队", "我大队"),
        ("栖霞县公共资源交易中心", "我中心"),
        ("栖霞县人民政府", "我单位"),
    ],
)
def test_a_bureau_calls_itself_by_its_kind(name: str, word: str) -> None:
    assert own_word(name) == word
