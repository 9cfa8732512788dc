"""``python -m tests.catalogue``: takes the window's words anew into the English catalogue and names those without English."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "locale"
WORDS = ["--no-default-keywords", "-k", "tr", "-k", "_tr", "-k", "mark", "--no-location"]
QUIETLY = ["--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date", "-w", "200"]


def main() -> int:
    """Exit status 1 while a word has no English; the compiled catalogue is written all the same."""
    with TemporaryDirectory() as folder:
        template = str(Path(folder) / "dafu.pot")
        _babel("extract", "-F", "pyproject.toml", *WORDS, "-o", template, ".")
        _babel("update", "-i", template, "-d", str(CATALOGUES), "-D", "dafu", "-l", "en", *QUIETLY)
    _babel("compile", "-d", str(CATALOGUES), "-D", "dafu")
    missing = _without_english()
    for word in missing:
        print(word)
    return 1 if missing else 0


def _babel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", "-q", *arguments], cwd=ROOT, check=True)


def _without_english() -> list[str]:
    from babel.messages.pofile import read_po

    with (CATALOGUES / "en" / "LC_MESSAGES" / "dafu.po").open("rb") as file:
        return [str(message.id) for message in read_po(file) if message.id and not message.string]


if __name__ == "__main__":
    sys.exit(main())
