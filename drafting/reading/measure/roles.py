"""Which element of a letter each paragraph is, told from its text and place as ``format`` reads letters (RULES section 1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.description import WHITE, Description, Flowing, Passage, TableSheet
from drafting.model.blocks import Heading
from drafting.reading.letter.blocks import read_blocks
from drafting.reading.letter.headings import label_of
from drafting.reading.letter.marks import further_signers, marks_of
from drafting.reading.letter.tail import CC, ISSUED, read_tail
from drafting.reading.measure.closing import closing_roles
from drafting.reading.measure.heads import AUTHORITY_SIZE, LONGEST, MARKS, RED, Unit, judge_head
from drafting.reading.source import Line

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)
# What is said of a table under it is set as small as the table.
_TABLE_NOTE = re.compile(r"(?:注|说明|备注|(?:数据|资料)?来源)\s*[：:]")
_CAPTION = re.compile(r"(?:附?表|续表)\s*[\d一二三四五六七八九十]")


def with_roles(found: Description) -> Description:
    """The description with the element of every paragraph set."""
    last = max(
        (at for at, part in enumerate(found.flow) if not isinstance(part, Passage) or not part.blank), default=-1
    )
    flow = [_as_imprint(part, last=at == last) for at, part in enumerate(found.flow)]
    units = _units(flow)
    _judge(units, flow)
    roles: dict[tuple[int, int], Unit] = {(unit.place, unit.row): unit for unit in units}
    shown = tuple(_told(part, place, roles) for place, part in enumerate(flow))
    sections = tuple(
        replace(
            section,
            furniture=tuple(
                replace(one, passages=tuple(_furnished(passage, one.kind) for passage in one.passages))
                for one in section.furniture
            ),
        )
        for section in found.sections
    )
    boxes = tuple(_furnished(passage, "box") for passage in found.boxes)
    return replace(found, flow=shown, sections=sections, boxes=boxes)


def _as_imprint(part: Flowing, *, last: bool) -> Flowing:
    """A table of nothing but 抄送 and 印发 is the imprint; so is what floats at the very end in one column."""
    if not isinstance(part, TableSheet) or len(part.rows) > 6:
        return part
    texts = [text for row in part.rows if (text := _row_text(row.passages))]
    said = [bool(_COPIED.match(text) or ISSUED.fullmatch(text.replace("\t", "　"))) for text in texts]
    at_foot = last and part.floating and all(len(row.passages) == 1 for row in part.rows)
    return replace(part, imprint=True) if said and (all(said) or at_foot) else part


_COPIED = re.compile(r"(?:抄\s*[送报]|主\s*送|分\s*送)\s*[：:]?")


def _row_text(passages: Sequence[Passage]) -> str:
    return "\t".join(text for passage in passages if (text := passage.text.strip(WHITE)))


def _units(flow: Sequence[Flowing]) -> list[Unit]:
    """Lines in printed order; a table of the body is one unit without text."""
    units: list[Unit] = []
    for place, part in enumerate(flow):
        if isinstance(part, Passage):
            text = part.text.strip(WHITE)
            if text:
                units.append(Unit(text, place, centred=part.align is Alignment.CENTER))
        elif part.imprint or _is_head(part, units):
            rows = [(row, _row_text(passages.passages)) for row, passages in enumerate(part.rows)]
            units.extend(Unit(text, place, row, _imprint_role(part, text)) for row, text in rows if text)
        else:
            units.append(Unit("", place, role=Role.TABLE))
    return units


def _imprint_role(table: TableSheet, text: str) -> Role | None:
    if not table.imprint:
        return None
    return Role.CC if _COPIED.match(text) else Role.ISSUED


def _is_head(table: TableSheet, units: Sequence[Unit]) -> bool:
    """Whether a table among the first lines only sets out marks, 文号 or the authority's name."""
    texts = [text for row in table.rows if (text := _row_text(row.passages))]
    if len(units) > 6 or len(table.rows) > 4:
        return False
    return all(marks_of(text) or text.replace("\t", "").endswith("文件") for text in texts)


def _judge(units: list[Unit], flow: Sequence[Flowing]) -> None:
    """Set the role of every unit: head, body, closing."""
    lines = [_line(unit, flow) for unit in units]
    # A web page's metadata stand in a table above the letter.
    above = next((at for at, line in enumerate(lines) if line is not None), 0)
    start = above + judge_head(units[above:], lines[above:], flow)
    rest, text = units[start:], lines[start:]
    tail = read_tail([line for line in text if line is not None]) if None not in text else None
    end = closing_roles(rest, tail.start if tail else None)
    _judge_body(rest[:end], text[:end], flow)


