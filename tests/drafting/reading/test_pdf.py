"""PDFs with text are read as paragraphs; scanned and damaged ones are a sentence."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2

from clauses.body import Cell, Table
from drafting.reading.files import read_letter, read_text
from drafting.reading.pdf.body import paragraphs
from drafting.reading.pdf.pages import Printed
from drafting.reading.pdf.ruled import ruled_tables, table_of
from drafting.reading.source import Grid, Line

WATER = Path(__file__).parents[2] / "fixtures" / "word" / "供水改造.pdf"


def line(text: str, left: float, right: float, bottom: float, page: int = 0) -> Printed:
    return Printed(text, left, right, bottom, 16, page, 842)


def texts(*printed: Printed) -> list[str]:
    return [one.text for one in paragraphs(printed) if isinstance(one, Line)]


def test_a_letter_printed_to_pdf_is_read_with_its_parts() -> None:
    letter, fields, problems = read_letter(WATER)
    assert not problems
    assert (fields.addressees, fields.issuer, fields.numbers) == (("沈牧之",), "云岭区水务局", ("83",))
    assert any("改造后水质合格率稳定在99.2%。" in block.text for block in letter.blocks)


def test_broken_lines_are_one_paragraph_also_across_pages() -> None:
    found = texts(
        line("第一段的文字在这一行里写满了，", 111, 520, 700),
        line("到下一行才写完。", 79, 220, 670),
        line("第二段跨到了下一页，这一行也是写", 111, 520, 110),
        line("—1—", 80, 120, 75),
        line("满的，到这里结束。", 79, 300, 740, page=1),
        line("第三段另起。", 111, 300, 710, page=1),
    )
    assert found == [
        "第一段的文字在这一行里写满了，到下一行才写完。",
        "第二段跨到了下一页，这一行也是写满的，到这里结束。",
        "第三段另起。",
    ]


def test_rows_of_a_table_are_not_joined() -> None:
    printed = (line("年度\t任务", 79, 520, 700), line("2023\t新建改建停车泊位", 79, 520, 670))
    assert texts(*printed) == ["年度\t任务", "2023\t新建改建停车泊位"]


def test_what_is_set_right_is_told() -> None:
    printed = (line("正文里写满的一行文字，一直写到版心的边上。", 79, 520, 700), line("云岭区水务局", 380, 476, 600))
    assert [one.right for one in paragraphs(printed) if isinstance(one, Line)] == [False, True]


def test_a_scan_and_a_damaged_file_are_told(tmp_path: Path) -> None:
    stream = BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(stream)
    document.close()
    file = tmp_path / "扫描.pdf"
    file.write_bytes(stream.getvalue())
    assert "扫描件" in read_text(file)[1][0].message
    file.write_bytes(WATER.read_bytes()[:3000])
    assert "PDF" in read_text(file)[1][0].message


def test_cells_of_several_lines_are_joined_and_what_follows_the_table_is_not() -> None:
    columns = ((90.0, 120.0), (150.0, 250.0), (300.0, 396.0), (420.0, 500.0))

    def row(text: str, bottom: float, *cells: tuple[float, float]) -> Printed:
        return Printed(text, cells[0][0], cells[-1][1], bottom, 16, 0, 842, cells)

    printed = (
        row("序号\t河道\t内容\t时间", 500, *columns),
        row("1\t东大河\t清淤疏浚河道\t2024年", 480, *columns),
        row("十二公里，修", 460, columns[2]),
        row("复护岸\t5月", 440, (300.0, 348.0), (420.0, 450.0)),
        row("2\t西小河\t封堵排污口\t2024年", 420, *columns),
        row("以上项目均由区水务局组织实施，区财政局保障资金。", 400, (120.0, 500.0)),
    )
    assert [line.text for line in paragraphs(printed) if isinstance(line, Line)] == [
        "序号\t河道\t内容\t时间",
        "1\t东大河\t清淤疏浚河道十二公里，修复护岸\t2024年5月",
        "2\t西小河\t封堵排污口\t2024年",
        "以上项目均由区水务局组织实施，区财政局保障资金。",
    ]


def ruled(*, cell: tuple[str, float, float]) -> list[tuple[str, tuple[float, float, float, float]]]:
    """The characters of a cell's lines, each ten points wide, from ``left`` and the first line's ``bottom`` on."""
    text, left, bottom = cell
    return [
        (sign, (left + 10 * at, bottom - 14 * row, left + 10 * at + 10, bottom - 14 * row + 10))
        for row, line in enumerate(text.split("/"))
        for at, sign in enumerate(line)
    ]


def test_a_ruled_table_keeps_cells_of_several_lines_and_merged_ones() -> None:
    level = [(50, y, 350, y + 0.5) for y in (700, 660)] + [(150, 620, 350, 620.5), (50, 580, 350, 580.5)]
    upright = [(x, 580, x + 0.5, 700) for x in (50, 150, 250, 350)]
    (table,) = ruled_tables([*level, *upright])
    cells = (
        ("建议内容", 60, 680), ("办理/情况", 160, 686), ("科室", 260, 680),
        ("增设供水/点", 60, 640), ("已新建集/中供水点/23个", 160, 648), ("规划科", 260, 640),
        ("改造管网", 160, 600), ("供水科", 260, 600),
    )  # fmt: skip
    made = table_of(table, [sign for cell in cells for sign in ruled(cell=cell)])
    assert made.texts == (
        ("建议内容", "办理情况", "科室"),
        ("增设供水点", "已新建集中供水点23个", "规划科"),
        ("", "改造管网", "供水科"),
    )
    covering = made.rows[1][0]
    assert covering is not None and covering.row_span == 2


def test_lines_across_the_page_and_a_frame_round_it_are_no_table() -> None:
    assert ruled_tables([(79, 700, 520, 702), (79, 60, 520, 61)]) == []
    frame = [(79, 60, 80, 700), (520, 60, 521, 700), (79, 60, 520, 61), (79, 699, 520, 700)]
    assert ruled_tables(frame) == []


def test_a_ruled_table_goes_on_on_the_next_page_without_its_head_again() -> None:
    def page(number: int, *rows: tuple[str, str]) -> Printed:
        table = Table(tuple(tuple(Cell(text) for text in row) for row in rows))
        return Printed("项目\t金额", 79, 520, 100, 12, number, 842, table=table)

    found = paragraphs((page(0, ("项目", "金额"), ("甲", "3")), page(1, ("项目", "金额"), ("乙", "5"))))
    (grid,) = found
    assert isinstance(grid, Grid)
    assert grid.table.texts == (("项目", "金额"), ("甲", "3"), ("乙", "5"))


def test_a_title_that_fills_its_line_or_stands_in_the_middle_is_not_joined_to_the_addressee() -> None:
    body = line("正文里写满的一行文字，一直写到版心的边上。", 111, 521, 600)
    filled = line("桥东区城市管理局关于区政协六届三次会议第33号提案的答复", 79, 521, 700)
    middle = line("关于省十四届人大一次会议第8号建议的答复", 138, 460, 700)
    name = line("鲍小川委员：", 79, 165, 670)
    assert texts(filled, name, body)[:2] == [filled.text, name.text]
    assert texts(middle, name, body)[:2] == [middle.text, name.text]
