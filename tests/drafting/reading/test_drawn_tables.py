"""Tables that plain text draws with strokes, and heads of tables that no rule parts off."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.reading.files import read_elements
from drafting.reading.source import Grid, Line
from drafting.reading.textual.plain import elements_of

ROWS = (("街道", "数量"), ("龙泉", "12"), ("青云", "8"))


@pytest.mark.parametrize(
    "text",
    [
        "+------+----+\n| 街道 | 数量 |\n+======+====+\n| 龙泉 | 12 |\n+------+----+\n| 青云 | 8 |\n+------+----+\n",
        "┌──┬──┐\n│街道│数量│\n├──┼──┤\n│龙泉│12│\n├──┼──┤\n│青云│8│\n└──┴──┘\n",
    ],
)
def test_a_drawn_table_is_one_table(text: str) -> None:
    (grid,) = elements_of(text)
    assert isinstance(grid, Grid)
    assert (grid.table.texts, grid.table.header_rows) == (ROWS, 1)


def test_a_drawn_table_without_inner_borders_is_one(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("+--+--+\n|街道|数量|\n|龙泉|12|\n|青云|8|\n+--+--+\n", encoding="utf-8")
    (grid,) = read_elements(file)[0]
    assert isinstance(grid, Grid)
    assert (grid.table.texts, grid.table.header_rows) == (ROWS, 1)


def test_a_row_of_figures_is_no_head(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("|1|2|\n|3|4|\n", encoding="utf-8")
    (grid,) = read_elements(file)[0]
    assert isinstance(grid, Grid)
    assert grid.table.header_rows == 0


def test_a_plus_sign_in_words_is_kept() -> None:
    (line,) = elements_of("+1分")
    assert isinstance(line, Line)
    assert line.text == "+1分"
