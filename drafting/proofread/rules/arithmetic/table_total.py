"""The row 合计 of a table against the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.rules.arithmetic.table_relation import wrong_cells
from drafting.proofread.tables import tables

_TOTAL = re.compile(r"^\s*(?:合\s*计|总\s*计|共\s*计|小\s*计)\s*$")


@dataclass(frozen=True, slots=True)
class _Row:
    passage: Passage
    cells: tuple[tuple[str, int], ...]


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    explained = {
        (id(row.passage), cell.start, right) for table in tables(passages) for row, cell, right, _ in wrong_cells(table)
    }
    rows: list[_Row] = []
    for passage in passages:
        if passage.region is not Region.TABLE:
            rows = []
            continue
        if passage.block_id:
            rows = []
        for row in _rows(passage):
            if any(_TOTAL.match(cell) for cell, _ in row.cells):
                yield from _check(rows, row, explained)
                rows = []
            else:
                rows.append(row)


def _rows(passage: Passage) -> Iterator[_Row]:
    start = 0
    for line in passage.text.split("\n"):
        cells, place = list[tuple[str, int]](), start
        mark = "|" if "\t" not in line and "|" in line else "\t"
        for cell in line.split(mark):
            cells.append((cell, place))
            place += len(cell) + 1
        yield _Row(passage, tuple(cells))
        start += len(line) + 1


def _check(rows: list[_Row], total: _Row, mended: set[tuple[int, int, Decimal]]) -> Iterator[tuple[Passage, Hit]]:
    for column, (cell, place) in enumerate(total.cells):
        stated = _number(cell)
        values = [_number(row.cells[column][0]) if column < len(row.cells) else None for row in rows]
        while values and values[0] is None:
            values.pop(0)
        numbers = [value for value in values if value is not None]
        if stated is None or len(numbers) < 2 or len(numbers) != len(values) or _shares(rows, column):
            continue
        added = sum(numbers, Decimal(0))
        if added != stated and _right_when_mended(rows, column, stated, mended):
            continue
        if added != stated and _ordinal(numbers) is False:
            start = place + len(cell) - len(cell.lstrip())
            yield (
                total.passage,
                Hit(start, start + len(cell.strip()), f"{added}", f"本列各行相加为{added}，与合计{stated}不符"),
            )


def _right_when_mended(rows: list[_Row], column: int, stated: Decimal, mended: set[tuple[int, int, Decimal]]) -> bool:
    """The sum is right with the cells as they should be: those are told, not the total."""
    right = {(passage, start): value for passage, start, value in mended}
    cells = [(row.passage, row.cells[column]) for row in rows if column < len(row.cells)]
    values = [right.get((id(passage), start), _number(text)) for passage, (text, start) in cells]
    return bool(right) and sum((value for value in values if value is not None), Decimal(0)) == stated


def _number(cell: str) -> Decimal | None:
    stripped = cell.strip().replace(",", "").replace("，", "")
    if not stripped or not re.fullmatch(r"\d+(?:\.\d+)?", stripped):
        return None
    try:
        return Decimal(stripped)
    except InvalidOperation:
        return None


def _shares(rows: list[_Row], column: int) -> bool:
    """Columns that are not to be added: years, shares, averages."""
    heads = "".join(row.cells[column][0] for row in rows[:2] if column < len(row.cells))
    return bool(re.search(r"率|比|均|%|年份|序\s*号|单价|标准|电话|编号", heads))


def _ordinal(numbers: list[Decimal]) -> bool:
    return numbers == [Decimal(place) for place in range(1, len(numbers) + 1)]


RULE = Rule(
    code="arithmetic-table",
    severity=Severity.WARNING,
    message="表中合计与各行之和不符",
    why="合计等于各行相加。",
    source="算术",
    bad=("乡镇\t资金（万元）\n青石镇\t420\n白水乡\t180\n云溪镇\t365\n合计\t955",),
    good=(
        "乡镇\t资金（万元）\n青石镇\t420\n白水乡\t180\n云溪镇\t365\n合计\t965",
        "序号\t乡镇\t占比\n1\t青石镇\t20\n2\t白水乡\t30\n合计\t\t100",
    ),
    letter=find,
    regions=frozenset({Region.TABLE}),
)
