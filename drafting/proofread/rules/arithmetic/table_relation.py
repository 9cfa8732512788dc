"""Columns of a table worked out of others: shares of the whole, price times number, growth, sums across, what is done of what is planned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tables import Cell, Row, Table, tables
from drafting.proofread.tokens import rounded

_RATE = re.compile(r"占比|比例|比重|完成|率|进度|%")
_GROWTH = re.compile(r"增长|增幅|增速|同比|变化")
_SUM = re.compile(r"小\s*计|合\s*计|总\s*计|共\s*计|总\s*数")
_MEAN = re.compile(r"均|每")
_PRODUCT = re.compile(r"金额|总价|合计|小计|投资|资金|补助|经费")
Formula = Callable[[Sequence[Decimal], Decimal | None], Decimal | None]


@dataclass(frozen=True, slots=True)
class _Relation:
    """``column`` follows from ``of`` by ``formula`` (the values of the row, the total of the first column)."""

    column: int
    of: tuple[int, ...]
    formula: Formula
    said: str


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    for table in tables(passages):
        for row, cell, right, said in wrong_cells(table):
            shown = f"{right:f}{'%' if cell.percent else ''}"
            yield row.passage, Hit(*cell.span, shown, f"按{said}，“{row.name}”一行应为{shown}")


def wrong_cells(table: Table) -> Iterator[tuple[Row, Cell, Decimal, str]]:
    """The cells that break a relation which the other rows of the table keep, with what they should be."""
    width = max(len(row.cells) for row in table.rows)
    rows = [*table.rows, *([table.total] if table.total else [])]
    told: set[frozenset[int]] = set()
    for column in range(1, width):
        for relation in _relations(table, column, width):
            columns = frozenset((column, *relation.of))
            broken = _broken(table, rows, relation) if columns not in told else None
            if broken is not None:
                told |= {columns} if broken else set()
                yield from broken
                break


def _broken(table: Table, rows: Sequence[Row], relation: _Relation) -> list[tuple[Row, Cell, Decimal, str]] | None:
    """Where the relation fails, when it holds in the greater part of the rows; None where it is none."""
    kept, wrong = 0, list[tuple[Row, Cell, Decimal, str]]()
    whole = _whole(table, relation.of[0])
    for row in rows:
        values = [row.cells[column].number if column < len(row.cells) else None for column in relation.of]
        if row is table.total and relation.formula in (_product, _quotient):
            continue
        if row is table.total:
            values = [_whole(table, column) or value for column, value in zip(relation.of, values, strict=True)]
        cell = row.cells[relation.column] if relation.column < len(row.cells) else None
        if cell is None or cell.number is None or any(value is None for value in values):
            continue
        right = relation.formula([value for value in values if value is not None], whole)
        if right is None:
            continue
        if abs(right - cell.number) <= Decimal(6).scaleb(-cell.places - 1):
            kept += 1
        else:
            wrong.append((row, cell, rounded(right, cell.places), relation.said))
    return wrong if kept >= 2 and len(wrong) * 2 <= kept else None


def _whole(table: Table, column: int) -> Decimal | None:
    """The column's own sum; that of its total row where they agree not at all is left to the rule on totals."""
    cells = [cell.number for cell in table.numbers(column) if cell is not None and cell.number is not None]
    return sum(cells, Decimal(0)) if len(cells) == len(table.rows) and cells else None


