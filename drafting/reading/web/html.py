"""Pages saved from government sites -> lines and tables; scripts, menus and forms are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from clauses.body import Cell, Run, RunStyle, Table
from drafting.reading.letter.grids import header_rows
from drafting.reading.refused import Refused
from drafting.reading.source import WHITE, Element, Elements, Grid, Line
from drafting.reading.textual.decode import decode
from drafting.reading.trees import etree, html
from drafting.reading.words import heading_level

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "nav",
        "header",
        "footer",
        "aside",
        "select",
        "textarea",
        "button",
        "iframe",
        "head",
        "title",
        "object",
        "template",
        "svg",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "form",
        "section",
        "article",
        "main",
        "body",
        "html",
        "center",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "table",
        "tbody",
    ]
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_INDENT = re.compile(r"text-indent\s*:\s*[1-9]", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_KEPT_BREAKS = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_BOLD = frozenset(["b", "strong", "h2", "h3", "h4", "h5", "h6"])
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
# Word and many editors wrap the source wherever they like: between Chinese such a break is no space.
_WRAPPED = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=\S)|(?<=[^\s>])[ \t]*\r?\n\s*(?=[\u3001-\u9fff\uff00-\uffef])"
)
# Some sites (博达, ASP.NET) put the whole page into a form; one with less text than this searches or logs in.
_SEARCH_FORM = 200
# A table whose cells hold this much text, or so many lines, lays out the page; its cells are read as lines.
_LAYOUT_CELL = 400
_LAYOUT_LINES = 8


def html_elements(data: bytes) -> Elements:
    """The visible lines and tables of a page. Raises Refused where it cannot be parsed."""
    return _with_rare_headings(tuple(_Reader().read(_root(data))))


def _with_rare_headings(elements: Elements) -> Elements:
    """Without the levels of bold lines where bold is how the page prints its text."""
    lines = [one for one in elements if isinstance(one, Line)]
    if sum(line.level > 0 for line in lines) * 2 <= len(lines):
        return elements
    return tuple(replace(one, level=0) if isinstance(one, Line) else one for one in elements)


def html_text(data: bytes) -> str:
    """The check text of a page: its lines, cells joined by tabs."""
    lines: list[str] = []
    for element in html_elements(data):
        if isinstance(element, Line):
            lines.append(element.text)
        elif isinstance(element, Grid):
            lines.extend("\t".join(row) for row in element.table.texts)
    return "\n".join(lines)


def _root(data: bytes) -> Any:
    named = _CHARSET.search(data[:4096])
    text = None
    if named:
        encoding = named[1].decode("ascii").lower()
        try:
            text = data.decode("gb18030" if encoding in ("gb2312", "gbk") else encoding)
        except (LookupError, UnicodeDecodeError):
            text = None
    text = text or decode(data)
    if not text or not text.strip():
        raise Refused("网页里没有文字，或编码无法识别。")
    try:
        return html().document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")))
    except (etree().ParserError, etree().XMLSyntaxError, ValueError):
        raise Refused("网页内容已损坏，无法读取。") from None


class _Reader:
    """Gathers text until a block begins or ends, then yields it as a line."""

    def __init__(self) -> None:
        self.text = ""
        self.style = ""
        self.bold = 0
        self.kept = 0
        self.all_bold = True

    def read(self, node: Any) -> Iterator[Element]:
        tag = node.tag
        if not isinstance(tag, str) or tag in _SKIPPED or _HIDDEN.search(node.get("style", "")):
            return
        if tag == "form" and len("".join(node.text_content().split())) < _SEARCH_FORM:
            return
        if tag == "br":
            yield from self._flush()
            return
        if tag == "table" and not _lays_out(node):
            yield from self._flush()
            grid = _table(node)
            if any(any(row) for row in grid.texts):
                yield Grid(grid)
            return
        if tag in _BLOCKS:
            yield from self._flush()
            self.style = f"{node.get('style', '')};text-align:{'center' if tag == 'center' else node.get('align', '')}"
        bold = tag in _BOLD or bool(_BOLD_STYLE.search(node.get("style", "")))
        kept = tag == "pre" or bool(_KEPT_BREAKS.search(node.get("style", "")))
        self.bold += bold
        self.kept += kept
        yield from self._add(node.text)
        for child in node:
            yield from self.read(child)
            yield from self._add(child.tail)
        if tag in _BLOCKS:
            yield from self._flush()
        self.bold -= bold
        self.kept -= kept

    def _add(self, text: str | None) -> Iterator[Line]:
        """Add text; where the page keeps the breaks of its source they end lines."""
        pieces = (text or "").split("\n") if self.kept else [_WRAPPED.sub("", text or "")]
        for place, piece in enumerate(pieces):
            if place:
                yield from self._flush()
            if piece.strip(WHITE):
                self.all_bold = self.all_bold and self.bold > 0
            self.text += piece

    def _flush(self) -> Iterator[Line]:
        raw = re.sub(r"[ \t\r\n]+", " ", self.text)
        text = raw.strip(WHITE)
        if text:
            indented = (
                (self.kept and raw.startswith(" "))
                or bool(_INDENT.search(self.style))
                or raw.startswith(("\u3000", "\u00a0", " \u3000", " \u00a0"))
            )
            text, right = text.replace("\u00a0", " "), bool(_RIGHT.search(self.style))
            at_left = self.all_bold and not right and not _CENTRED.search(self.style)
            level = heading_level(0, (Run(text, RunStyle.BOLD),), at_left=at_left)
            yield Line(text=text, indented=indented, right=right, level=level)
        self.text, self.all_bold = "", True


def _lays_out(table: Any) -> bool:
    if table.find(".//table") is not None:
        return True
    cells = [*table.iter("td"), *table.iter("th")]
    if all(sum(one.tag in ("td", "th") for one in row) < 2 for row in table.iter("tr")):
        return True
    return any(len(cell.text_content()) > _LAYOUT_CELL or _lines_in(cell) > _LAYOUT_LINES for cell in cells)


def _lines_in(cell: Any) -> int:
    return sum(1 for _ in cell.iter("br", "p", "div"))


def _table(table: Any) -> Table:
    """The grid of a table with its rowspan and colspan."""
    grid: dict[tuple[int, int], Cell | None] = {}
    depth = width = 0
    for top, row in enumerate(table.iter("tr")):
        left = 0
        for cell in (one for one in row if one.tag in ("td", "th")):
            while (top, left) in grid:
                left += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            for y in range(top, top + down):
                for x in range(left, left + across):
                    grid[y, x] = None
            lines = "\n".join(element.text for element in _Reader().read(cell) if isinstance(element, Line))
            grid[top, left] = Cell(lines, down, across)
            left += across
            width = max(width, left)
        depth = top + 1
    rows = tuple(tuple(_place(grid, y, x, depth) for x in range(width)) for y in range(depth))
    plain = Table(rows)
    return Table(rows, header_rows(plain))


def _place(grid: dict[tuple[int, int], Cell | None], y: int, x: int, depth: int) -> Cell | None:
    cell = grid.get((y, x), Cell(""))
    if cell is not None and y + cell.row_span > depth:
        return Cell(cell.text, depth - y, cell.column_span)
    return cell


def _span(cell: Any, name: str) -> int:
    number = str(cell.get(name, "1"))
    return min(max(int(number), 1), 60) if number.isdecimal() else 1
