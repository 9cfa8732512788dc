from __future__ import annotations

import pytest

from drafting.layout.arranged import StyledParagraph
from drafting.layout.head import head_of
from drafting.layout.profile import load_profile
from drafting.layout.signers import signer_lines
from drafting.layout.widths import width
from drafting.model.letter import Form
from tests.drafting.layout.letters import BUREAU, letter

PROFILE = load_profile()
CELL = PROFILE.character(16.0)


def edges(line: StyledParagraph) -> tuple[float, float]:
    """Where the names begin and end, in points from the type area's left edge."""
    assert line.tab_right is not None
    end = PROFILE.type_width - line.tab_right
    return end - width(line.runs[1].text, 16.0, PROFILE.spacing), end


def test_one_or_two_signers_share_the_number_s_line_one_character_from_the_right() -> None:
    (line,) = signer_lines("云卫发〔2024〕1号", "张明远　李致和", PROFILE)
    assert line.text == "云卫发〔2024〕1号\t签发人：张明远　李致和"
    assert edges(line)[1] == pytest.approx(PROFILE.type_width - CELL)


@pytest.mark.parametrize("signers", ["张明远　李致和　王思齐", "张明远 李致和 王思齐", "张明远、李致和、王思齐"])
def test_a_third_signer_stands_under_the_first_and_the_number_on_the_last_line(signers: str) -> None:
    first, second = signer_lines("云卫发〔2024〕1号", signers, PROFILE)
    assert first.text.startswith("\t签发人：张明远")
    assert second.text == "云卫发〔2024〕1号\t王思齐"
    assert edges(first)[0] == pytest.approx(edges(second)[0], abs=0.1)
    assert edges(first)[1] == pytest.approx(PROFILE.type_width - CELL, abs=0.6 * CELL)
    kept = "".join(first.text.split()) + second.text.split("\t")[1]
    assert kept == "签发人：" + "".join(signers.split())


def test_a_name_written_wide_is_one_name() -> None:
    first, second = signer_lines("", "王　涛　李致和　赵　一　段景行", PROFILE)
    assert [line.runs[1].text for line in (first, second)] == ["王　涛　李致和", "赵　一　段景行"]


def test_the_red_rule_moves_down_with_the_signers_and_up_where_there_is_no_number() -> None:
    def rule(**changes: str) -> float:
        return head_of(letter(**changes), BUREAU, Form.RED_HEAD, PROFILE).placed[-1].y_mm  # pyright: ignore[reportAttributeAccessIssue]

    pitch = PROFILE.pitch * 25.4 / 72
    assert rule(signer="张明远　李致和　王思齐") - rule(signer="张明远") == pytest.approx(pitch)
    assert rule(doc_number="") == pytest.approx(rule() - 5.64 - 4, abs=1)
