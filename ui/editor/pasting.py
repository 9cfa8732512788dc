"""What was copied elsewhere as plain paragraphs and tables: Word, WPS, Excel and web pages give HTML, or tabs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from clauses.body import Cell, Table

Part = str | Table
_BLOCKS = {
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "br",
    "table",
    "ul",
    "ol",
    "blockquote",
    "section",
}
_HIDDEN = {"style", "script", "head", "title", "xml", "o:p"}
_WHITE = re.compile(r"[ \t\r\n\f]+")
MOST_CELLS = 20_000


def parts_of(html: str, text: str) -> tuple[Part, ...]:
    """The copied content in order. HTML is only read for its tables: without one the plain text is exact."""
    if "<table" in html.lower():
        reader = _Reader()
        reader.feed(html)
        reader.close()
        reader.end_paragraph()
        return tuple(reader.parts)
    return _plain(text)


def _plain(text: str) -> tuple[Part, ...]:
    lines = re.split("\r\n|[\n\r\u2028\u2029\x0b\x0c]", text)
    while lines and not lines[-1].strip():
        lines.pop()
    if len(lines) >= 1 and all("\t" in line for line in lines) and (len(lines) > 1 or lines[0].count("\t") > 1):
        return (_grid([line.split("\t") for line in lines]),)
    return tuple(_trimmed(line) if len(lines) > 1 else line for line in lines)


def _trimmed(line: str) -> str:
    """A pasted paragraph without the spaces that indented it: layout indents."""
    return line.strip(" \t\u3000\xa0")


def _grid(rows: list[list[str]]) -> Table:
    width = max(len(row) for row in rows)
    cells = tuple(tuple(Cell(value.strip()) for value in (*row, *[""] * (width - len(row)))) for row in rows)
    return Table(cells, header_rows=1 if len(rows) > 1 else 0)


class _Reader(HTMLParser):
    """Paragraphs and outermost tables; a table within a cell is read as that cell's text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._text: list[str] = []
        self._hidden = 0
        self._depth = 0
        self._rows: list[list[tuple[str, int, int]]] = []
        self._heads = 0
        self._spans: tuple[int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.end_paragraph()
                self._rows, self._heads = [], 0
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._rows.append([])
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            values = dict(attrs)
            self._spans = (_count(values.get("rowspan")), _count(values.get("colspan")))
            if tag == "th" and self._rows:
                self._heads = max(self._heads, len(self._rows))
        elif tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if self._depth == 0:
                self._end_cell()
                self._end_table()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif tag in _BLOCKS and tag != "br":
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._text.append(_WHITE.sub(" ", data))

    def end_paragraph(self) -> None:
        words = _trimmed("".join(self._text))
        self._text = []
        if words and not self._depth:
            self.parts.append(words)

    def _break(self) -> None:
        if self._depth:
            self._text.append("\n")
        else:
            self.end_paragraph()

    def _end_cell(self) -> None:
        if self._spans is not None and self._rows:
            lines = (_trimmed(line) for line in "".join(self._text).split("\n"))
            self._rows[-1].append(("\n".join(line for line in lines if line), *self._spans))
        self._spans, self._text = None, []

    def _end_table(self) -> None:
        rows = [row for row in self._rows if row]
        if rows:
            self.parts.append(_merged(rows, self._heads))


def _count(value: str | None) -> int:
    return min(max(int(value), 1), 200) if value and value.isdecimal() else 1


def _merged(rows: list[list[tuple[str, int, int]]], heads: int) -> Table:
    """A grid from rows of cells with their spans; spans that reach over the edge or over other cells are cut."""
    places: dict[tuple[int, int], Cell | None] = {}
    for row, cells in enumerate(rows):
        column = 0
        for text, down, across in cells:
            while (row, column) in places:
                column += 1
            down = min(down, len(rows) - row)
            free = 1
            while free < across and (row, column + free) not in places:
                free += 1
            if len(places) + down * free > MOST_CELLS:
                break
            places.update({(row + r, column + c): None for r in range(down) for c in range(free)})
            places[row, column] = Cell(text, down, free)
            column += free
    width = max(column for _, column in places) + 1
    grid = tuple(tuple(places.get((row, column), Cell("")) for column in range(width)) for row in range(len(rows)))
    reach = max((cell.row_span for cell in grid[0] if cell), default=1)
    head = max(heads, reach) if len(rows) > 1 else 0
    return Table(grid, header_rows=min(head, len(rows) - 1))
