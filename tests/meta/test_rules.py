"""Every rule finds what it is for and leaves alone what it must; its fix leaves nothing of it to find."""

from __future__ import annotations

import pytest

from drafting.proofread.engine import all_rules, check
from drafting.proofread.finding import Finding
from drafting.proofread.passage import Passage, Region, passages_of_text
from drafting.proofread.rule import Rule
from drafting.proofread.rules.words.wrong_words import Row, rows

RULES = all_rules()


def findings(rule: Rule, text: str) -> tuple[Finding, ...]:
    region = next(region for region in (Region.BODY, *Region) if region in rule.regions)
    if rule.letter is not None and text.count("\n") > 3:
        return check(passages_of_text(text), rule.case, [rule])
    passages, start = [], 0
    for line in text.split("\n"):
        passages.append(Passage(line, region, start))
        start += len(line) + 1
    return check(tuple(passages), rule.case, [rule])


def fixed(text: str, found: tuple[Finding, ...]) -> str:
    for finding in reversed(found):
        if finding.suggestion is not None:
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    return text


def test_codes_are_unique_and_tell_the_family() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert all(rule.bad and rule.good and rule.source and rule.why for rule in RULES)
    assert all((rule.passage is None) != (rule.letter is None) for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.bad],
    ids=lambda value: getattr(value, "code", value),
)
def test_a_bad_example_is_found_and_its_fix_clears_it(rule: Rule, text: str) -> None:
    found = findings(rule, text)
    assert found
    assert all(text[finding.start : finding.end] == finding.text for finding in found)
    if all(finding.suggestion is not None for finding in found):
        left = text
        for _ in range(8):
            if not (found := findings(rule, left)):
                break
            left = fixed(left, found)
        assert not findings(rule, left)


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.good],
    ids=lambda value: getattr(value, "code", value),
)
def test_a_good_example_is_left_alone(rule: Rule, text: str) -> None:
    assert not findings(rule, text)


WORDS = next(rule for rule in RULES if rule.code == "words-wrong")


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.wrong)
def test_a_row_of_the_word_list_holds_its_own_examples(row: Row) -> None:
    for text in row.bad:
        found = findings(WORDS, text)
        assert found and fixed(text, found) != text
        assert not findings(WORDS, fixed(text, found))
    for text in row.good:
        assert not findings(WORDS, text)


def test_no_wrong_word_stands_twice_in_the_list() -> None:
    pairs = [(row.wrong, row.regex.pattern) for row in rows()]
    assert len(set(pairs)) == len(pairs)
