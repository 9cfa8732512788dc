from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from drafting.model.bureau import Bureau
from tests.drafting.cli.test_library import dafu


def test_settings_are_stored_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dafu(tmp_path / "w.dafu", "profile", "set", "类别位置=发文字号之后", "结束语=特此答复。") == 0
    capsys.readouterr()
    assert dafu(tmp_path / "w.dafu", "profile", "show", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert list(said) == [field.name for field in fields(Bureau)]
    assert (said["category_place"], said["ending"]) == ("number", "特此答复。")
    assert dafu(tmp_path / "w.dafu", "profile", "show") == 0
    assert "类别位置=发文字号之后\n" in capsys.readouterr().out


def test_wrong_settings_are_told_in_one_line_and_nothing_is_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dafu(tmp_path / "w.dafu", "profile", "set", "电话=0871-65550101", "标注次序=类别", "结束语={某}") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "“标注次序”" in line
    assert "没有“某”这一空位" in line
    assert dafu(tmp_path / "w.dafu", "profile", "show") == 0
    assert "0871" not in capsys.readouterr().out
