"""The engine runs the rules, spares quotations, and says a thing once."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.engine import all_rules, check
from drafting.proofread.passage import Passage, Region, passages_of_text


def codes(text: str, case: Case | None = None) -> list[str]:
    return [finding.code for finding in check(passages_of_text(text), case or Case())]


def test_findings_come_in_the_order_of_the_text() -> None:
    found = check(passages_of_text("请布署工作。\n截止2025年6月，您们的意见已采纳。"), Case())
    assert [finding.text for finding in found] == ["布署", "截止", "您们"]
    assert [finding.start for finding in found] == sorted(finding.start for finding in found)


def test_a_quotation_is_never_corrected() -> None:
    assert codes("材料中写道“布署工作”。") == []


def test_a_correct_letter_has_no_finding() -> None:
    text = "我区高度重视养老服务工作，截至2025年5月底，共建成站点12个，其中城区8个、乡镇4个。"
    assert codes(text) == []


def test_half_width_text_is_one_hint_not_hundreds() -> None:
    text = "\n".join(f"第{n}段,工作有序推进;成效明显:共建成站点{n}个(含社区站点)。" for n in range(1, 40))
    assert codes(text) == ["punctuation-half-width"]


def test_a_mark_region_is_not_read_as_prose() -> None:
    assert check((Passage("（三）、", Region.MARK),), Case()) == ()


_EXAMPLES = [text for rule in all_rules() for text in (*rule.bad, *rule.good)]
_NUMBERS = st.sampled_from(["0", "0.0", "1", "00", "3.14159", "2025", "9" * 40]) | st.integers(0, 10**7).map(str)


@given(st.sampled_from(_EXAMPLES), st.data())
def test_no_number_makes_a_rule_fail(text: str, data: st.DataObject) -> None:
    typed = re.sub(r"\d+(?:\.\d+)?", lambda _: data.draw(_NUMBERS), text)
    check(passages_of_text(typed), Case(kind=ItemKind.PROPOSAL, people=2, date=date(2025, 6, 1)))
