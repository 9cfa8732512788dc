"""Whatever a file is, it is read, or refused in one clear sentence."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from drafting.model.letter import Letter
from drafting.reading import files
from drafting.reading.files import read_letter, read_text
from tests.drafting.reading.wordfile import p, word_file

TEXT = "张远委员：\n您提出的《关于加强校园安全的提案》收悉，现答复如下：\n感谢您的关心！\n"
TRADITIONAL = "張遠委員：\n您提出的建議已收悉，現答復如下：\n感謝您對本區教育工作的關心與支持，請繼續提出寶貴意見。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_every_usual_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "信.txt"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    assert read_text(file) == (TEXT, ())


def test_traditional_text_in_big5(tmp_path: Path) -> None:
    file = tmp_path / "信.txt"
    file.write_bytes(TRADITIONAL.encode("big5"))
    assert read_text(file) == (TRADITIONAL, ())


def test_a_text_cut_off_inside_a_character_still_reads(tmp_path: Path) -> None:
    file = tmp_path / "信.txt"
    file.write_bytes(TEXT.encode()[:-5])
    text, problems = read_text(file)
    assert text.startswith("张远委员") and not problems


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
BAD = {
    "空.txt": (b"", "空的"),
    "空白.txt": (b"  \n\n ", "空的"),
    "旧.doc": (OLE, "另存为 .docx"),
    "加密.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "表.docx": (OLE + "Workbook".encode("utf-16-le"), "Excel"),
    "页.docx": (b"%PDF-1.7 ...", "PDF"),
    "富文本.docx": (b"{\\rtf1\\ansi", "RTF"),
    "断.docx": (word_file(p("正文"))[:200], "不完整"),
    "图.txt": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "图片"),
    "乱.txt": (bytes(range(256)) * 8, "不是文字"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_content_is_one_sentence(tmp_path: Path, name: str) -> None:
    data, reason = BAD[name]
    file = tmp_path / name
    file.write_bytes(data)
    letter, _, problems = read_letter(file)
    assert letter == Letter()
    assert len(problems) == 1 and reason in problems[0].message
    assert read_text(file) == ("", problems)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert "找不到" in read_text(tmp_path / "没有.txt")[1][0].message
    assert "文件夹" in read_text(tmp_path)[1][0].message


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    file = tmp_path / "信.txt"
    file.write_bytes(TEXT.encode())
    assert "超过" in read_text(file)[1][0].message


def test_a_word_file_named_txt_is_read_as_word(tmp_path: Path) -> None:
    file = tmp_path / "信.txt"
    file.write_bytes(word_file(p("张远委员：") + p("您提出的提案收悉，现答复如下：")))
    assert read_letter(file)[0].addressees == "张远委员"


def test_an_archive_that_is_no_word_file_says_what_it_is(tmp_path: Path) -> None:
    for name, inner, reason in (("a.docx", "xl/workbook.xml", "Excel"), ("b.docx", "说明.txt", "压缩文件")):
        with zipfile.ZipFile(tmp_path / name, "w") as package:
            package.writestr(inner, "x")
        assert reason in read_text(tmp_path / name)[1][0].message


def test_a_page_saved_as_doc_is_read_as_a_page(tmp_path: Path) -> None:
    file = tmp_path / "答复.doc"
    page = "<html><head><meta charset='gb2312'></head><body><p>张远委员：</p><p>您提出的提案收悉，现答复如下：</p></body></html>"
    file.write_bytes(page.encode("gb18030"))
    letter, _, problems = read_letter(file)
    assert letter.addressees == "张远委员" and not problems
