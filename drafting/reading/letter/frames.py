"""Small tables that only hold a letter's frame in place (版记 or 文号 set in cells) read as the lines they print."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clauses.body import Table
from drafting.reading.letter.marks import is_addressee, mark_field, marks_of
from drafting.reading.letter.tail import CC, DATE_LINE, ISSUED, is_organisation
from drafting.reading.source import Element, Elements, Grid, Line

# 版记 has at most 主送, 抄送 and 印发; a longer table is one.
_MOST_ROWS = 4
# A red head stands among the first few elements.
_HEAD_REACH = 6
_OFFICER = re.compile("联系人|经办人|承办人")


def unframed(elements: Sequence[Element]) -> Elements:
    """The elements with such tables as lines, the cells of a row a wide space apart."""
    found: list[Element] = []
    for place, element in enumerate(elements):
        before = elements[place - 1] if place else None
        following = elements[place + 1] if place + 1 < len(elements) else None
        if isinstance(element, Grid) and place < _HEAD_REACH and _heads(element.table):
            found += [Line(text=text) for row in element.table.texts for text in _head_lines(row)]
        elif isinstance(element, Grid) and _holds_letter(element.table):
            found += [Line(text=line) for row in element.table.texts for line in _lines(row)]
        elif isinstance(element, Grid) and _signs(element.table, following):
            for row in element.table.texts:
                lines = _lines(row)
                dates = [line for line in lines if DATE_LINE.fullmatch(line)]
                names = [line for line in lines if line not in dates]
                found += [Line(text=text) for text in ("　　".join(names), "　".join(dates)) if text]
        elif isinstance(element, Grid) and (_holds_frame(element.table) or (_dated(before) and _calls(element.table))):
            found += [Line(text="　　".join(_lines(row))) for row in element.table.texts if _lines(row)]
        else:
            found.append(element)
    return tuple(found)


def _heads(table: Table) -> bool:
    """Whether the cells hold nothing but the 发文机关标志 and marks, as a red head set in a table does."""
    lines = [line for row in table.texts for line in _head_lines(row)]
    return bool(lines) and all(_heads_letter(line) for line in lines)


def _heads_letter(line: str) -> bool:
    return line == "文件" or is_organisation(line.removesuffix("文件")) or bool(marks_of(line))


def _head_lines(row: Sequence[str]) -> list[str]:
    """The lines of a row of such a table: marks on one, every bureau on its own."""
    lines = ["".join(line.split()) if is_organisation(line) else line for cell in row for line in cell.split("\n")]
    lines = [line for line in lines if line.strip()]
    together = "　　".join(lines)
    return [together] if len(lines) > 1 and marks_of(together) else lines


def _lines(row: Sequence[str]) -> list[str]:
    return [line.strip() for cell in row for line in cell.split("\n") if line.strip()]


def _holds_letter(table: Table) -> bool:
    """Whether the table is but a frame about a whole letter: one column, someone addressed, a date at the end."""
    lines = [line for row in table.texts for line in _lines(row)]
    return table.columns == 1 and any(map(DATE_LINE.fullmatch, lines[-3:])) and any(map(_addresses, lines[:-3]))


def _addresses(line: str) -> bool:
    return line.endswith(("：", ":")) and is_addressee(line[:-1])


def _dated(element: Element | None) -> bool:
    return isinstance(element, Line) and bool(DATE_LINE.fullmatch(element.text))


def _signs(table: Table, following: Element | None) -> bool:
    """Whether the cells hold nothing but bureaus that sign, with one date among them or in the line that follows."""
    lines = [line for row in table.texts for line in _lines(row)]
    dates = {line for line in lines if DATE_LINE.fullmatch(line)}
    names = [line for line in lines if line not in dates]
    dated = not dates if _dated(following) else len(dates) == 1 and lines[-1] in dates
    return dated and 0 < len(names) <= _MOST_ROWS * 2 and all(is_organisation(name) for name in names)


def _calls(table: Table) -> bool:
    """Whether the table, under the date, says whom to call."""
    head = " ".join(table.texts[0]) if table.rows else ""
    return len(table.rows) <= _MOST_ROWS * 2 and bool(_OFFICER.search(head)) and "电话" in head


def _holds_frame(table: Table) -> bool:
    if len(table.rows) > _MOST_ROWS:
        return False
    cells = [cell.strip() for row in table.texts for cell in row if cell.strip()]
    if not cells:
        return False
    printed = any(CC.fullmatch(cell) or (cell.endswith("印发") and ISSUED.fullmatch(cell)) for cell in cells)
    numbered = any(mark_field(cell) in ("doc_number", "signer") for cell in cells) and len(table.rows) == 1
    return printed or numbered or all(map(mark_field, cells)) or _tells_contact(cells)


def _tells_contact(cells: Sequence[str]) -> bool:
    # Its patterns are loaded only for the letters that have tables: format has 0.2 s for all it does.
    from drafting.reading.meaning.contacts import tells_contact

    return tells_contact(cells[0]) and tells_contact("　".join(cells))
