"""Clauses of another district are known by the letter they were learned from."""

from __future__ import annotations

import pytest

from clauses.section import Section
from drafting.composing.choose import choose
from drafting.composing.places import is_foreign, place_of, tells_of_elsewhere
from drafting.model.letter import DocumentKind
from tests.drafting.composing.items import TODAY, clause, proposal


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("栖霞县交通运输局关于政协栖霞县第九届委员会第二次会议第9号提案的答复", "栖霞县"),
        ("临江市栖霞区交通运输局关于第9号提案的答复", "栖霞区"),
        ("临江市城市管理局关于第9号提案的答复", "临江市"),
        ("栖霞区城市管理局关于区政协第9号提案的答复", "栖霞区"),
        ("关于政协栖霞县第九届委员会第二次会议第9号提案的答复", "栖霞县"),
        ("关于对栖霞县第十八届人民代表大会第五次会议第9号建议的答复", "栖霞县"),
        ("清平彝族自治县林业局关于第9号提案的答复", "清平彝族自治县"),
        ("县交通运输局关于第9号提案的答复", ""),
        ("关于对关于缓解老旧小区停车难问题的建议的答复", ""),
        ("关于推进主城区绿化建议的答复", ""),
        ("昆明市西山区卫生健康局关于第9号提案的答复", "西山区"),
        ("2025年答复件", ""),
        ("", ""),
    ],
)
def test_the_place_of_a_name_is_its_lowest_district(name: str, place: str) -> None:
    assert place_of(name) == place


def test_a_clause_is_foreign_only_where_both_places_are_known_and_differ() -> None:
    learned = clause("a", Section.PROGRESS, "公交", "新开公交线路。", source="望江区交通局关于第9号提案的答复")
    assert is_foreign(learned, "临江市栖霞区")
    assert not is_foreign(learned, "临江市望江区")
    assert not is_foreign(learned, "")
    assert not is_foreign(clause("b", Section.PROGRESS, "公交", "新开公交线路。"), "临江市栖霞区")


def test_what_was_done_elsewhere_stays_out_and_plans_that_name_no_place_may_come_in() -> None:
    source = "望江区交通局关于第9号提案的答复"
    done = clause("做", Section.PROGRESS, "优化公交线路", "新开公交线路9条。", source=source)
    named = clause("名", Section.NEXT_STEPS, "公交优先", "把望江区公交线路接到郊区。", source=source)
    plain = clause("划", Section.NEXT_STEPS, "公交线路优化", "逐步优化公交线路。", source=source)
    assert tells_of_elsewhere(done, "栖霞区") and tells_of_elsewhere(named, "栖霞区")
    assert not tells_of_elsewhere(plain, "栖霞区")
    choice = choose(proposal("邓可为"), DocumentKind.REPLY, (done, named, plain), TODAY, home="临江市栖霞区")
    assert [one.id for one in choice.chosen.clauses] == ["划"]
    assert "有 2 条条款讲的是望江区的情况，没有采用。" in choice.notes
