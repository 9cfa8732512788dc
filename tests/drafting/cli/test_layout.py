"""``layout FILE`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli import run
from drafting.layout.pages import PagePainter

TEXT = """云岭区民政局关于第61号提案的答复

王一帆委员：
您在会上提出的《关于建立老年助餐点的提案》收悉。现答复如下：
一、基本情况
全区有老年助餐点12个，日均服务386人次。

云岭区民政局
2025年5月8日
"""


def no_painter() -> PagePainter:
    raise AssertionError("layout draws nothing")


def layout(*arguments: str) -> int:
    return run(["layout", *arguments], no_painter)


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "答复.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_json_is_one_document_of_pages_and_lines(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert layout(letter, "--json") == 0
    record = json.loads(capsys.readouterr().out)
    lines = record["pages"][0]["lines"]
    assert {line["role"] for line in lines} >= {"authority", "title", "addressees", "heading_1", "body", "date"}
    heading = next(line for line in lines if line["role"] == "heading_1")
    assert heading["text"] == "一、基本情况"
    assert heading["x_mm"] == pytest.approx(28.3 + 11.1, abs=0.3)


def test_without_json_the_lines_are_for_people(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert layout(letter, "--form", "plain", "--no-seal", "--profile", "word") == 0
    out = capsys.readouterr().out
    assert out.startswith("—— 第 1 页 ——")
    assert "2025年5月8日" in out


def test_a_seal_or_none_moves_the_date(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    places: list[float] = []
    for flag in ("--seal", "--no-seal"):
        layout(letter, "--json", flag)
        lines = json.loads(capsys.readouterr().out)["pages"][0]["lines"]
        places.append(next(line["x_mm"] for line in lines if line["role"] == "date"))
    assert places[0] != places[1]


@pytest.mark.parametrize(
    ("name", "content"), [("没有.txt", None), ("空.txt", b""), ("图.txt", b"\x89PNG\r\n\x1a\n1234")]
)
def test_a_file_that_cannot_be_read_is_one_clear_line(
    tmp_path: Path, name: str, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert layout(str(path), "--json") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert name in said.err
