"""A Word file with the findings as comments: anchored where they belong, nothing else touched."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from drafting.reading.docx.text import check_text
from drafting.services.proofreading import check_file, comment_file
from drafting.writing.docx.comments import Comment, with_comments


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = Document()
    document.add_paragraph("周晓岚委员：")
    paragraph = document.add_paragraph("请各单位")
    paragraph.add_run("按装").bold = True
    paragraph.add_run("护栏，截止目前已完成。")
    table = document.add_table(rows=2, cols=2)
    table.cell(1, 1).text = "750平米"
    path = tmp_path / "letter.docx"
    document.save(str(path))
    return path


def marked(data: bytes) -> list[str]:
    """The text between the marks of every comment, in the order of the document."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    inside: dict[str, str] = {}
    opened: list[str] = []
    for node in Document(BytesIO(data)).element.body.iter():
        if node.tag == w + "commentRangeStart":
            inside[node.get(w + "id")] = ""
            opened.append(node.get(w + "id"))
        elif node.tag == w + "commentRangeEnd":
            opened.remove(node.get(w + "id"))
        elif node.tag == w + "t":
            for number in opened:
                inside[number] += node.text or ""
    return list(inside.values())


def test_every_finding_is_anchored_at_its_words(letter: Path, tmp_path: Path) -> None:
    findings = check_file(letter).findings
    out = tmp_path / "out.docx"
    assert comment_file(letter, findings, out) is None
    assert sorted(marked(out.read_bytes())) == sorted(finding.text for finding in findings)
    assert {"按装", "截止", "平米"} <= {finding.text for finding in findings}


def test_the_text_and_the_other_parts_stay_as_they_were(letter: Path, tmp_path: Path) -> None:
    data = letter.read_bytes()
    commented = with_comments(data, check_text(data), [Comment(11, 13, "错\n改")])
    assert check_text(commented) == check_text(data)
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(BytesIO(commented)) as after:
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}


def test_comments_are_added_to_those_that_are_there(letter: Path) -> None:
    data = letter.read_bytes()
    once = with_comments(data, check_text(data), [Comment(11, 13, "甲")])
    twice = with_comments(once, check_text(once), [Comment(0, 3, "乙")])
    with zipfile.ZipFile(BytesIO(twice)) as package:
        assert package.namelist().count("word/comments.xml") == 1
        comments = package.read("word/comments.xml").decode()
    assert "甲" in comments and "乙" in comments
    assert marked(twice) == ["周晓岚", "按装"]


def test_a_text_file_takes_no_comments(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("请按装护栏。", encoding="utf-8")
    problem = comment_file(path, check_file(path).findings, tmp_path / "out.docx")
    assert problem is not None and "Word" in str(problem)


def test_the_file_itself_is_never_overwritten(letter: Path) -> None:
    before = letter.read_bytes()
    assert comment_file(letter, check_file(letter).findings, letter) is not None
    assert letter.read_bytes() == before
