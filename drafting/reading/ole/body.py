"""A binary Word file -> its lines and tables in printed order, changes accepted, notes and text boxes at their anchor."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from clauses.body import RunStyle
from drafting.reading.docx.numbering import Numbering
from drafting.reading.ole import formatting as of
from drafting.reading.ole.file import UNREADABLE, open_binary
from drafting.reading.ole.formatting import Formatting, Properties, Stretch, characters_of, paragraphs_of, switched_on
from drafting.reading.ole.lists import numbering_of
from drafting.reading.ole.pieces import Text, text_of
from drafting.reading.ole.stories import Stories, stories_of
from drafting.reading.ole.tables import Row, table_of
from drafting.reading.refused import Refused
from drafting.reading.source import WHITE, Element, Elements, Grid, Line, styled
from drafting.reading.words import SYMBOLS, Words, heading_level, split, trimmed

_CELL, _FIELD, _RESULT, _FIELD_END, _NOTE, _SHAPE = "\x07", "\x13", "\x14", "\x15", "\x02", "\x08"
_ENDS = "\r\x07\x0c"
_PRINTED = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\xa0": "\u00a0", "\t": "\t"}
_RIGHT, _CENTRED = 2, 1
_HEADINGS = range(1, 10)
"""The numbers that the built-in heading styles have in every file."""
# A table of one cell that holds this much is a frame round the letter, not a table.
_FRAME_CHARACTERS = 200


def ole_elements(data: bytes) -> Elements:
    """The printed content of a .doc or .wps file. Raises Refused for what cannot be read."""
    try:
        elements = tuple(_elements(data))
    except (struct.error, IndexError, RecursionError) as error:
        raise Refused(UNREADABLE) from error
    if not elements:
        raise Refused("Word 文件里没有文字。")
    return elements


def _elements(data: bytes) -> Iterator[Element]:
    binary = open_binary(data)
    stories = stories_of(binary)
    reader = _Reader(text_of(binary), stories, paragraphs_of(binary), characters_of(binary), numbering_of(binary))
    return reader.elements(0, stories.body)


def ole_text(data: bytes) -> str:
    """The text as ``check`` counts it: paragraphs as lines, cells joined by tabs. Raises Refused."""
    lines: list[str] = []
    for element in ole_elements(data):
        if isinstance(element, Line):
            lines.extend([""] * element.gap)
            lines.append(element.text)
        elif isinstance(element, Grid):
            lines.extend("\t".join(cell.replace("\n", " ") for cell in row) for row in element.table.texts)
    return "\n".join(lines)


@dataclass(slots=True)
class _Reader:
    text: Text
    stories: Stories
    paragraphs: Formatting
    characters: Formatting
    numbering: Numbering
    fields: list[bool] = field(default_factory=list[bool])
    gap: int = 0

    def elements(self, start: int, end: int) -> Iterator[Element]:
        """The content of a stretch of the text: its paragraphs, those in tables gathered row by row."""
        rows: list[Row] = []
        cells: list[str] = []
        cell: list[Line] = []
        for first, mark, sign in self._paragraphs(start, end):
            said = self.paragraphs.at(self.text.place(mark)[0])
            properties = said.properties if said else {}
            if switched_on(properties, of.ROW_END):
                rows.append(Row(tuple(cells), properties.get(of.TABLE_DEFINITION, b"")))
                cells = []
            elif sign == _CELL or switched_on(properties, of.IN_TABLE):
                inner = switched_on(properties, of.INNER_ROW)
                cell.extend(one for one in self._lines(first, mark, said) if isinstance(one, Line) and not inner)
                if sign == _CELL:
                    cells.append("\n".join(line.text for line in cell))
                    cell = []
            else:
                yield from self._table(rows)
                rows = []
                yield from self._lines(first, mark, said)
        yield from self._table([*rows, Row(tuple(cells))] if cells else rows)

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """From where to the mark of each paragraph, and the mark; positions count UTF-16 units."""
        begun, end = start, min(end, len(self.text.units) // 2)
        for at in range(start, end):
            unit = self.text.units[2 * at : 2 * at + 2]
            if len(unit) == 2 and unit[1] == 0 and chr(unit[0]) in _ENDS:
                yield begun, at, chr(unit[0])
                begun = at + 1
        if begun < end:
            yield begun, end, "\r"

    def _table(self, rows: list[Row]) -> Iterator[Element]:
        if not rows:
            return
        self.gap = 0
        if len(rows) == 1 and len(rows[0].texts) == 1 and len(rows[0].texts[0]) > _FRAME_CHARACTERS:
            yield from (Line(text=text) for text in rows[0].texts[0].split("\n"))
        elif any(any(row.texts) for row in rows):
            yield Grid(table_of(rows))

    def _lines(self, start: int, end: int, said: Stretch | None) -> Iterator[Element]:
        """The lines of a paragraph with its footnotes, one for each soft line break, then its boxes."""
        words: list[Words] = []
        boxes: list[tuple[int, int]] = []
        for at, sign, style in self._signs(start, end):
            if sign == _NOTE and at in self.stories.notes:
                words.append(Words("", note=self._plain(*self.stories.notes[at])))
            elif sign == _SHAPE and at in self.stories.boxes:
                boxes.append(self.stories.boxes[at])
            elif sign >= " " or sign in _PRINTED:
                words.append(Words(_PRINTED.get(sign, sign), style))
        before = not any(word.text.strip(WHITE) for word in words)
        if before:
            yield from (one for box in boxes for one in list(self.elements(*box)))
        yield from self._printed(words, said)
        if not before:
            yield from (one for box in boxes for one in list(self.elements(*box)))

    def _printed(self, words: list[Words], said: Stretch | None) -> Iterator[Line]:
        properties = said.properties if said else {}
        align = (properties.get(of.ALIGN) or properties.get(of.ALIGN_OLD) or b"\0")[0]
        indented = any(of.signed(properties, code) > 0 for code in of.FIRST_LINE)
        number = self._number(properties)
        printed = any(word.note or word.text.strip(WHITE) for word in words)
        lines = split(([Words(number)] if number else []) + words) if printed else []
        if not lines:
            self.gap += 1
        for place, pieces in enumerate(lines):
            runs = trimmed(pieces)
            yield Line(
                text="".join(run.text for run in runs),
                runs=runs if styled(runs) else (),
                gap=self.gap if place == 0 else 0,
                indented=indented or pieces[0].text[:1] in WHITE,
                level=heading_level(_said_level(said), runs, at_left=align not in (_RIGHT, _CENTRED)),
                soft=place > 0,
                right=align == _RIGHT,
            )
            self.gap = 0

    def _number(self, properties: Properties) -> str:
        """The automatic number before a paragraph; also an empty one counts."""
        name = of.signed(properties, of.LIST)
        return self.numbering.label(str(name), properties.get(of.LIST_LEVEL, b"\0")[0]) if name > 0 else ""

    def _signs(self, start: int, end: int) -> Iterator[tuple[int, str, RunStyle]]:
        """Every stretch of printed characters of one style, control characters alone, with the position it begins at."""
        at, end = start, min(end, len(self.text.units) // 2)
        while at < end:
            place, piece = self.text.place(at)
            said = self.characters.at(place)
            reach = min(end, piece.end)
            if said:
                reach = min(reach, at + max(1, (said.end - place) // piece.width))
            reach = max(reach, at + 1)
            properties = said.properties if said else {}
            if not switched_on(properties, of.DELETED) and not switched_on(properties, of.HIDDEN):
                yield from self._stretch(at, reach, properties)
            at = reach

    def _stretch(self, start: int, end: int, properties: Properties) -> Iterator[tuple[int, str, RunStyle]]:
        symbol = properties.get(of.SYMBOL)
        style, text, begun = _style(properties), "", start
        position = start
        for sign in self.text.read(start, end):
            if sign in (_FIELD, _RESULT, _FIELD_END):
                self._field(sign)
            elif all(self.fields):
                if sign == "(" and symbol and len(symbol) >= 4:
                    text += SYMBOLS.get(f"{int.from_bytes(symbol[2:4], 'little'):04X}", "")
                elif sign < " " and sign not in _PRINTED:
                    if text:
                        yield begun, text, style
                    yield position, sign, style
                    text, begun = "", position + 1
                else:
                    text += _PRINTED.get(sign, sign)
            position += 2 if sign > "\uffff" else 1
        if text:
            yield begun, text, style

    def _field(self, sign: str) -> None:
        """Of a field only its result is printed."""
        if sign == _FIELD:
            self.fields.append(False)
        elif sign == _RESULT and self.fields:
            self.fields[-1] = True
        elif sign == _FIELD_END and self.fields:
            self.fields.pop()

    def _plain(self, start: int, end: int) -> str:
        signs = (sign for _, sign, _ in self._signs(start, end))
        return "".join(sign for sign in signs if sign >= " ").strip(WHITE)


def _said_level(said: Stretch | None) -> int:
    """The level that a heading style or the paragraph itself gives, 0 for none."""
    if said is None:
        return 0
    outline = said.properties.get(of.OUTLINE)
    if outline:
        return outline[0] + 1 if outline[0] < 9 else 0
    return said.style if said.style in _HEADINGS else 0


def _style(properties: Properties) -> RunStyle:
    raised = properties.get(of.RAISED, b"\0")[:1]
    if raised in (b"\1", b"\2"):
        return RunStyle.SUPERSCRIPT if raised == b"\1" else RunStyle.SUBSCRIPT
    return RunStyle.BOLD if properties.get(of.BOLD, b"\0")[:1] == b"\1" else RunStyle.PLAIN
