from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from drafting.model.problem import EnvironmentProblem
from drafting.services import workspace as places
from drafting.services.workspace import (
    default_location,
    open_existing,
    open_workspace,
    own_location,
    remember_location,
    remembered_location,
    resolve,
    sample_location,
)

AT_START = ["workspace", "items", "letters", "library", "profile", "glance", "safekeeping", "packs"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path / "data")
    return tmp_path


def test_a_first_start_is_given_the_place_of_the_sample() -> None:
    assert default_location() == sample_location()
    assert not default_location().exists()


def test_a_command_without_a_location_makes_the_officers_own_workspace() -> None:
    with open_workspace() as workspace:
        assert workspace.location == str(own_location())
    assert default_location() == own_location()


def test_the_sample_is_made_on_a_machine_that_has_no_data_folder_yet() -> None:
    with open_workspace(default_location()) as workspace:
        assert workspace.location == str(sample_location())


def test_the_workspace_last_used_is_opened_again(home: Path) -> None:
    open_workspace(home / "别处.dafu").close()
    remember_location(home / "别处.dafu")
    assert remembered_location() == default_location() == home / "别处.dafu"
    with open_workspace() as workspace:
        assert workspace.location == str(home / "别处.dafu")


def test_a_remembered_workspace_that_went_is_passed_over(home: Path) -> None:
    remember_location(home / "gone.dafu")
    assert default_location() == sample_location()


@pytest.mark.parametrize("state", ["", "[]", "{}", "nonsense", '{"workspace": 3}'])
def test_a_broken_state_file_is_a_first_start(home: Path, state: str) -> None:
    (home / "config").mkdir()
    (home / "config" / "workspace.json").write_text(state, encoding="utf-8")
    assert remembered_location() is None


def test_remembering_leaves_no_half_written_file(home: Path) -> None:
    remember_location(home / "a.dafu")
    remember_location(home / "b.dafu")
    assert [path.name for path in (home / "config").iterdir()] == ["workspace.json"]


def test_a_state_file_that_cannot_be_written_is_told(home: Path) -> None:
    (home / "config").write_text("a file in the way")
    with pytest.raises(EnvironmentProblem):
        remember_location(home / "a.dafu")


def test_locations_are_files_or_sqlite_addresses(home: Path) -> None:
    assert resolve(f"sqlite:///{home}/w.dafu") == home / "w.dafu"
    with pytest.raises(EnvironmentProblem, match="看不懂"):
        resolve("mysql://host/dafu")


def test_a_workspace_that_must_be_there_is_not_made(home: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="不存在"):
        open_existing(home / "w.dafu")
    assert not (home / "w.dafu").exists()


def test_what_the_window_imports_at_start_loads_neither_sqlalchemy_nor_the_readers() -> None:
    code = f"import sys, {', '.join(f'drafting.services.{name}' for name in AT_START)}\n"
    code += "print([name for name in ('sqlalchemy', 'docx', 'lxml', 'PySide6') if name in sys.modules])"
    root = Path(places.__file__).parents[2]
    said = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
