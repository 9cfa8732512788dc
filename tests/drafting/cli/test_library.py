from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli import run
from drafting.layout.pages import PagePainter
from drafting.services.library import save_clauses
from drafting.services.workspace import open_workspace
from tests.drafting.services.test_promises import FIRST, LATER
from tests.drafting.services.values import clause

CLAUSES = (
    clause("meals", "社区助餐服务", "建成老年助餐点12个。", topics=("养老",)),
    clause("parking", "停车泊位", "助餐点门口另设泊位。"),
)


def no_painter() -> PagePainter:
    raise AssertionError("these commands draw nothing")


def dafu(location: Path, *arguments: str) -> int:
    return run(["--workspace", str(location), *arguments], no_painter)


@pytest.fixture
def location(tmp_path: Path) -> Path:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        save_clauses(workspace, CLAUSES)
    return tmp_path / "w.dafu"


def test_search_prints_one_json_document(location: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dafu(location, "library", "search", "助餐", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert [entry["id"] for entry in said["clauses"]] == ["meals", "parking"]
    first = said["clauses"][0]
    (start, end) = first["spans"][0]
    assert first["text"][start:end] == "助餐"


def test_search_takes_a_section_by_either_name_and_a_limit(location: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for section in ("progress", "工作进展"):
        assert dafu(location, "library", "search", "助餐", "--section", section, "--limit", "1", "--json") == 0
        assert [entry["id"] for entry in json.loads(capsys.readouterr().out)["clauses"]] == ["meals"]


def test_search_that_finds_nothing_says_so(location: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dafu(location, "library", "search", "没有的词") == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "没有找到符合的条款。\n")


@pytest.mark.parametrize("arguments", [["search", "x", "--limit", "0"], ["search", "x", "--section", "y"], [], ["fly"]])
def test_bad_usage_is_one_line(location: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        dafu(location, "library", *arguments)
    assert left.value.code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_learning_from_what_is_not_there_is_one_line(location: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dafu(location, "library", "learn", str(location.with_name("nowhere.docx"))) == 2
    assert "nowhere.docx" in capsys.readouterr().err


def test_a_pack_goes_from_one_workspace_to_another(location: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack, other = location.with_name("pack.json"), location.with_name("other.dafu")
    assert dafu(location, "library", "export", str(pack)) == 0
    assert dafu(location, "library", "export", str(pack)) == 2
    capsys.readouterr()
    assert dafu(other, "library", "import", str(pack), "--json") == 0
    assert json.loads(capsys.readouterr().out)["clauses"] == 2
    assert dafu(other, "library", "import", str(other)) == 2
    assert "不是条款包" in capsys.readouterr().err


def test_promises_are_listed_with_what_a_later_letter_says(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    workspace = tmp_path / "库.dafu"
    for name, text in (("2022.txt", FIRST), ("2023.txt", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert dafu(workspace, "library", "learn", str(tmp_path)) == 0
    capsys.readouterr()
    assert dafu(workspace, "library", "promises", "--open", "--json") == 0
    first, *_ = json.loads(capsys.readouterr().out)["promises"]
    assert (first["due"], first["overdue"], first["state"]) == ("2023-06-30", True, "open")
    assert "2023年5月投入运营" in first["reported"]
    assert dafu(workspace, "library", "promises") == 0
    out = capsys.readouterr().out
    assert "（未办结，期限2023-06-30，已到）" in out
    assert "可能已办：" in out
