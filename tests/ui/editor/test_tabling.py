"""Tables stay whole whatever is done to them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clauses.body import Cell, Table
from tests.ui.editor.samples import CARE_HOMES
from ui.editor.pasting import parts_of
from ui.editor.tabling import add_column, add_row, blank, cell_of, merge, put_texts, remove_column, remove_row, split

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add row", "add column", "remove row", "remove column", "merge", "split", "put"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=15,
)


def whole(table: Table) -> None:
    """Every place is covered by exactly one cell, and rows are equally long."""
    covered: dict[tuple[int, int], int] = {}
    for r, row in enumerate(table.rows):
        assert len(row) == table.columns
        for c, cell in enumerate(row):
            if cell is not None:
                for place in ((r + i, c + j) for i in range(cell.row_span) for j in range(cell.column_span)):
                    covered[place] = covered.get(place, 0) + 1
    assert covered == {(r, c): 1 for r in range(len(table.rows)) for c in range(table.columns)}
    assert 0 <= table.header_rows <= len(table.rows)


@given(DEEDS)
def test_every_place_stays_covered_once(deeds: list[tuple[str, int, int]]) -> None:
    table = CARE_HOMES
    for deed, first, second in deeds:
        row, column = first % len(table.rows), second % table.columns
        match deed:
            case "add row":
                table = add_row(table, first % (len(table.rows) + 1))
            case "add column":
                table = add_column(table, second % (table.columns + 1))
            case "remove row":
                table = remove_row(table, row)
            case "remove column":
                table = remove_column(table, column)
            case "merge":
                table = merge(table, row, column, min(2, len(table.rows) - row), min(2, table.columns - column))
            case "split":
                table = split(table, row, column)
            case _:
                table = put_texts(table, row, column, (("甲", "乙"), ("丙", "丁")))
        whole(table)


def test_a_merged_head_grows_with_a_row_inside_it_and_shrinks_again() -> None:
    taller = add_row(CARE_HOMES, 1)
    assert taller.rows[0][0] == Cell("机构", row_span=3)
    assert taller.rows[1] == (None, Cell(""), Cell(""))
    assert taller.header_rows == 3
    assert remove_row(taller, 1) == CARE_HOMES
    assert remove_row(CARE_HOMES, 0).rows[0] == (Cell("机构"), Cell("面积"), Cell("床位"))
    assert add_column(CARE_HOMES, 2).rows[0] == (Cell("机构", 2), Cell("规模", 1, 3), None, None)
    assert remove_column(add_column(CARE_HOMES, 2), 2) == CARE_HOMES


def test_the_last_row_and_column_stay() -> None:
    one = blank(1, 1)
    assert remove_row(one, 0) == one
    assert remove_column(one, 0) == one


def test_a_place_in_the_text_is_found_in_its_cell() -> None:
    text = "\n".join("\t".join(row) for row in CARE_HOMES.texts)
    assert cell_of(CARE_HOMES, text.index("床位")) == (1, 2, text.index("床位"))
    assert cell_of(CARE_HOMES, len(text) + 5) is None


def test_copied_html_gives_paragraphs_and_tables_in_order() -> None:
    html = """<html><head><style>p{color:red}</style></head><body><p>　　情况如下：</p>
      <table border=1><thead><tr><th>机构</th><th>床位</th></tr></thead>
      <tr><td>松泉<br>敬老院</td><td><p>70</p></td></tr><tr><td colspan="2">合计 70</td></tr></table>
      <p>以上。</p></body></html>"""
    first, table, last = parts_of(html, "")
    assert (first, last) == ("情况如下：", "以上。")
    assert isinstance(table, Table)
    assert table.texts == (("机构", "床位"), ("松泉\n敬老院", "70"), ("合计 70", ""))
    assert table.header_rows == 1
    whole(table)


@given(st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=4), min_size=1, max_size=5))
def test_any_spans_make_a_whole_table(rows: list[list[tuple[int, int]]]) -> None:
    cells = ["".join(f"<td rowspan={down} colspan={across}>字</td>" for down, across in row) for row in rows]
    for part in parts_of("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>", ""):
        assert isinstance(part, Table)
        whole(part)


@given(st.text(alphabet="<>/tdrable= \n\t字\"'&;p0", max_size=80))
def test_broken_html_is_never_an_error(html: str) -> None:
    for part in parts_of("<table>" + html, html):
        if isinstance(part, Table):
            whole(part)


def test_words_from_word_are_plain_paragraphs_without_their_indent() -> None:
    assert parts_of("", "　　第一段。\r\n　　第二段。\r\n\r\n") == ("第一段。", "第二段。")
    assert parts_of("<p>一段</p>", " 一段 ") == (" 一段 ",)
    assert parts_of("", "") == ()
