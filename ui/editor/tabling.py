"""What is done to a table: rows, columns, merging and splitting. Pure: a table goes in and another comes out."""

from __future__ import annotations

from dataclasses import replace

from clauses.body import Cell, Note, Table

Rows = tuple[tuple[Cell | None, ...], ...]


def blank(rows: int, columns: int) -> Table:
    """A table of empty cells whose first row is its head."""
    return Table(tuple(tuple(Cell("") for _ in range(columns)) for _ in range(rows)), header_rows=min(1, rows - 1))


def add_row(table: Table, at: int) -> Table:
    """A new row before row ``at``; a cell that spans the place grows by one."""
    owners = _owners(table)
    grown = {owner for owner in owners[at - 1] if 0 < at < len(owners) and owner in owners[at]} if at else set()
    rows = [
        [_taller(cell, 1) if (r, c) in grown else cell for c, cell in enumerate(row)]
        for r, row in enumerate(table.rows)
    ]
    new = [None if at and owners[at - 1][column] in grown else Cell("") for column in range(table.columns)]
    rows.insert(at, new)
    return replace(table, rows=_frozen(rows), header_rows=table.header_rows + (at < table.header_rows))


def remove_row(table: Table, at: int) -> Table:
    """Without row ``at``; a merged cell that starts there goes on in the next row. The last row stays."""
    if len(table.rows) == 1:
        return table
    owners = _owners(table)
    rows = [list(row) for row in table.rows]
    for row, column in dict.fromkeys(owners[at]):
        cell = rows[row][column]
        if cell is None or cell.row_span == 1:
            continue
        shorter = _taller(cell, -1)
        if row == at:
            rows[at + 1][column] = shorter
        else:
            rows[row][column] = shorter
    del rows[at]
    return replace(table, rows=_frozen(rows), header_rows=table.header_rows - (at < table.header_rows))


def add_column(table: Table, at: int) -> Table:
    return _turned(add_row(_turned(replace(table, header_rows=0)), at), table.header_rows)


def remove_column(table: Table, at: int) -> Table:
    return _turned(remove_row(_turned(replace(table, header_rows=0)), at), table.header_rows)


def merge(table: Table, row: int, column: int, rows: int, columns: int) -> Table:
    """One cell over the given places, and over every merged cell that reaches into them."""
    top, left, bottom, right = _whole(table, row, column, row + rows, column + columns)
    cells = [cell for line in table.rows[top:bottom] for cell in line[left:right] if cell and cell.text]
    first = table.rows[top][left] or Cell("")
    notes: list[Note] = []
    start = 0
    for cell in cells:
        notes += [Note(start + note.at, note.text) for note in cell.notes]
        start += len(cell.text) + 1
    merged = replace(
        first,
        text=" ".join(cell.text for cell in cells),
        row_span=bottom - top,
        column_span=right - left,
        notes=tuple(notes),
    )
    lines = [list(line) for line in table.rows]
    for r in range(top, bottom):
        for c in range(left, right):
            lines[r][c] = merged if (r, c) == (top, left) else None
    return replace(table, rows=_frozen(lines))


def split(table: Table, row: int, column: int) -> Table:
    """The merged cell at a place as single cells; its text stays in the first."""
    top, left = _owners(table)[row][column]
    cell = table.rows[top][left]
    if cell is None:
        return table
    lines = [list(line) for line in table.rows]
    for r in range(top, top + cell.row_span):
        for c in range(left, left + cell.column_span):
            lines[r][c] = replace(cell, text="", row_span=1, column_span=1, notes=())
    lines[top][left] = replace(cell, row_span=1, column_span=1)
    return replace(table, rows=_frozen(lines))


def put_texts(table: Table, row: int, column: int, texts: tuple[tuple[str, ...], ...]) -> Table:
    """``texts`` written into the cells from a place on; rows are added where the table ends, columns are not."""
    while len(table.rows) < row + len(texts):
        table = add_row(table, len(table.rows))
    lines = [list(line) for line in table.rows]
    for r, values in enumerate(texts, row):
        for c, value in enumerate(values[: table.columns - column], column):
            cell = lines[r][c]
            if cell is not None:
                lines[r][c] = replace(cell, text=value, notes=())
    return replace(table, rows=_frozen(lines))


def cell_of(table: Table, offset: int) -> tuple[int, int, int] | None:
    """Row and column of the cell at an offset of the table's text (rows by line breaks, cells by tabs), and its start."""
    here = 0
    for row, line in enumerate(table.texts):
        for column, text in enumerate(line):
            if offset <= here + len(text):
                return row, column, here
            here += len(text) + 1
    return None


def start_of_cell(table: Table, row: int, column: int) -> int:
    """Where a cell's text begins in the table's."""
    texts = table.texts
    above = sum(len(text) + 1 for line in texts[:row] for text in line)
    return above + sum(len(text) + 1 for text in texts[row][:column]) if row < len(texts) else above


def _owners(table: Table) -> list[list[tuple[int, int]]]:
    """For every place the place of the cell that covers it."""
    owners = [[(row, column) for column in range(table.columns)] for row in range(len(table.rows))]
    for row, places in enumerate(table.rows):
        for column, cell in enumerate(places):
            if cell is not None:
                for r in range(row, min(row + cell.row_span, len(table.rows))):
                    for c in range(column, min(column + cell.column_span, table.columns)):
                        owners[r][c] = (row, column)
    return owners


def _whole(table: Table, top: int, left: int, bottom: int, right: int) -> tuple[int, int, int, int]:
    owners = _owners(table)
    while True:
        inside = {owners[r][c] for r in range(top, bottom) for c in range(left, right)}
        places = [(r, c) for r, line in enumerate(owners) for c, owner in enumerate(line) if owner in inside]
        rows, columns = [r for r, _ in places], [c for _, c in places]
        box = (min(rows), min(columns), max(rows) + 1, max(columns) + 1)
        if box == (top, left, bottom, right):
            return box
        top, left, bottom, right = box


def _taller(cell: Cell | None, by: int) -> Cell | None:
    return cell and replace(cell, row_span=cell.row_span + by)


def _turned(table: Table, header_rows: int = 0) -> Table:
    """Rows as columns."""
    rows = tuple(
        tuple(cell and replace(cell, row_span=cell.column_span, column_span=cell.row_span) for cell in column)
        for column in zip(*table.rows, strict=True)
    )
    return replace(table, rows=rows, header_rows=header_rows)


def _frozen(rows: list[list[Cell | None]]) -> Rows:
    return tuple(tuple(row) for row in rows)
