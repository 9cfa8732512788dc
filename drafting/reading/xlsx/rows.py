"""Walks down a sheet: titles, headings, rows, sections, totals and notes, and what each of them says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from drafting.model.problem import Problem
from drafting.reading.xlsx.columns import Columns, map_columns
from drafting.reading.xlsx.context import Context, sessions_in, with_text
from drafting.reading.xlsx.dates import year_in
from drafting.reading.xlsx.fields import read_record
from drafting.reading.xlsx.grid import Grid
from drafting.reading.xlsx.headers import Header, header_at
from drafting.reading.xlsx.listed import ListedItem, RejectedRow, SheetReading
from drafting.reading.xlsx.meanings import Meaning
from drafting.reading.xlsx.record import ADDED, Record, with_year
from drafting.reading.xlsx.sheet import Cell, Sheet
from drafting.reading.xlsx.text import compact, is_blank, joined

_TOTAL = re.compile(
    r"[^关于]{0,10}(合计|小计|总计|共计|累计|总数|统计|本页)([:：（(\d].{0,30})?$|(总|以上)?共[:：]?\d+件.{0,30}$|(提案|建议|主办|会办).{0,6}\d+件.{0,30}$"
)
_SECTION = re.compile(
    r"(第?[一二三四五六七八九十]+[、.批]|[（(][一二三四五六七八九十]+[）)]|(主办|会办|协办|独办|分办)件)(?!.*关于).{0,30}$"
)
_NOTE = re.compile(r"[（(]?(注|附注|备注|说明|填表说明|填报说明|填写说明|附|附件)\d{0,2}([:：]|$)|\d[.、].{12,}[。；]$")
_SIGNATURE = re.compile(
    r"(制表|填表|审核|复核|负责|联系|经办|打印|分管|主管|单位|填报|日期|电话|时间|签字|签收|盖章|报送|抄送).{0,8}[:：]"
)
_PAGE = re.compile(r"第?\d+页([,，/共]*\d*页?)?|[-—]+\d+[-—]+|[（(]?(以下空白|接上页|转下页|续表|续)[）)]?")
_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?")
_DATE_LINE = re.compile(r"[\d〇○零一二三四五六七八九十]{4}[年.\-/].{3,7}")
_UNIT_ROW = re.compile(
    r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])?"
    r"([一-龥]{2,16}?(?:局|委|办|厅|院|公司|中心|街道|镇|乡|部|联|会))(?:（[^）]*）|\([^)]*\)|[:：]?\d+件)?$"
)


@dataclass(slots=True)
class _Found:
    records: list[Record] = field(default_factory=list[Record])
    tables: list[Columns] = field(default_factory=list[Columns])


def read_sheet(
    sheet: Sheet, context: Context
) -> tuple[SheetReading, list[ListedItem], list[RejectedRow], list[Problem]]:
    """All items of a sheet, in order. ``context`` is what the file's name says."""
    found = _walk(Grid(sheet), with_text(context, sheet.name))
    if not found.tables:
        return SheetReading(sheet.name, passed_over="没有找到案号和案由两栏，不当作清单"), [], [], []
    items: list[ListedItem] = []
    rejected: list[RejectedRow] = []
    problems: list[Problem] = []
    for record in with_year(found.records):
        item, reason, told = read_record(record, sheet.name)
        problems += [Problem(message, f"{sheet.name} 第{record.row + 1}行") for message in told]
        if item:
            items.append(item)
        else:
            rejected.append(RejectedRow(sheet.name, record.row + 1, reason))
    columns = tuple(dict.fromkeys(column for table in found.tables for column in table.columns))
    return SheetReading(sheet.name, columns), items, rejected, problems


def _walk(grid: Grid, context: Context) -> _Found:
    found = _Found()
    columns: Columns | None = None
    title = ""
    row = first = 0
    while row < grid.height:
        if header := header_at(grid, row):
            columns = _table_under(grid, header, columns, found)
            row = first = header.bottom + 1
            continue
        if columns is None:
            title += "".join(grid.texts(row))
            context = _after_line(context, grid.texts(row))
            # A long title is set in two rows, its session broken between them.
            context = context if context.sessions else replace(context, sessions=sessions_in(title[-200:]))
        else:
            context = _take(grid, row, first, columns, context, found)
        row += 1
    return found


def _table_under(grid: Grid, header: Header, before: Columns | None, found: _Found) -> Columns | None:
    """The columns below a header; a header printed again on the next page changes nothing."""
    if before and before.headings == tuple(header.headings):
        return before
    columns = map_columns(header.headings, _samples(grid, header))
    if columns:
        found.tables.append(columns)
    return columns


def _samples(grid: Grid, header: Header) -> dict[int, list[Cell]]:
    """The cells under each heading, without totals and notes: those stand in one or two cells of a row."""
    rows: list[int] = []
    fewest = min(3, sum(map(bool, header.headings)))
    for row in range(header.bottom + 1, min(grid.height, header.bottom + 400)):
        if header_at(grid, row):
            break
        if len(grid.texts(row)) >= fewest and not _is_total(grid.texts(row)):
            rows.append(row)
    return {column: [grid.rows[row][column] for row in rows] for column in range(grid.width)}


