from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import start
from ui.options import Options, read_options
from ui.start import NO_DISPLAY, no_window

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["--lang", "en", "--theme=dark"], Options(lang="en", theme="dark")),
        (["--workspace", "a.dafu", "--exit-when-ready"], Options(workspace="a.dafu", exit_when_ready=True)),
        (["tour", "OUT", "--size", "1920x1080"], Options(out="OUT", size="1920x1080")),
    ],
)
def test_flags_are_read(arguments: list[str], options: Options) -> None:
    assert read_options(arguments) == options


@pytest.mark.parametrize("arguments", [["--lang", "fr"], ["--theme"], ["--nonsense"], ["tour", "a", "b"]])
def test_a_wrong_flag_is_told_in_one_sentence(arguments: list[str]) -> None:
    told = read_options(arguments)
    assert isinstance(told, str)
    assert "\n" not in told


def test_without_a_display_the_way_without_a_window_is_named() -> None:
    assert no_window({}, "linux") == NO_DISPLAY
    assert "demo" in NO_DISPLAY
    assert no_window({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert no_window({"WAYLAND_DISPLAY": "wayland-0"}, "linux") == ""
    assert no_window({}, "win32") == ""


def test_a_missing_library_is_told_with_what_to_install() -> None:
    told = start._missing(ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"))
    assert "libEGL.so.1" in told
    assert "libegl1" in told


def test_the_program_says_so_and_leaves_with_2(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_the_window_starts_takes_a_key_and_leaves_all_as_it_was(tmp_path: Path) -> None:
    from drafting.services import letters
    from drafting.services.demo import create_sample
    from drafting.services.workspace import open_workspace

    location = str(tmp_path / "w.dafu")
    with create_sample(location) as workspace:
        before = letters.last_opened(workspace)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "main.py", "--workspace", location, "--exit-when-ready"]
    assert subprocess.run(command, cwd=ROOT, env=environment, timeout=60).returncode == 0
    with open_workspace(location) as workspace:
        assert letters.last_opened(workspace) == before


def test_a_new_workspace_starts_and_leaves_as_well(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "main.py", "--workspace", str(tmp_path / "new.dafu"), "--exit-when-ready"]
    assert subprocess.run(command, cwd=ROOT, env=environment, timeout=60).returncode == 0


def test_a_workspace_that_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "main.py", "--workspace", str(tmp_path / "file" / "w.dafu"), "--exit-when-ready"]
    done = subprocess.run(command, cwd=ROOT, env=environment, timeout=60, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    heavy = {"sqlalchemy", "docx", "lxml", "babel", "python_calamine"}
    code = "import sys, ui.app; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert not heavy & set(done.stdout.split())
