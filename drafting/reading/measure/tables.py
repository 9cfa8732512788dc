"""One w:tbl -> a TableSheet: its edges, its rows with the rules above and below them, and the rows that are repeated."""

from __future__ import annotations

from typing import Any

from clauses.body import Cell, Table
from drafting.layout.measuring.description import Passage, Row, Rule, TableSheet
from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.docx.tables import cells_of, rows_of, table_of
from drafting.reading.letter.grids import header_rows
from drafting.reading.measure.lengths import MM, number, twips
from drafting.reading.measure.passages import Reader
from drafting.reading.measure.shapes import border_rule

_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_CELL_MARGIN = 5.4
_DEEPEST = 6


def table_sheet(table: Any, reader: Reader, start: int, styles: Any) -> tuple[TableSheet, int]:
    """The table, and how many code points of the check text it takes. ``styles``: the styles part's elements by id."""
    grid = [value_or(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    properties = table.find(W + "tblPr")
    area = (reader.paper.width - reader.paper.left - reader.paper.right) / MM
    rows: list[Row] = []
    printed: list[tuple[Passage, ...]] = []
    at, repeated = start, 0
    found = list(rows_of(table))
    style = styles.get(value(properties, "tblStyle") or "") if properties is not None else None
    widths: list[float] = []
    for index, row in enumerate(found):
        if index == repeated and switched_on(row.find(W + "trPr"), "tblHeader"):
            repeated += 1
        passages, at = _row(row, reader, at)
        printed.append(passages)
        widths.append(sum(value_or(cell.find(f"{W}tcPr/{W}tcW"), "w") for cell in cells_of(row)))
    left, right = _edges(properties, style, _width(properties, grid, widths, area), area, reader)
    for index, (row, passages) in enumerate(zip(found, printed, strict=True)):
        borders = _rules(row, properties, style, (index, len(found)), (right - left) * MM)
        rows.append(Row(passages=passages, **borders))
    place = properties.find(W + "tblpPr") if properties is not None else None
    sheet = TableSheet(
        rows=tuple(rows),
        left=left,
        right=right,
        head=header_rows(_texts(table)),
        repeated=repeated,
        floating=place is not None,
        at_foot=place is not None and place.get(W + "tblpYSpec") == "bottom",
        section=reader.section,
    )
    return sheet, at - start


def value_or(element: Any, name: str) -> float:
    return (twips(element, name) or 0.0) if element is not None and element.get(W + "type") != "pct" else 0.0


def _row(row: Any, reader: Reader, start: int) -> tuple[tuple[Passage, ...], int]:
    """The paragraphs of a row in order, with where the next row begins in the check text."""
    passages: list[Passage] = []
    at = start
    for place, cell in enumerate(cells_of(row)):
        at += 1 if place else 0
        said = False
        for paragraph in _paragraphs(cell, 0):
            passage = reader.passage(paragraph, at + said, in_table=True)
            passages.append(passage)
            if passage.end > passage.start:
                at, said = passage.end, True
    return tuple(passages), at + 1


def _paragraphs(parent: Any, depth: int) -> list[Any]:
    found: list[Any] = []
    for child in parent:
        if child.tag == W + "p":
            found.append(child)
        elif depth < _DEEPEST and child.tag in _THROUGH:
            found.extend(_paragraphs(child, depth + 1))
        elif depth < _DEEPEST and child.tag == W + "tbl":
            for row in rows_of(child):
                for cell in cells_of(row):
                    found.extend(_paragraphs(cell, depth + 1))
    return found


def _texts(table: Any) -> Table:
    return table_of(table, lambda cell: Cell("".join(str(text.text or "") for text in cell.iter(W + "t"))))


def _width(properties: Any, grid: list[float], rows: list[float], area: float) -> float:
    """The printed width: what is asked for, else the columns', else the cells'; a share of the type area where so."""
    asked = properties.find(W + "tblW") if properties is not None else None
    fixed = (value(properties, "tblLayout") if properties is not None else None) is not None
    columns = max([sum(grid), *rows], default=0.0)
    if asked is None or asked.get(W + "type") in ("auto", "nil"):
        return columns
    if asked.get(W + "type") == "pct":
        share = str(asked.get(W + "w", ""))
        percent = number(share.removesuffix("%"))
        return columns if percent is None else area * percent / (100 if share.endswith("%") else 5000)
    wanted = twips(asked, "w") or 0.0
    return wanted if wanted and not fixed else max(wanted, sum(grid)) or columns


def _edges(properties: Any, style: Any, width: float, area: float, reader: Reader) -> tuple[float, float]:
    """The left and right edge from the type area's left edge."""
    place = properties.find(W + "tblpPr") if properties is not None else None
    if place is not None:
        return _floating(place, width, area, reader)
    align = value(properties, "jc") if properties is not None else None
    if align == "center":
        return (area - width) / 2, (area + width) / 2
    if align in ("right", "end"):
        return area - width, area
    indent = properties.find(W + "tblInd") if properties is not None else None
    left = (twips(indent, "w") or 0.0) if indent is not None else -_cell_margin(properties, style)
    return left, left + width


def _floating(place: Any, width: float, area: float, reader: Reader) -> tuple[float, float]:
    origin, side = str(place.get(W + "horzAnchor", "text")), str(place.get(W + "tblpXSpec", ""))
    paper = reader.paper
    start, room = (-paper.left / MM, paper.width / MM) if origin == "page" else (0.0, area)
    share = {"left": 0.0, "inside": 0.0, "center": 0.5, "right": 1.0, "outside": 1.0}.get(side)
    left = start + ((twips(place, "tblpX") or 0.0) if share is None else (room - width) * share)
    return left, left + width


def _cell_margin(properties: Any, style: Any) -> float:
    for source in (properties, style.find(W + "tblPr") if style is not None else None):
        margin = source.find(f"{W}tblCellMar/{W}left") if source is not None else None
        if margin is not None:
            return twips(margin, "w") or 0.0
    return _CELL_MARGIN


def _rules(row: Any, properties: Any, style: Any, place: tuple[int, int], width: float) -> dict[str, Rule | None]:
    """The rules above and below a row: of its first cell, else of the table, else of the table's style."""
    index, count = place
    cell = next(iter(cells_of(row)), None)
    sources = [(cell.find(f"{W}tcPr/{W}tcBorders") if cell is not None else None, False)]
    sources += [(properties.find(W + "tblBorders") if properties is not None else None, True)]
    sources += [(style.find(f"{W}tblPr/{W}tblBorders") if style is not None else None, True)]
    found: dict[str, Rule | None] = {}
    for key, side, outer in (("above", "top", index == 0), ("below", "bottom", index == count - 1)):
        border = None
        for source, whole in sources:
            name = side if outer or not whole else "insideH"
            border = source.find(W + name) if border is None and source is not None else border
        found[key] = border_rule(border, width)
    return found
