"""Letters to learn from: those written for it (``corpus/``, every paragraph with its section), and those of the tests that may be tuned on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.parsing import LETTERS
from drafting.model.blocks import TableBlock
from drafting.reading.files import read_letter

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]


@dataclass(frozen=True, slots=True)
class Written:
    """A letter of ``corpus/``: its rows, each a tag (o opening, a asks, s situation, p progress, n next steps, t thanks,
    c contact, x other, h heading) and a text. ``hand`` names who wrote it."""

    name: str
    hand: str
    rows: tuple[tuple[str, str], ...]


def written() -> Iterator[Written]:
    """All letters of ``corpus/`` and ``paragraphs.txt``, in a fixed order."""
    for path in (_HERE / "paragraphs.txt", *sorted((_HERE / "corpus").glob("*.txt"))):
        for number, letter in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            rows = tuple((row[0], row[2:].strip()) for row in letter.splitlines() if row[1:2] == "|")
            if rows:
                yield Written(f"{path.stem} {number}", path.stem.partition("-")[0], rows)


@dataclass(frozen=True, slots=True)
class Clean:
    """The lines of a letter without mistakes; ``hand`` as above, or the folder it is from."""

    hand: str
    lines: tuple[str, ...]


def clean() -> Iterator[Clean]:
    """Every letter that is right as it stands and may be learned from."""
    for letter in written():
        yield Clean(letter.hand, tuple(text for _, text in letter.rows))
    folders = [_ROOT / "resources" / "sample" / "letters", LETTERS / "seen"]
    folders += sorted((LETTERS.parent / "proofread").rglob("clean"))
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.suffix in (".txt", ".docx", ".html"):
                letter = read_letter(path)[0]
                texts = (block.text for block in letter.blocks if not isinstance(block, TableBlock))
                yield Clean(folder.parent.name, tuple(text for block in texts for text in block.splitlines()))
