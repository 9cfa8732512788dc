"""While somebody types, the letter's end is kept as it was found to stand well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafting.layout import settle
from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged
from drafting.layout.cache import LayoutCache
from drafting.layout.settle import settled
from drafting.model.letter import Form, Letter
from tests.drafting.layout.letters import LINE, full_lines, letter, text


def arranged_of(value: Letter) -> Arranged:
    return arrange(value, form=Form.LETTER, sealed=True)


def helped() -> tuple[Letter, LayoutCache, Arranged]:
    """A letter that something was done for, the cache that knows it, and what was done."""
    for lines in range(4, 40):
        value, cache = letter(blocks=full_lines(lines)), LayoutCache()
        if (found := settled(arranged_of(value), cache)).notices:
            return value, cache, found
    raise AssertionError("no letter needs help")


def test_a_letter_set_again_as_before_is_the_same() -> None:
    value, cache, found = helped()
    assert settled(arranged_of(value), cache, as_before=True) == found


def test_what_was_done_for_the_end_is_done_again_without_trying(monkeypatch: pytest.MonkeyPatch) -> None:
    value, cache, found = helped()
    monkeypatch.setattr(settle, "beside_text", lambda *_: pytest.fail("tried"))
    longer = replace(value, blocks=(text("new", LINE + "。"), *value.blocks))
    again = settled(arranged_of(longer), cache, as_before=True)
    assert again.notices == found.notices
    assert len(again.flow) == len(found.flow) + 1
    assert [part for part in again.flow if part in found.flow] == list(found.flow)


def test_a_letter_not_seen_before_is_tried() -> None:
    value, _, found = helped()
    assert settled(arranged_of(value), LayoutCache(), as_before=True) == found
