from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli import run
from drafting.layout.pages import PagePainter
from drafting.services.demo import create_sample


def no_painter() -> PagePainter:
    raise AssertionError("nothing is drawn here")


def call(*arguments: object) -> int:
    return run([str(argument) for argument in arguments], no_painter)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "答复.txt"
    path.write_text("沈知远委员：\n您提出的提案收悉。\n云岭区民政局\n2024年6月5日\n", encoding="utf-8")
    return path


def test_format_writes_the_file_and_prints_its_name(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("format", source, "--out", tmp_path / "a.docx", "--form", "plain", "--no-seal") == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "a.docx")
    assert (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("out", ["a.txt", "答复.txt"])
def test_format_refuses_a_name_that_is_no_word_file(
    source: Path, tmp_path: Path, out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("format", source, "--out", tmp_path / out) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_format_of_a_missing_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("format", tmp_path / "no.txt", "--out", tmp_path / "a.docx") == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    place = tmp_path / "sample.dafu"
    create_sample(str(place)).close()
    return place


def test_export_of_a_finished_reply(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--workspace", sample, "export", "建议7", "--out", tmp_path / "out", "--json") == 0
    (entry,) = json.loads(capsys.readouterr().out)["exported"]
    assert Path(entry["path"]).name.startswith("7号建议-")


def test_export_of_a_draft_in_work_is_refused_with_reasons(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("--workspace", sample, "export", "提案12", "--out", tmp_path / "out", "--json") == 1
    (entry,) = json.loads(capsys.readouterr().out)["refused"]
    assert entry["reasons"]


@pytest.mark.parametrize(
    "arguments",
    [("export", "提案999"), ("export",), ("export", "建议7", "--all"), ("export", "建议7", "--template", "no.docx")],
)
def test_what_cannot_be_exported_is_one_line_and_exit_2(
    sample: Path, tmp_path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("--workspace", sample, *arguments, "--out", tmp_path / "out") == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
