from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.span import Span
from ui.app import carets_of
from ui.state import RECENT, State, load, save


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    state = State(splitter=[370, 560, 436], tab="review", filters={"text": "养老"}, language="en", text_size=2)
    state.note_workspace("/a/工作库.dafu")
    save(tmp_path / "dafu" / "window.json", state)
    assert load(tmp_path / "dafu" / "window.json") == state


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"splitter": "wide", "text_size": "big", "unknown": 1}'])
def test_a_damaged_file_is_the_default(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(text, encoding="utf-8")
    assert load(path) == State()


@given(st.lists(st.text(min_size=1, max_size=4), max_size=30))
def test_recent_workspaces_are_few_and_each_once(places: list[str]) -> None:
    state = State()
    for place in places:
        state.note_workspace(place)
    assert len(state.recent) == len(set(state.recent)) <= RECENT
    assert state.recent[:1] == places[-1:]


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save(tmp_path / "file" / "window.json", State())


def test_places_in_letters_of_another_shape_are_passed_over() -> None:
    record = [["l1", "b3", 4], ["l2", "@title", 0], ["l3"], [1, 2, 3], ["l4", "b1", -1], "l5"]
    assert carets_of(record) == {"l1": Span("b3", 4, 4), "l2": Span("@title", 0, 0)}  # type: ignore[arg-type]