def _line(unit: Unit, flow: Sequence[Flowing]) -> Line | None:
    if not unit.text:
        return None
    part = flow[unit.place]
    level = part.level if isinstance(part, Passage) and 0 < part.level < 7 and len(unit.text) <= LONGEST else 0
    return Line(text=unit.text, level=min(level, 4))


def _judge_body(units: Sequence[Unit], lines: Sequence[Line | None], flow: Sequence[Flowing]) -> None:
    """Headings and paragraphs of the body, as ``read_blocks`` tells them."""
    text_units = [unit for unit, line in zip(units, lines, strict=True) if line is not None and unit.role is None]
    blocks = iter(read_blocks([line for unit, line in zip(units, lines, strict=True) if line and unit in text_units]))
    for unit in text_units:
        block = next(blocks)
        unit.role = Role.BODY
        if isinstance(block, Heading):
            role = _HEADINGS[block.level - 1]
            if block.run_in:
                next(blocks)
                label = label_of(unit.text)
                unit.lead = (block.level, (label.end if label else 0) + len(block.text))
            else:
                unit.role = role
    for unit, following in pairwise(units):
        if following.role is Role.TABLE and unit.role in (Role.BODY, *_HEADINGS) and _is_caption(unit.text):
            unit.role = Role.CAPTION
    for above, unit in pairwise(units):
        if above.role is Role.TABLE and _TABLE_NOTE.match(unit.text):
            unit.role = Role.FIGURE
    for unit in units:
        part = flow[unit.place]
        if unit.role is Role.BODY and isinstance(part, Passage) and not _prose(unit.text) and _smaller(part):
            unit.role = Role.FIGURE if unit.centred else Role.BODY


def _is_caption(text: str) -> bool:
    return bool(_CAPTION.match(text)) or (
        len(text) <= 26 and text[-1] not in "。：:；;，,！？" and label_of(text) is None
    )


def _prose(text: str) -> bool:
    return text.endswith(("。", "；", "：", "！")) or len(text) > 40


def _smaller(part: Passage) -> bool:
    """A short centred line under a table or picture: its source, its caption."""
    return part.align is Alignment.CENTER


def _told(part: Flowing, place: int, units: dict[tuple[int, int], Unit]) -> Flowing:
    if isinstance(part, Passage):
        unit = units.get((place, -1))
        return replace(part, role=unit.role, lead=_shifted(unit, part), marks=_marks(unit, part)) if unit else part
    rows = tuple(
        replace(row, passages=tuple(_in_row(passage, units.get((place, index))) for passage in row.passages))
        for index, row in enumerate(part.rows)
    )
    return replace(part, rows=rows)


def _in_row(passage: Passage, unit: Unit | None) -> Passage:
    if unit is None:
        return replace(passage, role=Role.TABLE)
    text = passage.text.strip(WHITE)
    if unit.role is Role.CC and text.endswith("印发") and ISSUED.fullmatch(text.replace("\t", "　")):
        return replace(passage, role=Role.ISSUED)
    marks = marks_of(text)
    return replace(passage, role=MARKS[marks[0][0]] if marks and unit.role in MARKS.values() else unit.role)


def _marks(unit: Unit, part: Passage) -> tuple[tuple[Role, int, int], ...]:
    """The marks of a line that holds several, with their places."""
    text = part.text.strip(WHITE)
    found = marks_of(text) if unit.role in MARKS.values() else []
    if not found and unit.role is Role.DOC_NUMBER and (further := further_signers(text)):
        found = [*further[0], ("signer", further[1])]
    if len(found) < 2:
        return ()
    places: list[tuple[Role, int, int]] = []
    at = 0
    for name, text in found:
        at = max(part.text.find(text, at), 0)
        places.append((MARKS[name], at, at + len(text)))
        at += len(text)
    return tuple(places)


def _shifted(unit: Unit, part: Passage) -> tuple[int, int] | None:
    """Where the heading ends in the paragraph's own text, which may begin with white space."""
    if unit.lead is None:
        return None
    indent = len(part.text) - len(part.text.lstrip(WHITE))
    return unit.lead[0], unit.lead[1] + indent


def _furnished(passage: Passage, kind: str) -> Passage:
    """Headers, footers and boxes: page number, authority's name, marks."""
    text = passage.text.strip(WHITE)
    if any(piece.field.startswith("PAGE") for piece in passage.pieces):
        return replace(passage, role=Role.PAGE_NUMBER)
    if not text or kind == "footer":
        return passage
    if passage.size >= AUTHORITY_SIZE or (RED.fullmatch(passage.pieces[0].colour) and passage.size >= 16):
        return replace(passage, role=Role.AUTHORITY)
    marks = marks_of(text)
    if marks:
        return replace(passage, role=MARKS[marks[0][0]])
    return replace(passage, role=Role.CC) if CC.fullmatch(text) else passage
