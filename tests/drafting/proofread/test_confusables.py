"""Words that are right in themselves and belong to other neighbours."""

from __future__ import annotations

import pytest

from drafting.proofread.confusables import misused


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("培育经营主题1200户", "主体"),
        ("针对群众反应的问题", "反映"),
        ("增强做好工作的法制意识", "法治"),
        ("正式实行", "施行"),
    ],
)
def test_the_neighbours_tell_which_word_is_meant(text: str, right: str) -> None:
    assert [one.right for one in misused(text)] == [right]


@pytest.mark.parametrize("text", ["开展主题党日活动", "快速反应机制", "权力运行公开", "实行动态管理", "法制审核"])
def test_a_word_among_its_own_neighbours_stays(text: str) -> None:
    assert not list(misused(text))
