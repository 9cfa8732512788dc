"""Code points and UTF-16 units: rare characters outside the BMP are one and two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.editor.positions import code_points, utf16, utf16_length


def test_rare_characters_of_names() -> None:
    text = "张𬭎、李𫖯和周䶮"
    assert utf16(text, 2) == 3
    assert utf16(text, 5) == 7
    assert code_points(text, 3) == 2
    assert code_points(text, 2) == 1
    assert utf16_length(text) == len(text) + 2


@given(st.text(), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    assert utf16(text, index) == len(text[:index].encode("utf-16-le")) // 2
    assert code_points(text, utf16(text, index)) == index
    assert utf16_length(text) == utf16(text, len(text))
