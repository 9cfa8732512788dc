"""The house style of a workspace."""

from __future__ import annotations

from pathlib import Path

from drafting.proofread.finding import Finding, Severity
from drafting.proofread.house_style import HouseStyle, OwnWord, Spared
from drafting.services.house_style import (
    get_house_style,
    rules,
    set_house_style,
    spare_for_good,
    words_of_list,
)
from drafting.services.workspace import open_workspace


def test_the_style_is_kept_in_the_workspace(tmp_path: Path) -> None:
    style = HouseStyle(
        (("words-wrong", "off"),),
        (OwnWord("平台", "系统", Severity.HINT, "统一"),),
        (Spared("曾强"), Spared("题案", "x")),
    )
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert get_house_style(workspace) == HouseStyle()
        set_house_style(workspace, style)
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert get_house_style(workspace) == style


def test_words_are_spared_for_good_once(tmp_path: Path) -> None:
    finding = Finding(code="words-wrong", severity=Severity.ERROR, message="", text="题案", start=0, end=2)
    with open_workspace(tmp_path / "w.dafu") as workspace:
        spare_for_good(workspace, finding)
        assert spare_for_good(workspace, finding).spared == (Spared("题案", "words-wrong"),)


def test_a_pasted_list_gives_words() -> None:
    assert words_of_list("平台\t系统\t统一\n群众→市民\n\n某某，某个\n老旧词\n同 → 同") == (
        OwnWord("平台", "系统", note="统一"),
        OwnWord("群众", "市民"),
        OwnWord("某某", "某个"),
        OwnWord("老旧词"),
    )


def test_every_rule_has_a_card_with_its_ground() -> None:
    cards = rules()
    assert len(cards) > 90
    assert all(card.why and card.source and card.bad for card in cards)
