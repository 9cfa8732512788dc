"""Blocks of a letter's body: headings, paragraphs, tables, figures; each with a stable id and its origin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clauses.body import Note, Paragraph, Table
from clauses.section import Section


class OriginKind(StrEnum):
    TYPED = "typed"
    CLAUSE = "clause"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block came from: typed here, a clause (``ref`` its id) with its revision, or a file (``ref`` its name)."""

    kind: OriginKind = OriginKind.TYPED
    ref: str = ""
    revision: int = 0


TYPED = Origin()

METADATA = "@metadata"
"""The id of the block that stands above the title of a letter for the website."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 to 4.

    ``printed`` is the number as found in a file (``（十）、``); "" where layout computes it. ``run_in``: the next block
    continues in the same Word paragraph (``（一）标题。正文``); its text then includes the closing 。 ``numbered`` is False
    for a heading found without a number, which layout must not give one. ``notes``: footnotes, by their place in ``text``.
    """

    id: str
    level: int
    text: str
    printed: str = ""
    run_in: bool = False
    numbered: bool = True
    notes: tuple[Note, ...] = ()
    section: Section = Section.OTHER
    confidence: float = 1.0
    origin: Origin = TYPED


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A paragraph of the body. ``body`` holds its runs without indent."""

    id: str
    body: Paragraph
    section: Section = Section.OTHER
    confidence: float = 1.0
    origin: Origin = TYPED

    @property
    def text(self) -> str:
        return self.body.text


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """A table of the body. Its caption, if any, is the TextBlock before it."""

    id: str
    table: Table
    section: Section = Section.OTHER
    confidence: float = 1.0
    origin: Origin = TYPED

    @property
    def text(self) -> str:
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture carried through unchanged: PNG or JPEG bytes, and its width in millimetres."""

    id: str
    image: bytes
    width_mm: float
    section: Section = Section.OTHER
    confidence: float = 1.0
    origin: Origin = TYPED

    @property
    def text(self) -> str:
        return ""


Block = Heading | TextBlock | TableBlock | Figure


def next_block_id(blocks: Iterable[Block]) -> str:
    """An id no block of the letter carries: ``b`` and a number."""
    numbers = (int(block.id[1:]) for block in blocks if block.id[:1] == "b" and block.id[1:].isdecimal())
    return f"b{max(numbers, default=0) + 1}"
