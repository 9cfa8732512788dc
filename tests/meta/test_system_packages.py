"""What Qt needs of the system is told in three places that cannot import each other; they say the same."""

from __future__ import annotations

import runpy
from pathlib import Path

from drafting.services import checkup
from ui import start

BOOTSTRAP = runpy.run_path(
    str(Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"), run_name="bootstrap"
)


def test_bootstrap_doctor_and_window_name_the_same_libraries_and_packages() -> None:
    assert BOOTSTRAP["LIBRARIES"] == checkup.LIBRARIES
    assert f"{start.PACKAGES} {start.WINDOW_PACKAGES}".split() == list(checkup.LIBRARIES.values())
    assert set(start.WINDOW_LIBRARIES) <= set(checkup.LIBRARIES)
