"""Letters and changes survive JSON unchanged."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from drafting.model.change import difference
from drafting.model.codec import decode, encode
from drafting.model.letter import Letter
from tests.drafting.model.letters import LETTERS


@given(LETTERS, LETTERS)
def test_what_is_encoded_decodes_to_the_same_value(letter: Letter, other: Letter) -> None:
    assert decode(json.loads(json.dumps(encode(letter)))) == letter
    change = difference(letter, other)
    if change is not None:
        assert decode(json.loads(json.dumps(encode(change)))) == change


def test_fields_at_their_defaults_take_no_room() -> None:
    assert encode(Letter()) == {"_": "Letter"}


def test_a_kind_of_a_later_version_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        decode({"_": "Hologram"})
