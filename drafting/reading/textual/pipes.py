"""Tables in the text form: ``| a | b |``, the rule ``|---|`` under the header rows, ``^^`` and ``<<`` in covered places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clauses.body import Cell, Table

ABOVE, LEFT = "^^", "<<"
BORDER = "|---|"
_BORDER = re.compile(r"\+(?:[-=]{2,}\+)+|[┌├└┏┣┗╔╠╚][─━═┬┼┴┳╋┻╦╬╩]{2,}[┐┤┘┓┫┛╗╣╝]")
_UPRIGHTS = frozenset("│┃║")
_RULE = re.compile(r"\|?(\s*:?-{2,}:?\s*\|)+(\s*:?-{2,}:?\s*)?")


def unboxed(text: str) -> str:
    """A row drawn with box characters (``│ 街道 │``) as a pipe row."""
    return re.sub("[│┃║]", "|", text) if text[:1] in _UPRIGHTS and text[-1:] in _UPRIGHTS and len(text) > 1 else text


def is_border(text: str) -> bool:
    """Whether a line only draws the border of a table (``+---+---+``, ``├──┼──┤``)."""
    return bool(_BORDER.fullmatch(text))


def is_row(text: str) -> bool:
    return len(text) > 1 and text.startswith("|") and text.endswith("|") and not text.endswith("\\|")


def table_of(lines: Sequence[str]) -> Table:
    """The table that pipe rows print. Short rows are filled with empty cells."""
    rule = next((place for place, line in enumerate(lines) if _RULE.fullmatch(line)), 0)
    rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
    # A border under the last row closes the table.
    rule = 0 if rule == len(rows) else rule
    width = max((len(row) for row in rows), default=0)
    return merged([row + [""] * (width - len(row)) for row in rows], rule)


def merged(rows: Sequence[Sequence[str]], header_rows: int = 0) -> Table:
    """The table of a full grid in which covered places say ``^^`` or ``<<``. A mark that covers nothing is plain text."""
    grid: list[list[Cell | None]] = [[Cell(text) for text in row] for row in rows]
    for top, row in enumerate(rows):
        for left, text in enumerate(row):
            if grid[top][left] is None or (text in (ABOVE, LEFT) and _covers(rows, top, left, text)):
                continue
            down, across = _extent(rows, top, left)
            for y in range(top, top + down):
                for x in range(left, left + across):
                    grid[y][x] = None
            grid[top][left] = Cell(text, down, across)
    return Table(tuple(tuple(row) for row in grid), header_rows)


def lines_of(table: Table) -> list[str]:
    """The pipe rows of a table. Where it has no header row the rule is left out."""
    covered: dict[tuple[int, int], str] = {}
    for top, row in enumerate(table.rows):
        for left, cell in enumerate(row):
            if cell is not None:
                for y in range(top, top + cell.row_span):
                    for x in range(left, left + cell.column_span):
                        covered[y, x] = LEFT if x > left else ABOVE
    lines: list[str] = []
    for top, row in enumerate(table.rows):
        if top == table.header_rows and top:
            lines.append("|" + "---|" * table.columns)
        cells = (covered.get((top, left), "") if cell is None else _escaped(cell.text) for left, cell in enumerate(row))
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def _covers(rows: Sequence[Sequence[str]], top: int, left: int, mark: str) -> bool:
    return top > 0 if mark == ABOVE else left > 0


def _extent(rows: Sequence[Sequence[str]], top: int, left: int) -> tuple[int, int]:
    across = 1
    while left + across < len(rows[top]) and rows[top][left + across] == LEFT:
        across += 1
    down = 1
    while top + down < len(rows) and _continues(rows[top + down][left : left + across]):
        down += 1
    return down, across


def _continues(places: Sequence[str]) -> bool:
    return bool(places) and places[0] == ABOVE and all(place == LEFT for place in places[1:])


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [_plain(cell.strip()) for cell in re.split(r"(?<!\\)\|", inner)]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>")


def _plain(text: str) -> str:
    return re.sub(r"\\([\\|])", r"\1", text).replace("<br>", "\n")
