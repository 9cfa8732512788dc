"""What the text says of a table's row against the table: 其中2022年建成工程22件 where the row 2022年 has 21."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.quantities import label_of, resembles
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded

_UNIT = re.compile(r"[（(](?P<unit>[^（）()\d]{1,5})[）)]")
_SHARE = re.compile(r"(?P<who>[^，。；\d]{4,20})占[^，。；%\d]{0,8}(?P<x>(?P<n>\d{1,2}(?:\.\d+)?)%)")
_CAPTION = re.compile(r"单位[：:]\s*(?P<unit>[^（）()\d，。；、\s]{1,5})")
_YEAR = re.compile(r"20\d{2}年?")
_TOTAL = re.compile(r"^(?:合\s*计|总\s*计|共\s*计)$")
_SCALES = {"万元": 10_000, "亿元": 100_000_000, "万人": 10_000, "万吨": 10_000, "万亩": 10_000}
_RATE = re.compile(r"率|比|均|%|增长")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A number of the table in plain units: of row ``row`` under the column's words ``column``."""

    row: str
    column: str
    unit: str
    value: Decimal


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    rows: list[list[str]] = []
    cells: list[_Cell] = []
    caption = ""
    said: Passage | None = None
    for passage in passages:
        if passage.region is Region.TABLE:
            mark = "\t" if "\t" in passage.text else "|"
            rows += [[cell.strip() for cell in line.strip("|").split(mark)] for line in passage.text.split("\n")]
            continue
        if rows:
            if said is not None:
                for hit in _total_before(said, list(_cells(rows, caption))):
                    yield said, hit
            cells, rows = list(_cells(rows, caption)), []
        said = passage if passage.region is Region.BODY else None
        if stated := _CAPTION.search(passage.text):
            caption = stated["unit"]
        if passage.region is Region.BODY and cells and "占" in passage.text:
            for hit in _shares(passage.text, cells):
                yield passage, hit
        if passage.region is Region.BODY and cells:
            for hit in (*_held(passage.text, cells), *_total_before(passage, cells)):
                yield passage, hit
        elif passage.region is Region.HEADING:
            cells = []


def _cells(rows: Sequence[Sequence[str]], caption: str) -> Iterator[_Cell]:
    head = next((row for row in rows if len(row) > 2 and not any(_number(cell) for cell in row)), None)
    if head is None:
        return
    for row in rows:
        for column, cell in zip(head[1:], row[1:], strict=False):
            value = _number(cell)
            if value is None or not row[0] or _RATE.search(column):
                continue
            found = _UNIT.search(column)
            unit = found["unit"] if found else caption
            words = _UNIT.sub("", column)
            yield _Cell(row[0], words, unit.lstrip("万亿"), value * _SCALES.get(unit, 1))


def _number(cell: str) -> Decimal | None:
    try:
        return Decimal(cell.replace(",", "")) if re.fullmatch(r"\d[\d,]*(?:\.\d+)?", cell) else None
    except InvalidOperation:
        return None


def _held(text: str, cells: Sequence[_Cell]) -> Iterator[Hit]:
    """Figures told with a row's words before them in the sentence, and the column's words beside them."""
    for amount in amounts(text):
        begin = max(text.rfind(mark, 0, amount.start) for mark in "。；") + 1
        said = text[begin : amount.start]
        same = [cell for cell in cells if _named(cell, said, amount, text)]
        named = {cell.row for cell in same if not _TOTAL.match(cell.row)}
        asked = [cell for cell in same if cell.row in named] if len(named) == 1 else []
        asked = asked or _of_year(text, amount, cells)
        if len(asked) != 1 or asked[0].value == amount.value or _other(said):
            continue
        cell = asked[0]
        if resembles(amount.value, cell.value) and not _near(amount, cell):
            shown = amount.shown(cell.value)
            right = f"{shown}{text[amount.start + len(amount.printed.rstrip('万亿')) : amount.end]}"
            yield Hit(amount.start, amount.end, right, f"表中“{cell.row}”的{cell.column}是{shown}")


def _total_before(passage: Passage, cells: Sequence[_Cell]) -> Iterator[Hit]:
    """共有学校25所，见下表 where the table's 合计 is 24, as its rows are together."""
    text, found = passage.text, amounts(passage.text)
    for column in {cell.column for cell in cells}:
        rows = [cell for cell in cells if cell.column == column and not _TOTAL.match(cell.row)]
        totals = [cell for cell in cells if cell.column == column and _TOTAL.match(cell.row)]
        noun = re.sub(r"[数量额]$", "", column)[-2:]
        if len(totals) != 1 or len(noun) < 2 or sum(cell.value for cell in rows) != totals[0].value:
            continue
        asked = [
            one
            for one in found
            if one.unit == totals[0].unit
            and noun in label_of(text, one)
            and not _other(label_of(text, one).replace("日均", "").replace("年均", ""))
        ]
        if len(asked) != 1 or any(_near(asked[0], cell) for cell in (*rows, *totals)):
            continue
        if resembles(asked[0].value, totals[0].value):
            shown = asked[0].shown(totals[0].value)
            right = f"{shown}{text[asked[0].start + len(asked[0].printed.rstrip('万亿')) : asked[0].end]}"
            yield Hit(asked[0].start, asked[0].end, right, f"表中{column}合计是{shown}")


