from __future__ import annotations

import pytest

from drafting.layout.arranged import Alignment, Role, StyledParagraph
from drafting.layout.profile import load_profile
from drafting.layout.signature import signature_block
from drafting.layout.widths import width

PROFILE = load_profile()
CELL = PROFILE.character(16.0)
WIDTH = PROFILE.type_width


def place(line: StyledParagraph) -> tuple[float, float]:
    """Where the text begins and ends, in points from the type area's left edge."""
    wide = width(line.text, 16.0, PROFILE.spacing)
    room = WIDTH - line.left - line.right
    start = {
        Alignment.LEFT: line.left,
        Alignment.CENTER: line.left + (room - wide) / 2,
        Alignment.RIGHT: WIDTH - line.right - wide,
    }[line.align]
    return start, start + wide


def block(*names: str, date: str = "2024年6月5日", sealed: bool = True) -> tuple[StyledParagraph, ...]:
    return signature_block(names, date, sealed=sealed, followed=False, profile=PROFILE)


def test_with_a_seal_the_date_ends_4_characters_from_the_right() -> None:
    *_, date = block("云岭区卫生健康局")
    assert WIDTH - place(date)[1] == pytest.approx(4 * CELL, abs=0.1)


@pytest.mark.parametrize("name", ["云岭区民政局", "云岭区卫生健康局", "云岭区人力资源和社会保障局"])
def test_with_a_seal_the_name_is_centred_on_the_date(name: str) -> None:
    signature, date = block(name)
    assert sum(place(signature)) == pytest.approx(sum(place(date)), abs=0.1)


def test_a_long_name_moves_both_to_the_left_and_stays_in_the_type_area() -> None:
    signature, date = block("云岭区住房和城乡建设局综合行政执法大队委员会")
    assert place(signature)[1] <= WIDTH + 0.1
    assert WIDTH - place(date)[1] > 4 * CELL
    assert sum(place(signature)) == pytest.approx(sum(place(date)), abs=2.1)


def test_bureaus_that_sign_together_leave_room_for_each_seal() -> None:
    first, second, third, date = block("云岭区卫生健康局", "云岭区民政局", "云岭区财政局")
    assert [line.role for line in (first, second, third, date)] == [Role.SIGNATURE] * 3 + [Role.DATE]
    seal = 42 * 72 / 25.4
    assert second.space_before * PROFILE.pitch + PROFILE.pitch >= seal
    assert third.space_before == second.space_before
    assert date.space_before == 0


MANY = ("云岭区卫生局", "云岭区民政局", "云岭区财政局", "云岭区教育局", "云岭区司法局")


def test_more_bureaus_than_a_column_holds_stand_in_rows_of_three_with_the_last_over_the_date() -> None:
    first, second, date = block(*MANY)
    assert [line.text.split("\u3000") for line in (first, second)] == [
        [MANY[0], *[""] * (first.text.count("\u3000") // 2 - 1), MANY[1], *[""] * (first.text.count("\u3000") // 2 - 1), MANY[2]],
        [MANY[3], *[""] * (second.text.count("\u3000") - 1), MANY[4]],
    ]  # fmt: skip
    seal = 42 * 72 / 25.4
    assert second.space_before * PROFILE.pitch + PROFILE.pitch >= seal
    start, end = place(first)
    last = width(MANY[2], 16.0, PROFILE.spacing)
    assert (end - last / 2) - (start + last / 2) >= 2 * seal - CELL
    assert start + last / 2 - seal / 2 >= -CELL
    assert place(second)[1] - last / 2 == pytest.approx(sum(place(date)) / 2, abs=0.1)
    assert WIDTH - place(date)[1] == pytest.approx(4 * CELL, abs=0.1)


def test_longer_names_stand_two_in_a_row_and_the_longest_alone() -> None:
    two = block(*(f"{name}综合服务中心" for name in MANY))
    assert [line.text.count("局") for line in two if line.role is Role.SIGNATURE] == [2, 2, 1]
    alone = block(*(f"{name}综合行政执法和应急管理服务中心" for name in MANY))
    assert len([line for line in alone if line.role is Role.SIGNATURE]) == 5
    assert sum(line.space_before + 1 for line in alone) <= 18


def test_without_a_seal_the_name_ends_2_characters_from_the_right_and_the_date_begins_2_further_in() -> None:
    signature, date = block("云岭区人力资源和社会保障局", sealed=False)
    assert WIDTH - place(signature)[1] == pytest.approx(2 * CELL, abs=0.1)
    assert place(date)[0] - place(signature)[0] == pytest.approx(2 * CELL, abs=0.1)


def test_without_a_seal_a_date_longer_than_the_name_keeps_the_2_characters() -> None:
    signature, date = block("云岭区民政局", date="2024年12月15日", sealed=False)
    assert WIDTH - place(date)[1] == pytest.approx(2 * CELL, abs=0.1)
    assert place(date)[0] - place(signature)[0] == pytest.approx(2 * CELL, abs=0.1)


def test_the_lines_of_a_signature_stay_together() -> None:
    *kept, last = block("云岭区卫生健康局", "云岭区民政局")
    assert all(line.keep_with_next for line in kept)
    assert not last.keep_with_next


def test_neither_name_nor_date_gives_nothing() -> None:
    assert block(date="") == ()
