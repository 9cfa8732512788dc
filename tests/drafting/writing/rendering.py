"""LibreOffice turns Word files into PDF or Word again, and pdfplumber measures: all in millimetres on the sheet."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber

MM = 25.4 / 72
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@dataclass(frozen=True)
class PrintedLine:
    """``dense`` is the text without spaces; edges are those of the characters' boxes."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def dense(self) -> str:
        return "".join(self.text.split())

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class PrintedRule:
    y: float
    left: float
    right: float
    thickness: float
    red: bool


@dataclass(frozen=True)
class PrintedCharacter:
    """A character that does not stand upright, by the edges of its box."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class PrintedPage:
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    rules: tuple[PrintedRule, ...]
    turned: tuple[PrintedCharacter, ...] = ()

    def line(self, start: str) -> PrintedLine:
        return next(line for line in self.lines if line.dense.startswith(start))

    def has(self, start: str) -> bool:
        return any(line.dense.startswith(start) for line in self.lines)


def convert(files: Sequence[Path], kind: str, folder: Path) -> None:
    """Convert all files in one call of LibreOffice with a profile of its own."""
    assert OFFICE
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def measured(pdf: Path) -> tuple[PrintedPage, ...]:
    with pdfplumber.open(pdf) as opened:
        return tuple(_page(page) for page in opened.pages)


def _page(page: Any) -> PrintedPage:
    lines = tuple(
        PrintedLine(
            found["text"],
            found["x0"] * MM,
            found["x1"] * MM,
            found["top"] * MM,
            found["bottom"] * MM,
            found["chars"][0]["size"],
        )
        for found in page.extract_text_lines()
    )
    rules = [_rule(shape) for shape in (*page.lines, *page.rects, *page.curves)]
    wide = sorted(
        (rule for rule in rules if rule.right - rule.left > 60 and rule.thickness < 2.5), key=lambda rule: rule.y
    )
    edges = ("x0", "x1", "top", "bottom")
    turned = [
        PrintedCharacter(char["text"], *(char[edge] * MM for edge in edges))
        for char in page.chars
        if not char["upright"] and char["text"].strip()
    ]
    turned.sort(key=lambda char: char.top)
    return PrintedPage(page.width * MM, page.height * MM, lines, tuple(wide), tuple(turned))


def _rule(shape: dict[str, Any]) -> PrintedRule:
    drawn = shape["object_type"] == "line"
    height = (shape["bottom"] - shape["top"]) * MM
    colour = shape["stroking_color" if drawn else "non_stroking_color"] or ()
    return PrintedRule(
        (shape["top"] + shape["bottom"]) / 2 * MM,
        shape["x0"] * MM,
        shape["x1"] * MM,
        shape["linewidth"] * MM if drawn else height,
        len(colour) == 3 and colour[0] > 0.6 and colour[1] < 0.3,
    )
