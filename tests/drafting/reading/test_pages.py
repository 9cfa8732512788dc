"""Pages saved from government sites, however they are laid out."""

from __future__ import annotations

from drafting.reading.html import html_elements
from drafting.reading.source import Grid, Line

LETTER = ("关于区政协第58号提案的答复", "温琴委员：", "您提出的提案收悉。", "云岭区交通运输局", "2024年6月3日")


def page(body: str) -> bytes:
    return f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def test_a_table_of_one_column_lays_out_the_page() -> None:
    rows = f"<tr><td>首页</td></tr><tr><td>{'<br>'.join(LETTER)}</td></tr>"
    found = html_elements(page(f"<table>{rows}</table>"))
    assert [one.text for one in found if isinstance(one, Line)] == ["首页", *LETTER]


def test_a_cell_of_many_lines_holds_the_letter() -> None:
    lines = "".join(f"<p>{line}</p>" for line in LETTER * 2)
    found = html_elements(page(f"<table><tr><td>导航</td><td>{lines}</td></tr></table>"))
    assert [one.text for one in found if isinstance(one, Line)] == ["导航", *LETTER, *LETTER]


def test_a_table_of_figures_stays_a_table() -> None:
    rows = "<tr><td>乡镇</td><td>个数</td></tr><tr><td>东镇<br>西镇</td><td>3</td></tr>"
    (grid,) = html_elements(page(f"<table>{rows}</table>"))
    assert isinstance(grid, Grid)
    assert grid.table.texts[1] == ("东镇\n西镇", "3")
