"""The head's elements: marks, 发文机关标志, 文号, title, 主送机关, told as ``format`` reads them, else by their look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.description import Flowing, Passage, TableSheet
from drafting.reading.letter.head import read_head
from drafting.reading.letter.marks import TITLE_END, TITLE_WORD, further_signers, is_addressee, marks_of
from drafting.reading.measure.mended import mended
from drafting.reading.source import Line

MARKS = {
    "copy_number": Role.COPY_NUMBER,
    "secrecy": Role.SECRECY,
    "urgency": Role.URGENCY,
    "category": Role.CATEGORY,
    "disclosure": Role.DISCLOSURE,
    "doc_number": Role.DOC_NUMBER,
    "signer": Role.DOC_NUMBER,
}
_REACH = 24
AUTHORITY_SIZE = 24.0
LONGEST = 60
RED = re.compile(r"(?:[B-F][0-9A-F])(?:[0-4][0-9A-F]){2}")
_STOPS = "，,。；;、．."


@dataclass(slots=True)
class Unit:
    """A printed line: a paragraph, or a row of a table at the head or of the imprint; ``places``: where in the flow."""

    text: str
    place: int
    row: int = -1
    role: Role | None = None
    lead: tuple[int, int] | None = None
    centred: bool = False


def judge_head(units: list[Unit], lines: Sequence[Line | None], flow: Sequence[Flowing]) -> int:
    """The head's roles; how many units it takes."""
    head = [line for line in lines[:_REACH] if line is not None]
    end = next((place for place, line in enumerate(lines[:_REACH]) if line is None), len(head))
    head = head[:end]
    head = mended(head)
    colonless = _without_colon(units[:end])
    if colonless is not None:
        head[colonless] = replace(head[colonless], text=head[colonless].text.rstrip(_STOPS) + "：")
    letter, taken = read_head(head)
    titled = False
    for unit, line in zip(units[:taken], head, strict=False):
        marks = marks_of(line.text)
        if marks and not titled:
            unit.role = MARKS[marks[0][0]]
        elif not titled and letter.signer and further_signers(line.text):
            unit.role = Role.DOC_NUMBER
        elif letter.authority and unit.text == letter.authority:
            unit.role = Role.AUTHORITY
        elif line.text in letter.title:
            unit.role, titled = Role.TITLE, True
        else:
            unit.role = Role.ADDRESSEES
    for unit in units[:taken]:
        if unit.role is Role.TITLE and _looks_authority(flow[unit.place], unit.text):
            unit.role = Role.AUTHORITY
        elif unit.role is Role.AUTHORITY and not _large_or_red(flow[unit.place]):
            # Without a red head the bureau's name is the first line of the title.
            unit.role = Role.TITLE
    return taken or _judge_by_look(units[:end], flow)


def _without_colon(units: Sequence[Unit]) -> int | None:
    """The place of an addressee whose colon was forgotten: a short name right under what ends as titles do."""
    if any(unit.text.endswith(("：", ":")) and is_addressee(unit.text[:-1]) for unit in units):
        return None
    for place in range(1, len(units)):
        text = units[place].text.rstrip(_STOPS)
        below = TITLE_END.search(units[place - 1].text) or marks_of(units[place - 1].text)
        if below and not marks_of(text) and not TITLE_WORD.search(text) and len(text) <= LONGEST and is_addressee(text):
            return place
    return None


def _looks_authority(part: Flowing, text: str) -> bool:
    passages = part.passages if isinstance(part, TableSheet) else (part,)
    return passages[0].size >= AUTHORITY_SIZE and not TITLE_END.search(text)


def _large_or_red(part: Flowing) -> bool:
    passages = part.passages if isinstance(part, TableSheet) else (part,)
    first = passages[0]
    return first.size >= AUTHORITY_SIZE or any(RED.fullmatch(piece.colour) for piece in first.pieces)


def _judge_by_look(units: Sequence[Unit], flow: Sequence[Flowing]) -> int:
    """Where nothing reads as a head: what stands centred or large before the first other line is the title."""
    taken = 0
    for unit in units:
        part = flow[unit.place]
        marks = marks_of(unit.text)
        if marks:
            unit.role = MARKS[marks[0][0]]
        elif isinstance(part, Passage) and (part.align is Alignment.CENTER or part.size > 18) and len(unit.text) < 60:
            unit.role = Role.AUTHORITY if _looks_authority(part, unit.text) else Role.TITLE
        else:
            break
        taken += 1
    return taken
