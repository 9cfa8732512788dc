"""Make slots (空位) of the words that belong to one item alone: the reverse of filling them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clauses.body import Body, Cell, Paragraph, Table

_YOU = re.compile(
    r"您们|你们|您|[贵你](?:委|党派?|会|团|总?支部?|联|协会|商会|单位)(?!员)|(?<![一-鿿])你(?!们)|(?<=[向与给对请和])你(?!们)|你(?=提出|在|对|的|关心)"
)


@dataclass(frozen=True, slots=True)
class SlotWord:
    """Words as printed and the name of the slot that stands for them; ``before`` and ``after`` must stand round them."""

    words: str
    slot: str
    before: str = ""
    after: str = ""


def slotted(body: Body, words: Iterable[SlotWord]) -> Body:
    """``body`` with its item's own words as ``{名称}``, longest first, and every form of address as ``{称呼}``."""
    ordered = sorted((word for word in words if word.words), key=lambda word: -len(word.words))
    return tuple(_part(part, ordered) for part in body)


def slotted_text(text: str, words: Iterable[SlotWord]) -> str:
    """The same for a line of text."""
    return _text(text, sorted((word for word in words if word.words), key=lambda word: -len(word.words)))


def _part(part: Paragraph | Table, words: list[SlotWord]) -> Paragraph | Table:
    if isinstance(part, Paragraph):
        return Paragraph(tuple(replace(run, text=_text(run.text, words)) for run in part.runs))
    return replace(part, rows=tuple(tuple(_cell(cell, words) for cell in row) for row in part.rows))


def _cell(cell: Cell | None, words: list[SlotWord]) -> Cell | None:
    return cell and replace(cell, text=_text(cell.text, words))


def _text(text: str, words: list[SlotWord]) -> str:
    for word in words:
        sought = re.escape(word.words)
        if word.before or word.after:
            text = re.sub(f"(?<={re.escape(word.before)}){sought}(?={re.escape(word.after)})", f"{{{word.slot}}}", text)
        else:
            text = text.replace(word.words, f"{{{word.slot}}}")
    return _YOU.sub("{称呼}", text)
