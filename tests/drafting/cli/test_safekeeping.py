from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.services.items import list_items, save_item
from drafting.services.workspace import open_workspace
from tests.drafting.cli.test_library import dafu
from tests.drafting.services.values import item


def test_backup_and_restore_bring_a_workspace_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, copy = tmp_path / "w.dafu", tmp_path / "copy.dafu"
    with open_workspace(path) as workspace:
        save_item(workspace, item())
    assert dafu(path, "backup", str(copy)) == 0
    assert dafu(path, "backup", str(copy)) == 2
    path.unlink()
    assert dafu(path, "restore", str(copy)) == 0
    with open_workspace(path) as workspace:
        assert list_items(workspace) == (item(),)
    assert capsys.readouterr().out == ""


def test_nothing_is_backed_up_where_nothing_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dafu(tmp_path / "w.dafu", "backup", str(tmp_path / "b.dafu")) == 2
    assert "不存在" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_restoring_what_is_no_backup_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.dafu").write_text("nothing")
    assert dafu(tmp_path / "w.dafu", "restore", str(tmp_path / "b.dafu")) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_doctor_answers_in_json_and_in_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dafu(tmp_path / "w.dafu", "doctor", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert {"Python", "程序部件", "字体 仿宋", "工作库", "磁盘空间"} <= {check["name"] for check in said["checks"]}
    assert said["ok"] == all(check["ok"] for check in said["checks"])
    assert dafu(tmp_path / "w.dafu", "doctor") == 0
    assert len(capsys.readouterr().out.splitlines()) == len(said["checks"])


def test_the_profile_is_set_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.dafu"
    assert dafu(path, "profile", "set", "name=云岭区民政局", "phone=0871-65550101", "sealed=no") == 0
    capsys.readouterr()
    assert dafu(path, "profile", "show", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["name"], said["phone"], said["sealed"]) == ("云岭区民政局", "0871-65550101", False)
    assert dafu(path, "profile", "set", "colour=red") == 2
    assert "colour" in capsys.readouterr().err
