"""What stands side by side in official letters, and which places of a line are not at home there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.training.corpus import Clean
from benchmarks.training.misprints import counted
from drafting.proofread.usual import SIDE, beside, doubtful, parted, plainly, strange, usual, usual_of

LINES = ("加强水质检测，完善管网改造。", "开展水质检测12次，投入5万元。", "推进水质检测")


def test_figures_and_letters_are_alike_and_places_stay() -> None:
    assert plainly("2025年5G网") == "¶¶0000年0a网¶¶"


def test_what_stands_side_by_side_is_counted() -> None:
    common = usual_of(*counted([Clean("somebody", LINES)]))
    assert common.level("质检测") == 2
    assert common.level("水质") >= 2
    assert common.level("0万元") == 1
    assert common.level("检侧") == 0
    assert beside(common.following, "质检") == "测"
    assert beside(common.between, "水检") == "质"
    assert beside(common.between, "水侧") == ""


def test_a_character_that_is_at_home_on_no_side_is_doubtful() -> None:
    common = usual_of(*counted([Clean("somebody", LINES)]))
    plain = plainly("加强水质检侧，")
    places = common.doubtful(plain, common.known(plain))
    assert {plain[at]: wholly for at, wholly in places.items()} == {"检": False, "侧": True}
    right = plainly(LINES[0])
    assert not common.doubtful(right, common.known(right))


def test_the_shipped_table_knows_ordinary_letters() -> None:
    assert usual().level("答复如") > 3
    assert not [at for at, wholly in doubtful("感谢您对我局工作的关心和支持。").items() if wholly]


@given(st.text(max_size=60))
def test_any_text_has_its_places_within_it(text: str) -> None:
    places = [*doubtful(text), *strange(text), *parted(text)]
    assert all(0 <= place < len(text) for place in places)
    assert len(plainly(text)) == len(text) + 2 * SIDE
