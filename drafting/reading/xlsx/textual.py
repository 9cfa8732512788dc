"""Lists that are text inside: CSV, a web page or an XML spreadsheet saved as .xls."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import Any, cast

from drafting.reading.xlsx.sheet import Cell, Merge, Sheet, squared

_SPREADSHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_OTHER_FILES = {
    b"%PDF": "这是 PDF 文件",
    b"\x89PNG": "这是图片",
    b"\xff\xd8\xff": "这是图片",
    b"Rar!": "这是压缩包",
    b"7z\xbc\xaf": "这是压缩包",
    b"{\\rtf": "这是 RTF 文件",
}

Found = tuple[tuple[Sheet, ...], str]


def read_textual(data: bytes, name: str) -> Found:
    """Sheets and "", or nothing and what is wrong (without its full stop). ``name`` names a sheet that has no name."""
    for start, what in _OTHER_FILES.items():
        if data.startswith(start):
            return (), f"{what}，不是 Excel 清单"
    text = _decoded(data)
    if text is None:
        return (), "认不出这是什么文件，请另存为 .xlsx 后再导入"
    head = text[:4000].lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and "<workbook" in head:
        return _read_xml(data)
    if "<table" in text.lower() or "<html" in head:
        return _read_html(text, name)
    return _read_csv(text, name)


def _decoded(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if re.search(r"[\x00-\x08\x0e-\x1f]", text) else text
    return None


def _read_csv(text: str, name: str) -> Found:
    lines = text.splitlines()[:20]
    delimiter = max("\t,;，", key=lambda mark: sum(line.count(mark) for line in lines))
    try:
        rows = squared(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return (), "文字表格读不下去（引号不配对或行过长），请另存为 .xlsx 后再导入"
    if max((sum(cell is not None for cell in row) for row in rows), default=0) < 2:
        return (), "这是一段文字，不是清单"
    return (Sheet(name, rows),), ""


def _read_html(text: str, name: str) -> Found:
    import lxml
    import lxml.html  # pyright: ignore[reportUnusedImport]

    library = cast(Any, lxml)
    try:
        page: Any = library.html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (library.etree.LxmlError, ValueError):
        return (), "网页表格已损坏，请另存为 .xlsx 后再导入"
    tables: list[Any] = [table for table in page.iter("table") if next(table.iterdescendants("table"), None) is None]
    sheets = tuple(
        _html_sheet(table, name if len(tables) == 1 else f"{name}-{place}") for place, table in enumerate(tables, 1)
    )
    return (sheets, "") if sheets else ((), "网页里没有表格，不是清单")


def _html_sheet(table: Any, name: str) -> Sheet:
    grid: dict[tuple[int, int], Cell] = {}
    covered: set[tuple[int, int]] = set()
    merges: list[Merge] = []
    for row, line in enumerate(table.iter("tr")):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while (row, column) in covered:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            covered.update((row + y, column + x) for y in range(down) for x in range(across))
            grid[row, column] = _html_text(cell)
            if down > 1 or across > 1:
                merges.append(Merge(row, column, row + down - 1, column + across - 1))
            column += across
    height = max((row for row, _ in covered), default=-1) + 1
    width = max((column for _, column in covered), default=-1) + 1
    rows = squared([[grid.get((row, column)) for column in range(width)] for row in range(height)])
    return Sheet(name, rows, tuple(merges))


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), 2000) if value.isdecimal() else 1


def _html_text(cell: Any) -> str:
    for line_break in cell.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return "\n".join(" ".join(line.split(" ")).strip() for line in cell.text_content().split("\n")).strip()


def _read_xml(data: bytes) -> Found:
    import lxml
    import lxml.etree  # pyright: ignore[reportUnusedImport]

    etree = cast(Any, lxml).etree
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    try:
        book = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return (), "文件不完整或已损坏，请重新取得清单后再导入"
    return tuple(_xml_sheet(sheet) for sheet in book.iter(f"{_SPREADSHEET}Worksheet")), ""


def _xml_sheet(sheet: Any) -> Sheet:
    grid: dict[tuple[int, int], Cell] = {}
    merges: list[Merge] = []
    row = -1
    for line in sheet.iter(f"{_SPREADSHEET}Row"):
        row = int(line.get(f"{_SPREADSHEET}Index", row + 2)) - 1
        column = -1
        for cell in line.iterchildren(f"{_SPREADSHEET}Cell"):
            column = int(cell.get(f"{_SPREADSHEET}Index", column + 2)) - 1
            across = int(cell.get(f"{_SPREADSHEET}MergeAcross", 0))
            down = int(cell.get(f"{_SPREADSHEET}MergeDown", 0))
            grid[row, column] = "".join(cell.itertext()).strip()
            if across or down:
                merges.append(Merge(row, column, row + down, column + across))
            column += across
    height = max((row for row, _ in grid), default=-1) + 1
    width = max((column for _, column in grid), default=-1) + 1
    rows = squared([[grid.get((row, column)) for column in range(width)] for row in range(min(height, 100_000))])
    return Sheet(sheet.get(f"{_SPREADSHEET}Name", ""), rows, tuple(merges))
