"""``python -m tests [pytest arguments]``: everything that must hold, in one command; the first that fails does not stop the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHECKS = (
    ("lint", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "--quiet", "."]),
    ("types", ["basedpyright", "--warnings", "--pythonpath", sys.executable]),
    ("unused code", ["vulture"]),
)


def main() -> int:
    """Exit status 0 when every check and every test holds."""
    failed: list[str] = []
    for name, command in CHECKS:
        failed += [] if run(name, [sys.executable, "-m", *command]) else [name]
    failed += [] if run("tests", [sys.executable, "-m", "pytest", *sys.argv[1:]]) else ["tests"]
    if failed:
        print(f"did not hold: {', '.join(failed)}")
    return 1 if failed else 0


def run(name: str, command: list[str]) -> bool:
    print(f"== {name}: {' '.join(command[1:])}", flush=True)
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return subprocess.call(command, cwd=ROOT, env=environment) == 0


if __name__ == "__main__":
    sys.exit(main())
