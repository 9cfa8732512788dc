"""From the text to the page and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.span import Span
from tests.ui.preview.pages import letter, pages
from ui.preview.places import boxes, marked, span_at

PAGES = pages().pages


def test_a_span_over_two_lines_has_a_box_on_each() -> None:
    first = next(line for line in PAGES[0].lines if line.block_id == "b1")
    found = boxes(PAGES, Span("b1", first.end - 2, first.end + 3))
    assert len(found) == 2
    left, right = found
    advances = [advance for piece in first.pieces for advance in piece.advances]
    assert left.width == pytest.approx(sum(advances[-2:]))
    assert right.x == pytest.approx(28, abs=0.1)


def test_an_empty_span_marks_the_line_it_stands_in() -> None:
    line = next(line for line in PAGES[0].lines if line.block_id == "b1")
    (box,) = boxes(PAGES, Span("b1", 5, 5))
    assert box.x == line.x_mm
    assert box.y < line.y_mm < box.y + box.height


def test_a_heading_is_marked_after_its_number() -> None:
    line = next(line for line in PAGES[0].lines if line.block_id == "h1")
    assert line.text == "一、基本情况"
    (box,) = boxes(PAGES, Span("h1", 1, 3))
    assert box.x == pytest.approx(line.x_mm + sum(line.pieces[0].advances) + line.pieces[1].advances[0])


def test_a_click_on_a_headings_number_goes_to_its_first_character() -> None:
    line = next(line for line in PAGES[0].lines if line.block_id == "h1")
    assert span_at(PAGES[0], line.x_mm + 1, line.y_mm - 2) == Span("h1", 0, 0)


def test_a_click_beside_the_text_goes_to_the_end_of_the_line_and_one_in_the_margin_nowhere() -> None:
    line = next(line for line in PAGES[0].lines if line.block_id == "b1")
    assert span_at(PAGES[0], 209, line.y_mm - 2) == Span("b1", line.end, line.end)
    assert span_at(PAGES[0], 100, 5) is None


def test_a_place_that_is_not_on_the_pages_has_no_box() -> None:
    assert boxes(PAGES, Span("b404", 0, 3)) == ()


def test_what_is_marked_on_the_pages_is_what_the_spans_cover() -> None:
    spans = [
        (Span("b1", 30, 70), "error"),
        (Span("b4", 0, 90), "hint"),
        (Span("h1", 1, 3), "hint"),
        (Span("x", 0, 1), ""),
    ]
    found = [one for index, page in enumerate(PAGES) for one in marked(index, page, spans)]
    assert sorted(found, key=repr) == sorted(
        ((box, said) for span, said in spans for box in boxes(PAGES, span)), key=repr
    )


def test_words_of_a_field_are_marked_where_they_stand() -> None:
    title = [line for line in PAGES[0].lines if line.block_id == "@title"]
    assert "".join(line.text for line in title) == letter().title[0]
    for start, word in ((6, "关于"), (letter().title[0].index("提案"), "提案")):
        (box,) = boxes(PAGES, Span("@title", start, start + 2))
        found = span_at(PAGES[box.page], box.x + 0.5, box.y + box.height / 2)
        assert found == Span("@title", start, start), word


BLOCKS = [block for block in letter().blocks if block.id.startswith("b") and block.text]


@given(st.sampled_from(BLOCKS), st.data())
def test_a_click_on_a_character_leads_back_to_it(block: object, data: st.DataObject) -> None:
    length = len(block.text)  # type: ignore[attr-defined]
    place = data.draw(st.integers(0, length - 1))
    box = boxes(PAGES, Span(block.id, place, place + 1))[0]  # type: ignore[attr-defined]
    assert span_at(PAGES[box.page], box.x + box.width * 0.3, box.y + box.height / 2) == Span(block.id, place, place)  # type: ignore[attr-defined]
