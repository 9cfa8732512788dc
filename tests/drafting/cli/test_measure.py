"""``measure`` as a command: its JSON, its lines, its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli import run
from drafting.model.letter import Form
from tests.drafting.measuring.departures import CASES
from tests.drafting.measuring.letters import written
from tests.drafting.measuring.wordedit import planted


def measure(*arguments: str) -> int:
    def painter() -> None:
        raise AssertionError("measure needs no painter")

    return run(["measure", *arguments], painter)  # type: ignore[arg-type]


def with_departure(tmp_path: Path, name: str) -> str:
    path = tmp_path / "答复.docx"
    path.write_bytes(planted(written(Form.PLAIN), CASES[name][1]))
    return str(path)


def test_a_good_file_exits_0_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "答复.docx"
    path.write_bytes(written(Form.LETTER))
    assert measure(str(path)) == 0
    assert measure(str(path), "--json") == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {"findings": []}
    assert "没有发现问题" in shown.err


def test_what_the_standard_demands_exits_1_with_its_clause(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measure(with_departure(tmp_path, "left margin 31.8 mm"), "--json") == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding == {
        "code": "page-left",
        "severity": "error",
        "message": "订口（左白边）：31.8毫米。标准要求：28毫米±1毫米。",
        "text": "",
        "start": 0,
        "end": 0,
        "suggestion": None,
        "source": "GB/T 9704—2012 5.2.1（应）",
        "where": "订口（左白边）",
        "expected": "28毫米±1毫米",
        "found": "31.8毫米",
        "clause": "5.2.1",
        "strength": "must",
    }


def test_what_is_only_usual_exits_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measure(with_departure(tmp_path, "second level bold")) == 0
    shown = capsys.readouterr()
    assert "存疑" in shown.out
    assert "7.3.3（一般）" in shown.out


def test_what_cannot_be_read_exits_2_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "答复.docx"
    path.write_text("这不是 Word 文件", encoding="utf-8")
    assert measure(str(path), "--json") == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
