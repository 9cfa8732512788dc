"""Old .doc and .wps files read as their .docx would, and whatever is wrong with one is a sentence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from clauses.body import RunStyle
from drafting.model.blocks import Heading, TableBlock
from drafting.reading.files import read_elements, read_letter, read_text
from drafting.reading.ole.tables import Row, table_of
from drafting.reading.source import Grid, Line

FILES = Path(__file__).parents[2] / "fixtures" / "word"
WATER, INSURANCE = FILES / "供水改造.doc", FILES / "异地就医.doc"


def lines(path: Path) -> list[Line]:
    return [element for element in read_elements(path)[0] if isinstance(element, Line)]


def test_a_letter_in_an_old_file_is_read_with_its_parts() -> None:
    letter, fields, problems = read_letter(WATER)
    assert not problems
    assert (fields.addressees, fields.issuer, fields.numbers) == (("沈牧之",), "云岭区水务局", ("83",))
    headings = [(block.level, block.text) for block in letter.blocks if isinstance(block, Heading)]
    assert headings[0] == (1, "基本情况") and (1, "下一步打算") in headings
    assert any(isinstance(block, TableBlock) for block in letter.blocks)


def test_changes_are_accepted_and_of_fields_the_result_is_kept() -> None:
    text = read_text(WATER)[0]
    assert "这几个字已删去" not in text and "改造后水质合格率稳定在99.2%" in text
    assert "详见改造名录。" in text and "HYPERLINK" not in text


def test_a_rare_character_outside_the_first_plane_is_whole() -> None:
    assert "姓名用字𬭎照录" in read_text(WATER)[0]


def test_merged_cells_stand_where_they_begin() -> None:
    (grid,) = [element for element in read_elements(WATER)[0] if isinstance(element, Grid)]
    assert grid.table.texts == (
        ("年度", "改造小区（个）", ""),
        ("", "计划", "完成"),
        ("2022", "40", "38"),
        ("2023", "60", ""),
    )
    assert grid.table.header_rows == 2


def test_bold_right_and_soft_breaks_are_told() -> None:
    found = {line.text: line for line in lines(WATER)}
    situation = next(line for line in found.values() if line.text.startswith("全区现有"))
    assert [run.text for run in situation.runs if run.style is RunStyle.BOLD] == ["已完成改造"]
    assert found["云岭区水务局"].right and found["明确管养主体，建立回访制度。"].soft


def test_automatic_numbers_text_boxes_and_footnotes_are_printed_where_they_stand() -> None:
    texts = [line.text for line in lines(INSURANCE)]
    assert texts[0] == "类别：A"
    assert [text for text in texts if text[0] in "一二（"] == [
        "一、工作开展情况",
        "二、下一步打算",
        "（一）扩大定点范围",
        "（二）加强宣传",
    ]
    noted = next(line for line in lines(INSURANCE) if any(run.notes for run in line.runs))
    before = next(run for run in noted.runs if run.notes)
    assert before.notes == ("含省内和跨省两类。",)
    assert before.text.endswith("万人次")


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    data = bytearray(WATER.read_bytes())
    start = next(at for at in range(512, len(data), 512) if data[at : at + 2] == b"\xec\xa5")
    data[start + 0x0B] |= 0x01
    file = tmp_path / "密.doc"
    file.write_bytes(data)
    assert "密码" in read_text(file)[1][0].message


@pytest.mark.parametrize("path", [WATER, INSURANCE], ids=lambda path: path.stem)
def test_truncated_and_damaged_files_never_raise(tmp_path: Path, path: Path) -> None:
    whole, chance = path.read_bytes(), random.Random(5)
    file = tmp_path / "坏.doc"
    for _ in range(60):
        data = bytearray(whole[: chance.randrange(600, len(whole))] if chance.random() < 0.4 else whole)
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(512, len(data))] = chance.randrange(256)
        file.write_bytes(data)
        text, problems = read_text(file)
        assert text or problems


def test_rows_without_a_definition_are_a_plain_grid() -> None:
    assert table_of([Row(("甲", "乙")), Row(("丙",))]).texts == (("甲", "乙"), ("丙", ""))
