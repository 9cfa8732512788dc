"""What two versions share at both ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.model.ends import same_ends

few = st.text("甲乙", max_size=6)


def test_what_was_put_in_twice_over_is_counted_once() -> None:
    assert same_ends("甲甲", "甲甲甲") == (2, 0)
    assert same_ends("甲乙丙", "甲丁丙") == (1, 1)
    assert same_ends("", "甲") == (0, 0)


@given(few, few)
def test_between_its_ends_one_becomes_the_other(one: str, other: str) -> None:
    head, tail = same_ends(one, other)
    assert one[:head] + other[head : len(other) - tail] + one[len(one) - tail :] == other
    assert head + tail <= min(len(one), len(other))
