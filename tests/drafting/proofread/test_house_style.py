"""House style: rules switched and tuned, the bureau's own words, what is never pointed out."""

from __future__ import annotations

import pytest

from drafting.proofread.case import Case
from drafting.proofread.engine import all_rules
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.house_style import OFF, OWN_WORD, HouseStyle, OwnWord, Spared, check_in_style, in_style
from drafting.proofread.passage import passages_of_text

LETTER = "王小明委员：\n　　您提出的题案收悉。我局认真布署，平台已上线。\n"


def found(text: str, style: HouseStyle) -> tuple[Finding, ...]:
    passages = passages_of_text(text)
    return in_style(check_in_style(passages, Case(), style), passages, style)


def words(text: str, style: HouseStyle) -> list[str]:
    return [finding.text for finding in found(text, style)]


def test_the_standard_style_changes_nothing() -> None:
    passages = passages_of_text(LETTER)
    plain = check_in_style(passages, Case(), HouseStyle())
    assert in_style(plain, passages, HouseStyle()) == plain
    assert {"题案", "布署"} <= {finding.text for finding in plain}


def test_a_rule_is_switched_off() -> None:
    assert "题案" not in words(LETTER, HouseStyle(severities=(("words-wrong", OFF),)))


def test_a_rule_is_given_another_severity() -> None:
    severities = {row.severity for row in found(LETTER, HouseStyle(severities=(("words-wrong", "hint"),)))}
    assert severities == {Severity.HINT}


def test_a_rule_of_taste_is_switched_on() -> None:
    taste = next(rule for rule in all_rules() if rule.taste)
    style = HouseStyle(severities=((taste.code, taste.severity.value),))
    assert taste.code not in {row.code for row in found(taste.bad[0], HouseStyle())}
    assert taste.code in {row.code for row in found(taste.bad[0], style)}


def test_own_words_are_found_with_what_the_bureau_writes_instead() -> None:
    style = HouseStyle(words=(OwnWord("平台", "“云岭办”平台", Severity.ERROR, "2025年起统一名称"),))
    (own,) = [row for row in found(LETTER, style) if row.code == OWN_WORD]
    assert (own.text, own.suggestion, own.severity) == ("平台", "“云岭办”平台", Severity.ERROR)
    assert "统一名称" in own.message
    assert LETTER[own.start : own.end] == "平台"


def test_a_word_already_written_the_bureaus_way_is_left_alone() -> None:
    style = HouseStyle(words=(OwnWord("办公室", "区政府办公室"),))
    assert words("　　由区政府办公室牵头，办公室负责。", style) == ["办公室"]


def test_the_longest_own_word_is_meant() -> None:
    style = HouseStyle(words=(OwnWord("部门", "有关部门"), OwnWord("市直部门", "市级部门")))
    assert words("　　请市直部门配合。", style) == ["市直部门"]


@pytest.mark.parametrize("spared", [Spared("题案", "words-wrong"), Spared("题案"), Spared("提出的题案")])
def test_spared_words_are_never_pointed_out(spared: Spared) -> None:
    assert "题案" not in words(LETTER, HouseStyle(spared=(spared,)))
    assert "布署" in words(LETTER, HouseStyle(spared=(spared,)))


def test_words_spared_by_one_rule_are_still_found_by_others() -> None:
    assert "题案" in words(LETTER, HouseStyle(spared=(Spared("题案", "words-redundant"),)))


def test_own_words_are_looked_for_in_headings_too() -> None:
    assert words("一、平台建设情况\n", HouseStyle(words=(OwnWord("平台", "系统"),))) == ["平台"]
