"""What a reply promised, and by when."""

from __future__ import annotations

from datetime import date

import pytest

from clauses.body import Paragraph
from clauses.section import Section
from drafting.composing.promises import due_of, promises_in
from drafting.model.blocks import Heading, TextBlock

ON = date(2024, 6, 18)


def block(text: str, section: Section = Section.NEXT_STEPS) -> TextBlock:
    return TextBlock(id="b1", body=Paragraph.of(text), section=section)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2025年底前建成停车场3个", date(2025, 12, 31)),
        ("力争在2025年6月底前投入使用", date(2025, 6, 30)),
        ("2025年3月15日前完成验收", date(2025, 3, 15)),
        ("年内出台考核办法", date(2024, 12, 31)),
        ("9月底前完成招标", date(2024, 9, 30)),
        ("明年上半年启动改造", date(2025, 6, 30)),
        ("2024年第三季度开工", date(2024, 12, 31)),
        ("继续加强巡查", None),
        ("巩固2023年整治成果，加强巡查", None),
    ],
)
def test_the_term_of_a_promise(text: str, due: date | None) -> None:
    assert due_of(text, ON) == due


def test_plans_are_promises_deeds_and_announcements_are_not_and_those_with_a_term_come_first() -> None:
    blocks = (
        Heading(id="h", level=1, text="下一步打算", section=Section.NEXT_STEPS),
        block("2023年建成停车场5个，新增泊位860个。", Section.PROGRESS),
        block("下一步，我局将从以下方面着手：一是将更多社会停车场接入平台；二是2025年底前新建停车场3个。"),
        block("已完成全部改造。下一步，年内出台停车管理办法。", Section.PROGRESS),
    )
    assert promises_in(blocks, ON) == (
        "2025年底前新建停车场3个",
        "年内出台停车管理办法",
        "将更多社会停车场接入平台",
    )


def test_what_a_past_year_saw_is_no_promise_whatever_its_words() -> None:
    blocks = (block("2023年将2户企业列入失信惩戒名单。2024年9月底前在北市新区再建零工市场1个。"),)
    assert promises_in(blocks, ON) == ("2024年9月底前在北市新区再建零工市场1个",)
