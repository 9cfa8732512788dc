"""Which element of a letter each paragraph is, told from its text and place as ``format`` reads letters (RULES section 1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.description import WHITE, Description, Flowing, Passage, TableSheet
from drafting.model.blocks import Heading
from drafting.reading.blocks import read_blocks
from drafting.reading.head import read_head
from drafting.reading.headings import label_of
from drafting.reading.marks import TITLE_END, is_addressee, marks_of
from drafting.reading.measure.closing import closing_roles
from drafting.reading.source import Line
from drafting.reading.tail import CC, ISSUED, read_tail

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)
_MARKS = {
    "copy_number": Role.COPY_NUMBER,
    "secrecy": Role.SECRECY,
    "urgency": Role.URGENCY,
    "category": Role.CATEGORY,
    "disclosure": Role.DISCLOSURE,
    "doc_number": Role.DOC_NUMBER,
    "signer": Role.DOC_NUMBER,
}
_REACH = 24
_AUTHORITY_SIZE = 24.0
_ADDRESS_LONGEST = 60
_RED = re.compile(r"(?:[B-F][0-9A-F])(?:[0-4][0-9A-F]){2}")
_STOPS = "，,。；;、．."
# A 文号 whose year lacks its century is still one.
_SHORT_YEAR = re.compile(r"[〔\[［【（(](\d{2})[〕\]］】）)](?=\s*第?\s*\d{1,6}\s*号$)")
_CAPTION = re.compile(r"(?:附?表|续表)\s*[\d一二三四五六七八九十]")


@dataclass(slots=True)
class Unit:
    """A printed line: a paragraph, or a row of a table at the head or of the imprint; ``places``: where in the flow."""

    text: str
    place: int
    row: int = -1
    role: Role | None = None
    lead: tuple[int, int] | None = None
    centred: bool = False


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
    start = _judge_head(units, lines, flow)
    rest, text = units[start:], lines[start:]
    tail = read_tail([line for line in text if line is not None]) if None not in text else None
    end = closing_roles(rest, tail.start if tail else None)
    _judge_body(rest[:end], text[:end], flow)


def _line(unit: Unit, flow: Sequence[Flowing]) -> Line | None:
    if not unit.text:
        return None
    part = flow[unit.place]
    level = part.level if isinstance(part, Passage) and 0 < part.level < 7 and len(unit.text) <= _ADDRESS_LONGEST else 0
    return Line(text=unit.text, level=min(level, 4))


def _judge_head(units: list[Unit], lines: Sequence[Line | None], flow: Sequence[Flowing]) -> int:
    """The head's roles; how many units it takes."""
    head = [line for line in lines[:_REACH] if line is not None]
    end = next((place for place, line in enumerate(lines[:_REACH]) if line is None), len(head))
    head = head[:end]
    head = [replace(line, text=_SHORT_YEAR.sub(r"〔20\1〕", line.text)) for line in head]
    colonless = _without_colon(units[:end])
    if colonless is not None:
        head[colonless] = replace(head[colonless], text=head[colonless].text.rstrip(_STOPS) + "：")
    letter, taken = read_head(head)
    titled = False
    for unit, line in zip(units[:taken], head, strict=False):
        marks = marks_of(line.text)
        if marks and not titled:
            unit.role = _MARKS[marks[0][0]]
        elif letter.authority and unit.text == letter.authority:
            unit.role = Role.AUTHORITY
        elif unit.text in letter.title:
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
        if TITLE_END.search(units[place - 1].text) and len(text) <= _ADDRESS_LONGEST and is_addressee(text):
            return place
    return None


def _looks_authority(part: Flowing, text: str) -> bool:
    passages = part.passages if isinstance(part, TableSheet) else (part,)
    return passages[0].size >= _AUTHORITY_SIZE and not TITLE_END.search(text)


def _large_or_red(part: Flowing) -> bool:
    passages = part.passages if isinstance(part, TableSheet) else (part,)
    first = passages[0]
    return first.size >= _AUTHORITY_SIZE or any(_RED.fullmatch(piece.colour) for piece in first.pieces)


def _judge_by_look(units: Sequence[Unit], flow: Sequence[Flowing]) -> int:
    """Where nothing reads as a head: what stands centred or large before the first other line is the title."""
    taken = 0
    for unit in units:
        part = flow[unit.place]
        marks = marks_of(unit.text)
        if marks:
            unit.role = _MARKS[marks[0][0]]
        elif isinstance(part, Passage) and (part.align is Alignment.CENTER or part.size > 18) and len(unit.text) < 60:
            unit.role = Role.AUTHORITY if _looks_authority(part, unit.text) else Role.TITLE
        else:
            break
        taken += 1
    return taken


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
        return replace(part, role=unit.role, lead=_shifted(unit, part)) if unit else part
    rows = tuple(
        replace(row, passages=tuple(_in_row(passage, units.get((place, index))) for passage in row.passages))
        for index, row in enumerate(part.rows)
    )
    return replace(part, rows=rows)


def _in_row(passage: Passage, unit: Unit | None) -> Passage:
    if unit is None:
        return replace(passage, role=Role.TABLE)
    marks = marks_of(passage.text.strip(WHITE))
    return replace(passage, role=_MARKS[marks[0][0]] if marks and unit.role in _MARKS.values() else unit.role)


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
    if passage.size >= _AUTHORITY_SIZE or (_RED.fullmatch(passage.pieces[0].colour) and passage.size > 18):
        return replace(passage, role=Role.AUTHORITY)
    marks = marks_of(text)
    if marks:
        return replace(passage, role=_MARKS[marks[0][0]])
    return replace(passage, role=Role.CC) if CC.fullmatch(text) else passage
