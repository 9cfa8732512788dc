"""Which findings are listed, and which of them is chosen."""

from __future__ import annotations

import pytest

from drafting.model.span import Span
from drafting.proofread.finding import Finding, Severity
from tests.ui.review.test_fixing import finding
from ui.review.listing import Listing


def of(code: str, severity: Severity, start: int = 0, text: str = "题案") -> Finding:
    return Finding(
        code=code, severity=severity, message="", text=text, start=start, end=start + len(text), block_id="b1"
    )


ERROR, HINT, WARNING = (
    of("words-a", Severity.ERROR, 10),
    of("time-b", Severity.HINT, 2, "近日"),
    of("words-c", Severity.WARNING, 4, "统筹"),
)


@pytest.fixture
def listing() -> Listing:
    listing = Listing()
    listing.take([HINT, WARNING, ERROR])
    listing.renew()
    return listing


def test_the_severest_stands_first_and_is_chosen(listing: Listing) -> None:
    assert (listing.listed, listing.chosen) == ([ERROR, WARNING, HINT], 0)


def test_only_what_is_wanted_is_listed_and_all_stands(listing: Listing) -> None:
    listing.only_severities(frozenset({Severity.HINT, Severity.WARNING}))
    listing.only_family("time")
    listing.renew()
    assert listing.listed == [HINT]
    assert listing.standing == [HINT, WARNING, ERROR]


def test_a_family_there_is_none_of_hides_nothing(listing: Listing) -> None:
    listing.only_family("arithmetic")
    listing.renew()
    assert len(listing.listed) == 3


def test_what_is_ignored_is_counted_and_can_be_taken_back(listing: Listing) -> None:
    listing.ignore([ERROR])
    assert (listing.standing, listing.ignored) == ([HINT, WARNING], 1)
    listing.ignore_only(frozenset())
    assert listing.ignored == 0


def test_the_chosen_one_stays_chosen_where_others_go(listing: Listing) -> None:
    listing.choose(2)
    listing.drop([ERROR])
    listing.renew()
    assert listing.at() == HINT


def test_steps_begin_with_the_first_and_go_round(listing: Listing) -> None:
    assert listing.following(1) == 0
    listing.choose(2)
    assert (listing.following(1), listing.following(-1)) == (0, 1)


def test_the_cursor_stands_in_a_finding_or_in_none(listing: Listing) -> None:
    assert listing.around(Span("b1", 5, 5)) == 1
    assert listing.around(Span("b1", 8, 8)) == -1
    assert listing.around(Span("b2", 5, 5)) == -1


def test_words_told_apart_by_their_rule_and_text() -> None:
    listing = Listing()
    one, other = finding("b1", 0, "题案", "提案"), finding("b2", 0, "收悉", None)
    listing.take([one, finding("b3", 0, "题案", "提案"), other])
    assert listing.without_words_of(one) == (other,)