def _relations(table: Table, column: int, width: int) -> Iterator[_Relation]:
    """The relations that the words over the column allow, likeliest first."""
    head = table.head[column] if column < len(table.head) else ""
    percent = any(cell is not None and cell.percent for cell in table.numbers(column)) or "%" in head
    others = [other for other in range(1, width) if other != column and _numeric(table, other)]
    plain = [other for other in others if "%" not in table.head[other : other + 1]]
    if (_RATE.search(head) or percent) and not _GROWTH.search(head):
        for one in plain:
            yield _Relation(column, (one,), _share, f"“{_words(table, one)}”占总数的比例")
        for one, other in combinations(plain, 2):
            yield _Relation(column, (one, other), _rate, f"“{_words(table, other)}”÷“{_words(table, one)}”")
            yield _Relation(column, (other, one), _rate, f"“{_words(table, one)}”÷“{_words(table, other)}”")
    if _GROWTH.search(head):
        for one, other in combinations(plain, 2):
            old, new = (one, other) if _year(table, one) <= _year(table, other) else (other, one)
            yield _Relation(column, (old, new), _growth, f"“{_words(table, old)}”到“{_words(table, new)}”的变化")
        return
    if percent:
        return
    if _SUM.search(head) or len(plain) > 2:
        before = [other for other in plain if other < column]
        for size in range(len(before), 1, -1):
            yield _Relation(column, tuple(before[-size:]), _sum, "前几列之和")
    if _PRODUCT.search(head):
        for one, other in combinations([other for other in plain if other < column], 2):
            yield _Relation(column, (one, other), _product, f"“{_words(table, one)}”×“{_words(table, other)}”")
    if _MEAN.search(head):
        for one in plain:
            for other in plain:
                if one != other:
                    said = f"“{_words(table, one)}”÷“{_words(table, other)}”"
                    yield _Relation(column, (one, other), _quotient, said)
    for one, other in combinations([other for other in plain if other < column], 2):
        yield _Relation(column, (one, other), _difference, f"“{_words(table, one)}”减“{_words(table, other)}”")


def _numeric(table: Table, column: int) -> bool:
    cells = table.numbers(column)
    numbers = [cell.number for cell in cells if cell is not None]
    ordinal = numbers == [Decimal(place) for place in range(1, len(numbers) + 1)]
    return len(numbers) >= 2 and not ordinal


def _words(table: Table, column: int) -> str:
    return re.sub(r"[（(].*?[）)]", "", table.head[column]) if column < len(table.head) else ""


def _year(table: Table, column: int) -> int:
    match = re.search(r"20\d{2}", table.head[column]) if column < len(table.head) else None
    if match:
        return int(match[0])
    return -1 if re.search(r"上年|去年|同期", table.head[column]) else column


def _share(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return values[0] / whole * 100 if whole and values[0] <= whole else None


def _rate(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return values[1] / values[0] * 100 if values[0] else None


def _growth(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return (values[1] - values[0]) / values[0] * 100 if values[0] else None


def _sum(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return sum(values, Decimal(0))


def _product(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return values[0] * values[1]


def _quotient(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return values[0] / values[1] if values[1] else None


def _difference(values: Sequence[Decimal], whole: Decimal | None) -> Decimal | None:
    return values[0] - values[1]


RULE = Rule(
    code="arithmetic-table-relation",
    severity=Severity.WARNING,
    message="表中这一格与同行的数对不上",
    why="同一列按同一算法得出（占比、小计、单价×数量、完成率、增长率）；其他各行都对得上，只有这一行不对。",
    source="算术",
    bad=(
        "项目\t资金（万元）\t占比\n设施建设\t1260\t42.0%\n运营补贴\t930\t31.0%\n适老化改造\t480\t18.0%\n人员培训\t330\t11.0%\n合计\t3000\t100%",
        "设备名称\t数量（台）\t单价（万元）\t金额（万元）\n彩超\t6\t85\t510\nDR\t4\t120\t480\n全自动生化仪\t8\t32\t266\n心电图机\t22\t2.5\t55",
        "年份\t小学学位（个）\t初中学位（个）\t小计（个）\n2022年\t1080\t450\t1530\n2023年\t1350\t600\t1850\n2024年\t1620\t900\t2520",
        "产业\t2023年\t2024年\t增长（%）\n装备制造\t310\t356.5\t15.0\n生物医药\t216\t237.6\t12.0\n电子信息\t168\t201.6\t20.0",
    ),
    good=(
        "项目\t资金（万元）\t占比\n设施建设\t1260\t42.0%\n运营补贴\t930\t31.0%\n适老化改造\t480\t16.0%\n人员培训\t330\t11.0%\n合计\t3000\t100%",
        "指标\t2023年\t2024年\t增长（%）\n产值\t310\t356.5\t12.0\n税收\t216\t237.6\t8.1\n利润\t168\t201.6\t20.0",
        "乡镇\t人口\t户数\t面积\n青石镇\t420\t120\t540\n白水乡\t180\t60\t241\n云溪镇\t365\t90\t300",
    ),
    letter=find,
    regions=frozenset({Region.TABLE}),
)
