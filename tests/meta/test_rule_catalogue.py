"""docs/rules.md says what the rules say."""

from __future__ import annotations

from tests.rule_catalogue import PAGE, page


def test_the_page_of_rules_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.rule_catalogue"