def _named(cell: _Cell, said: str, amount: Amount, text: str) -> bool:
    if not said or (cell.unit and cell.unit != amount.unit):
        return False
    beside = label_of(text, amount)
    words = {cell.column[place : place + 2] for place in range(len(cell.column) - 1)}
    return cell.row in said and any(word in beside for word in words)


def _shares(text: str, cells: Sequence[_Cell]) -> Iterator[Hit]:
    """市级大厅办件量占全市的37.3%: a row's figure in its column's sum."""
    for match in _SHARE.finditer(text):
        named = [
            cell for cell in cells if cell.row in match["who"] and len(cell.row) > 1 and not _TOTAL.match(cell.row)
        ]
        named = [
            cell
            for cell in named
            if any(cell.column[at : at + 2] in match["who"] for at in range(len(cell.column) - 1))
        ]
        if len(named) != 1:
            continue
        column = [cell.value for cell in cells if cell.column == named[0].column and not _TOTAL.match(cell.row)]
        if not sum(column):
            continue
        exact, stated = named[0].value / sum(column) * 100, Decimal(match["n"])
        right = rounded(exact, len(match["n"].partition(".")[2]))
        if right != stated and resembles(stated, exact):
            message = f"表中“{named[0].row}”的{named[0].column}占{right}%"
            yield Hit(match.start("x"), match.end("x"), f"{right}%", message)


def _of_year(text: str, amount: Amount, cells: Sequence[_Cell]) -> list[_Cell]:
    """A table with a column for each year: the row is named in the clause, and the year, or the last one is meant."""
    begin = max(text.rfind(mark, 0, amount.start) for mark in "，。；、") + 1
    clause = text[begin : amount.start]
    row = [cell for cell in cells if cell.unit == amount.unit and cell.row in clause and not _TOTAL.match(cell.row)]
    row = [cell for cell in row if len(cell.row) > 1 and _YEAR.fullmatch(cell.column)]
    if len(row) < 2 or len({cell.row for cell in row}) > 1 or any(_near(amount, cell) for cell in row):
        return []
    year = _YEAR.search(clause)
    return [cell for cell in row if year and cell.column[:4] == year[0][:4]] if year else row[-1:]


def _other(said: str) -> bool:
    return bool(re.search(r"增加|减少|增长|下降|比|每|均|约|计划|预计|到20\d\d年", said))


def _near(amount: Amount, cell: _Cell) -> bool:
    """The text rounds what the table tells exactly."""
    return abs(amount.value - cell.value) <= amount.scale.scaleb(-amount.places) / 2


RULE = Rule(
    code="arithmetic-text-table",
    severity=Severity.WARNING,
    message="正文与表中的数不一致",
    why="同一个数，正文、表格要一致。",
    source="编校惯例",
    bad=(
        "关于第18号提案的答复\n李永昌委员：\n城区共有义务教育学校25所，在校学生31670人，见下表。\n学段\t学校数（所）\t学生数（人）\n小学\t15\t22770\n"
        "初中\t9\t8900\n合计\t24\t31670\n云岭区教育局\n2024年5月16日",
        "关于第18号提案的答复\n李永昌委员：\n办件情况如下：\n大厅\t办件量（万件）\t网办量（万件）\n市级大厅\t62.5\t50.0\n东城大厅\t105.0\t79.4\n"
        "市级大厅办件量占全市的39.3%。\n云岭区水务局\n2025年5月16日",
        "关于第18号提案的答复\n李永昌委员：\n产值情况如下（单位：亿元）：\n产业\t2023年\t2024年\n生物医药\t216\t237.6\n电子信息\t168\t201.6\n"
        "电子信息产业产值210.6亿元，居各产业前列。\n云岭区水务局\n2025年5月16日",
        "关于第18号提案的答复\n李永昌委员：\n分年度情况见下表：\n年度\t工程件数（件）\t投资（万元）\n2021年\t16\t1320\n2022年\t21\t1860\n"
        "合计\t37\t3180\n其中2022年建成工程22件，投资1860万元。\n云岭区水务局\n2024年5月16日",
    ),
    good=(
        "关于第18号提案的答复\n李永昌委员：\n分年度情况见下表：\n年度\t工程件数（件）\t投资（万元）\n2021年\t16\t1320\n2022年\t21\t1860\n"
        "合计\t37\t3180\n其中2022年建成工程21件，投资1860万元，占两年的58.5%。\n云岭区水务局\n2024年5月16日",
    ),
    letter=find,
    regions=frozenset({Region.BODY}),
)
