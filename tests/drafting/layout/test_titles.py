from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.layout.titles import break_title, mended

TITLES = [
    "云岭区卫生健康局关于政协云岭区第九届委员会第二次会议第190号提案的答复",
    "云岭区卫生健康局关于云岭区第五届人民代表大会第四次会议第7号建议的答复",
    "云岭区教育体育局关于对政协云岭区第十届委员会第一次会议第12号提案的答复意见",
    "云岭区住房和城乡建设局关于云岭区第十七届人民代表大会第三次会议第103号建议办理情况的答复",
    "关于对《关于加强老旧小区加装电梯工作的提案》（第56号）的答复",
    "云岭区农业农村局对区人大五届四次会议第33号建议的答复",
    "云岭区交通运输局关于区政协九届二次会议第45号《关于优化公交线路方便群众出行的提案》的答复",
    "云岭市人力资源和社会保障局关于云岭市第十五届人民代表大会第二次会议第88号建议的会办意见",
]


@pytest.mark.parametrize("title", TITLES)
def test_no_character_is_lost_and_every_line_fits(title: str) -> None:
    lines = break_title(title, 20)
    assert "".join(lines) == title
    assert all(sum(0.5 if char.isascii() else 1 for char in line) <= 20 for line in lines)


@pytest.mark.parametrize("title", TITLES)
def test_no_line_begins_with_a_word_that_hangs_back(title: str) -> None:
    for line in break_title(title, 20)[1:]:
        assert not line.startswith(("的", "关于", "、", "》", "）", "号", "届", "和", "及", "等"))


@pytest.mark.parametrize("title", TITLES)
def test_names_and_numbers_stay_whole(title: str) -> None:
    lines = break_title(title, 20)
    for whole in (
        "人民代表大会",
        "委员会",
        "第二次会议",
        "第四次会议",
        "卫生健康局",
        "住房和城乡建设局",
        "第190号",
        "第103号",
        "人力资源",
    ):
        if whole in title:
            assert any(whole in line for line in lines), (whole, lines)


@pytest.mark.parametrize("title", TITLES)
def test_the_shape_is_no_hourglass(title: str) -> None:
    lengths = [len(line) for line in break_title(title, 20)]
    assert not any(lengths[i] < lengths[i - 1] and lengths[i] < lengths[i + 1] for i in range(1, len(lengths) - 1)), (
        lengths
    )


def test_a_title_that_fits_stays_on_one_line() -> None:
    assert break_title("关于区政协第61号提案的答复", 20) == ("关于区政协第61号提案的答复",)


@given(st.text("云岭区卫生健康局关于第提案的答复号《》12、", min_size=1, max_size=90))
def test_any_title_is_broken_without_loss(title: str) -> None:
    assert "".join(break_title(title, 20)) == title


def test_bureaus_side_by_side_are_parted_between_them() -> None:
    title = "云岭区应急管理局　云岭区公安局　云岭区消防救援大队关于区政协五届三次会议第117号提案的答复"
    lines = break_title(title, 20.0)
    assert not any(line.endswith(("云岭区", "消防", "云岭")) for line in lines)
    assert all(line[0] != "　" for line in lines)


def test_a_word_torn_between_two_printed_lines_is_mended() -> None:
    assert mended(("关于区政协第五", "届委员会第17号提案的答复")) == ("关于区政协第五届委员会第17号提案的答复",)
    assert mended(("关于区政协五届三次会议第17号提案", "的答复")) == ("关于区政协五届三次会议第17号提案的答复",)


def test_lines_an_officer_broke_between_words_stay() -> None:
    lines = ("云岭区水务局", "关于区政协五届三次会议", "第17号提案的答复")
    assert mended(lines) == lines


def test_the_name_of_a_place_before_its_session_stays_whole() -> None:
    for title in (
        "云岭区自然资源局关于政协云岭区六届四次会议第99号提案的答复",
        "云岭区自然资源局关于政协望江县六届四次会议第9号提案的答复",
        "望江县自然资源局关于望江县十七届人大四次会议第109号建议的答复",
    ):
        lines = break_title(title, 18)
        assert any(place in line for line in lines[-1:] for place in ("云岭区", "望江县")) or all(
            not line.endswith(("云岭", "望江", "云", "望")) for line in lines
        )
