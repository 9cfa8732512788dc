"""Whatever is done to the document, the letter says what the document says, and undo leads back to the start."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from drafting.model.letter import Letter
from tests.ui.editor.samples import LETTER, NOTED, Bench

TEXTS = st.sampled_from(
    [
        "字",
        "𬭎",
        "：",
        "一、",
        "（二）工作。",
        "1.",
        "1.5亿元",
        "一、进展\n二、打算",
        "a\tb",
        "\u2028",
        "。正文",
        "{空位}",
        "　",
    ]
)
PLACES = st.integers(0, 400)
EDITS = st.one_of(
    st.tuples(st.just("type"), PLACES, TEXTS),
    st.tuples(st.just("enter"), PLACES, st.none()),
    st.tuples(st.just("back"), PLACES, st.none()),
    st.tuples(st.just("erase"), PLACES, st.integers(0, 60)),
    st.tuples(st.just("replace"), PLACES, TEXTS),
    st.tuples(st.just("row"), PLACES, st.none()),
    st.tuples(st.just("column"), PLACES, st.none()),
    st.tuples(st.just("merge"), PLACES, st.none()),
    st.tuples(st.just("undo"), st.none(), st.none()),
    st.tuples(st.just("redo"), st.none(), st.none()),
    st.tuples(st.just("settle"), st.none(), st.none()),
)


def perform(bench: Bench, kind: str, place: int | None, what: str | int | None) -> None:
    cursor = QTextCursor(bench.document)
    cursor.setPosition(min(place or 0, bench.document.characterCount() - 1))
    grid = cursor.currentTable()
    match kind:
        case "type":
            cursor.insertText(str(what))
        case "enter":
            cursor.insertBlock()
        case "back":
            cursor.deletePreviousChar()
        case "erase" | "replace":
            reach = what if isinstance(what, int) else 12
            end = min(cursor.position() + reach, bench.document.characterCount() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(what) if isinstance(what, str) else cursor.removeSelectedText()
        case "row" if grid:
            grid.insertRows(grid.cellAt(cursor).row(), 1)
        case "column" if grid and grid.columns() > 1:
            grid.removeColumns(grid.cellAt(cursor).column(), 1)
        case "merge" if grid:
            cell = grid.cellAt(cursor)
            grid.mergeCells(cell.row(), cell.column(), min(2, grid.rows() - cell.row()), 1)
        case "undo":
            bench.desk.undo()
        case "redo":
            bench.desk.redo()
        case "settle":
            bench.presenter.settle()
        case _:
            pass


@pytest.mark.usefixtures("qapp")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([LETTER, LETTER, NOTED]), st.lists(EDITS, max_size=12))
def test_the_letter_says_what_the_document_says(
    letter: Letter, edits: list[tuple[str, int | None, str | int | None]]
) -> None:
    bench = Bench(letter)
    for edit in edits:
        perform(bench, *edit)
        bench.now += 0.4
        bench.check()
    bench.presenter.settle()
    bench.check()
    while bench.desk.can_undo:
        bench.desk.undo()
        bench.check()
    assert bench.letter == letter
