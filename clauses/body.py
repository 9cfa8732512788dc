"""The plain body of a clause: paragraphs of runs, and tables with merged cells.

A Letter's blocks are built on these same values (drafting/model/blocks.py), so text moves between the library and a
letter without conversion.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class RunStyle(StrEnum):
    """How a run differs from the paragraph it stands in."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. ``text`` holds no line break.

    ``notes``: the footnotes whose marks stand behind it; the marks are no part of the text. A note's paragraphs are parted by \\n.
    """

    text: str
    style: RunStyle = RunStyle.PLAIN
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of a text without runs: its mark stands before the code point ``at``."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph without its indent: layout adds that."""

    runs: tuple[Run, ...]

    @staticmethod
    def of(text: str) -> Paragraph:
        return Paragraph((Run(text),) if text else ())

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Align(StrEnum):
    """Where a cell's text stands between its rules."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; a merged one stands at its top left corner and spans rows and columns from there."""

    text: str
    row_span: int = 1
    column_span: int = 1
    align: Align | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a full grid: every row has as many places as the table has columns.

    A place covered by a merged cell holds None. ``header_rows`` are repeated on every page the table runs over.
    """

    rows: tuple[tuple[Cell | None, ...], ...]
    header_rows: int = 0

    @property
    def columns(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Rows of strings; a merged cell's text in its first place, "" in the places it covers."""
        return tuple(tuple(cell.text if cell else "" for cell in row) for row in self.rows)


Body = tuple[Paragraph | Table, ...]


def body_text(body: Body) -> str:
    """The body as plain lines: paragraphs, and table rows with tabs between cells."""
    lines: list[str] = []
    for part in body:
        if isinstance(part, Paragraph):
            lines.append(part.text)
        else:
            lines.extend("\t".join(row) for row in part.texts)
    return "\n".join(lines)


def noted_runs(text: str, notes: Iterable[Note]) -> tuple[Run, ...]:
    """``text`` as runs that end where a footnote's mark stands."""
    runs: list[Run] = []
    start = 0
    for note in sorted(notes, key=lambda note: note.at):
        if runs and note.at <= start:
            runs[-1] = Run(runs[-1].text, notes=(*runs[-1].notes, note.text))
        else:
            runs.append(Run(text[start : note.at], notes=(note.text,)))
            start = min(max(note.at, 0), len(text))
    return (*runs, Run(text[start:])) if text[start:] else tuple(runs)


def notes_in(runs: Iterable[Run]) -> tuple[Note, ...]:
    """The footnotes of ``runs`` by where they stand in the whole text."""
    found: list[Note] = []
    end = 0
    for run in runs:
        end += len(run.text)
        found += [Note(end, text) for text in run.notes]
    return tuple(found)
