"""A character said again nearby that is one too many."""

from __future__ import annotations

import pytest

from drafting.proofread.extra import extra


@pytest.mark.parametrize(
    ("text", "right"),
    [("进一步加强监督强管理工作", "强监督"), ("我局高度视重视此项工作", "重视"), ("提高群众众满意度", "众")],
)
def test_the_one_goes_without_which_the_line_is_usual(text: str, right: str) -> None:
    assert [one.right for one in extra(text)] == [right]


@pytest.mark.parametrize(
    "text", ["人民群众人人参与", "隐患大排查大整治", "一社区一民警", "应急管理局局长", "上浮下浮、相差数"]
)
def test_what_is_said_twice_on_purpose_stays(text: str) -> None:
    assert not list(extra(text))