def _take(grid: Grid, row: int, first: int, columns: Columns, context: Context, found: _Found) -> Context:
    """A row below a heading: an item, more of the item above, or a line between items, which may change the context."""
    own = [place for place in range(grid.width) if not is_blank(joined(grid.rows[row][place]))]
    if not own:
        return context
    record = _with_kind_above(_record(grid, row, first, columns, context), found.records)
    if found.records and _continues(grid, record, own, columns, found.records[-1]):
        above = found.records[-1]
        found.records[-1] = replace(above, more=(*above.more, record))
    elif _is_line_between(grid, row, own, columns):
        return _after_line(_with_unit(context, grid.texts(row)), grid.texts(row))
    elif _is_attempt(record, own, columns):
        found.records.append(record)
    return context


def _with_kind_above(record: Record, above: list[Record]) -> Record:
    """A kind written only on the first row of its group holds for the rows below."""
    if not above or not record.has(Meaning.KIND) or record.cell(Meaning.KIND) is not None:
        return record
    kind = above[-1].cell(Meaning.KIND)
    return replace(record, cells=tuple((one, kind if one is Meaning.KIND else cell) for one, cell in record.cells))


def _record(grid: Grid, row: int, first: int, columns: Columns, context: Context) -> Record:
    cells = tuple(
        (column.meaning, grid.filled_down(row, column.place, first))
        for column in columns.columns
        if column.meaning is not Meaning.IGNORED
    )
    return Record(row, cells, context, columns.kind)


def _is_attempt(record: Record, own: list[int], columns: Columns) -> bool:
    """Whether a row means to be an item: not a prepared empty line, where 序号, unit or date alone stand already."""
    if record.text(Meaning.TITLE) or (record.text(Meaning.NUMBER) and not columns.counted):
        return True
    return len(own) >= 3 and bool(record.text(Meaning.PROPOSER))


def _continues(grid: Grid, record: Record, own: list[int], columns: Columns, above: Record) -> bool:
    """One item over several rows: number and title merged down or printed again, or only names and units on the next row."""
    number, title, row = columns.place(Meaning.NUMBER), columns.place(Meaning.TITLE), record.row
    if number is None or title is None or row != above.last + 1:
        return False
    if grid.continues_above(row, number) and (grid.continues_above(row, title) or title not in own):
        return True
    if record.repeats(above):
        return True
    several = {place for meaning in ADDED if meaning is not Meaning.UNIT for place in columns.places(meaning)}
    if record.cell(Meaning.ROLE):
        several |= {*columns.places(Meaning.UNIT), *columns.places(Meaning.ROLE)}
    return (
        set(own) <= several
        and not _signs_off(grid, row)
        and not any(_SIGNATURE.match(text) or _is_total([text]) for text in map(compact, grid.texts(row)))
    )


def _signs_off(grid: Grid, row: int) -> bool:
    """A date alone in its row, or an office right above it: the list's signature, under whatever column it stands."""
    below = grid.texts(row + 1) if row + 1 < grid.height else []
    return any(len(texts) == 1 and _DATE_LINE.fullmatch(compact(texts[0])) for texts in (grid.texts(row), below))


def _is_line_between(grid: Grid, row: int, own: list[int], columns: Columns) -> bool:
    """A section title, a total, a note, a page number or a line of signatures."""
    texts = [compact(joined(grid.rows[row][place])) for place in own]
    if _is_total(texts) or (len(texts) <= 4 and _is_signed(texts)):
        return True
    if len(texts) > 2:
        return False
    if _NOTE.match(texts[0]) or _PAGE.fullmatch(texts[0]) or _SECTION.match(texts[0]):
        return True
    if len(texts) > 1:
        return _ORDINAL.fullmatch(texts[0]) is not None and "关于" not in texts[1]
    across = any(merge.top <= row <= merge.bottom and merge.left <= own[0] < merge.right for merge in grid.merges)
    if own[0] == columns.place(Meaning.NUMBER):
        return across or len(texts[0]) > 8 or not re.search(r"\d", texts[0]) or _UNIT_ROW.match(texts[0]) is not None
    return across or own[0] != columns.place(Meaning.TITLE)


def _is_signed(texts: list[str]) -> bool:
    """制表人：… 审核：… with dates and short names between."""
    return any(map(_SIGNATURE.match, texts)) and all(
        _SIGNATURE.match(text) or len(text) <= 4 or year_in(text) for text in texts
    )


def _is_total(texts: list[str]) -> bool:
    """The first or, after a 序号, the second cell says 合计, 小计, 共12件."""
    heads = [compact(text) for text in texts[:2]]
    return bool(heads) and bool(
        _TOTAL.match(heads[0]) or (len(heads) > 1 and len(heads[0]) <= 4 and _TOTAL.match(heads[1]))
    )


def _with_unit(context: Context, texts: list[str]) -> Context:
    """A section row that names a bureau: the rows under it are that bureau's, where they say nothing else."""
    named = _UNIT_ROW.match(compact(texts[0])) if len(texts) == 1 else None
    return replace(context, lead=named[1]) if named else context


def _after_line(context: Context, texts: list[str]) -> Context:
    text = "；".join(texts)
    if not text or len(text) > 200 or _is_total(texts) or _NOTE.match(compact(text)):
        return context
    return with_text(context, text)
