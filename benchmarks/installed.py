"""How a program that was installed is started: its bytecode is there. Some workplaces forbid Python to keep any; then
every start compiles the whole program, and what is measured is the compiler."""

from __future__ import annotations

import os


def environment(**more: str) -> dict[str, str]:
    """The surroundings for a measured process; run it once unmeasured first."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | more
