"""Files that are no lists are answered with one clear sentence and nothing read."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from drafting.model.problem import EnvironmentProblem
from drafting.reading.xlsx.assignment import read_list
from drafting.reading.xlsx.workbook import read_sheets
from tests.drafting.reading.xlsx.lists import LISTS
from tests.drafting.reading.xlsx.making import Page, text_file, workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


BAD = {
    "empty": (b"", "空的"),
    "zeros": (b"\0" * 4096, "空的"),
    "encrypted": (_OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "密码"),
    "a .doc": (_OLE + "WordDocument".encode("utf-16-le") + b"\0" * 600, "Word"),
    "broken OLE": (_OLE + b"\0" * 2000, "损坏"),
    "broken zip": (b"PK\x03\x04" + b"\x01" * 300, "损坏"),
    "pdf": (b"%PDF-1.7\n...", "PDF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "图片"),
    "noise": (bytes(range(256)) * 8, "认不出"),
    "letter": ("尊敬的张委员：\n您的提案收悉。\n".encode(), "清单"),
    "page without a table": (b"<html><body><p>404 Not Found</p></body></html>", "表格"),
    "broken XML": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Work',
        "损坏",
    ),
}


@pytest.mark.parametrize("name", list(BAD))
def test_a_file_that_is_no_list_is_one_sentence(name: str, tmp_path: Path) -> None:
    data, word = BAD[name]
    found, problems = read_list(_file(tmp_path, "清单.xlsx", data))
    assert found.rows == () and found.rejected == ()
    assert len(problems) == 1 and word in problems[0].message and problems[0].message.endswith("。"), problems


def test_a_truncated_workbook_is_one_sentence(tmp_path: Path) -> None:
    whole = LISTS[0].write(tmp_path).read_bytes()
    for part in (30, len(whole) // 3, len(whole) - 40):
        found, problems = read_list(_file(tmp_path, "cut.xlsx", whole[:part]))
        assert found.rows == () and len(problems) == 1 and "损坏" in problems[0].message


def test_a_workbook_with_a_broken_sheet_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    with ZipFile(LISTS[0].write(tmp_path)) as good, ZipFile(path, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
    found, problems = read_list(path)
    assert found.rows == () and len(problems) == 1


def test_a_huge_sheet_and_a_huge_file_are_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = LISTS[0].write(tmp_path)
    monkeypatch.setattr("drafting.reading.xlsx.workbook._LARGEST_SHEET", 3)
    assert "行" in read_list(path)[1][0].message
    monkeypatch.setattr("drafting.reading.xlsx.workbook._LARGEST_UNPACKED", 10)
    assert "过大" in read_list(path)[1][0].message
    monkeypatch.setattr("drafting.reading.xlsx.workbook._LARGEST_FILE", 10)
    assert "过大" in read_list(path)[1][0].message


def test_a_word_file_called_xlsx_is_named(tmp_path: Path) -> None:
    path = tmp_path / "清单.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "Word" in read_list(path)[1][0].message


def test_an_empty_workbook_and_one_without_headings_are_one_sentence(tmp_path: Path) -> None:
    assert len(read_list(workbook("empty.xlsx", Page("Sheet1", []))(tmp_path))[1]) == 1
    rows = [["区民政局", "3"], ["区卫健局", "5"]]
    problems = read_list(workbook("none.xlsx", Page("Sheet1", rows))(tmp_path))[1]
    assert len(problems) == 1 and "表头" in problems[0].message


def test_a_missing_file_is_the_officers_surroundings(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="找不到"):
        read_list(tmp_path / "nothing.xlsx")
    with pytest.raises(EnvironmentProblem, match="文件夹"):
        read_list(tmp_path)


def test_a_list_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    data = LISTS[0].write(tmp_path).read_bytes()
    assert len(read_list(_file(tmp_path, "list.xls", data))[0].rows) == 3
    text = "案号,案由,提案人\n1,关于甲的提案,张三\n"
    assert len(read_list(text_file("提案.xlsx", text, "gb18030")(tmp_path))[0].rows) == 1
    assert len(read_list(text_file("提案.txt", text.replace(",", "\t"), "utf-16")(tmp_path))[0].rows) == 1


def test_an_xml_spreadsheet_is_read_with_its_merges(tmp_path: Path) -> None:
    cells = '<Row><Cell ss:MergeAcross="2"><Data>区政协2025年提案</Data></Cell></Row><Row><Cell><Data>案号</Data></Cell><Cell><Data>案由</Data></Cell><Cell><Data>提案人</Data></Cell></Row><Row ss:Index="4"><Cell><Data>05</Data></Cell><Cell><Data>关于甲的提案</Data></Cell><Cell><Data>张　三</Data></Cell></Row>'
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    text = f'<?xml version="1.0" encoding="UTF-8"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="表"><Table>{cells}</Table></Worksheet></Workbook>'
    found, _ = read_list(text_file("list.xls", text)(tmp_path))
    assert [(row.sheet, row.row, row.number, row.proposers) for row in found.rows] == [("表", 4, "5", ("张三",))]


def test_a_stray_space_far_out_makes_no_sheet_huge(tmp_path: Path) -> None:
    rows: list[list[object]] = [["提案号", "标题"], ["1", "甲事", *[None] * 400, " "], *[[]] * 300, [None, "　"]]
    path = workbook("远.xlsx", Page("提案", rows))(tmp_path)
    (sheet,), problems = read_sheets(path)
    assert problems == () and [len(row) for row in sheet.rows] == [2, 2]
