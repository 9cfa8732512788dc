"""A Word file -> its lines, tables and pictures in printed order, automatic numbers written out, changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from clauses.body import Cell, notes_in
from clauses.body import Note as Footnote
from drafting.model.problem import Problem
from drafting.reading.docx.headers import first_header, other_margins, told_margins, with_header
from drafting.reading.docx.inline import ALTERNATE, Box, Image, Inline, Note, choice, inlines
from drafting.reading.docx.left_out import left_out
from drafting.reading.docx.numbering import Numbering, numbering_of
from drafting.reading.docx.package import Package, R, W, open_package, switched_on
from drafting.reading.docx.styles import Styles, Traits, styles_of
from drafting.reading.docx.tables import cells_of, rows_of, table_of
from drafting.reading.source import WHITE, Element, Elements, Grid, Line, Picture, styled
from drafting.reading.words import Words, heading_level, split, trimmed

_EMU_PER_MM = 36000
_FIGURE_END = re.compile(r"[0-9A-Za-z][.．]?$")
# A table of one cell that holds this much is a frame round the letter, not a table.
_FRAME_CHARACTERS = 200
# Revision marks of a paragraph's end that, accepted, take it away.
_GONE = ("del", "moveFrom")
_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def docx_elements(data: bytes) -> tuple[Elements, tuple[Problem, ...]]:
    """The printed content of a Word file. Raises Refused for what cannot be read."""
    package = open_package(data)
    root = package.root(package.main)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        return (), (Problem("Word 文件里没有正文，可能已损坏。"),)
    reader = _Reader(package, numbering_of(package.part("numbering")), styles_of(package.part("styles")), problems=[])
    first = first_header(body, package.relations)
    elements = with_header(tuple(reader.elements(body)), _margin(reader, first), reader.problems)
    others = [text for part in other_margins(package.relations, first) for text in _margin(reader, part)]
    reader.problems += told_margins(elements, others)
    if reader.unprinted:
        reader.problems.append(Problem(f"有{reader.unprinted}个空段落带着自动编号，没有排出，请核对序号是否连续。"))
    reader.problems += left_out(root, package)
    if not elements:
        reader.problems.append(Problem("Word 文件里没有文字。"))
    return elements, tuple(reader.problems)


def _margin(reader: _Reader, part: str) -> list[str]:
    """The lines of a header or footer."""
    root = reader.package.root(part)
    lines = reader.elements(root) if root is not None else ()
    return [line.text for line in lines if isinstance(line, Line)]


@dataclass(slots=True)
class _Reader:
    package: Package
    numbering: Numbering
    styles: Styles
    problems: list[Problem]
    gap: int = 0
    unprinted: int = 0
    in_cell: bool = False
    carried: list[Inline] = field(default_factory=list[Inline])

    def elements(self, parent: Any) -> Iterator[Element]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                yield from self._left_over()
                yield from self._table(child)
            elif child.tag in _THROUGH:
                yield from self.elements(child)
            elif child.tag == ALTERNATE:
                yield from self.elements(choice(child))
            elif child.tag == W + "altChunk":
                yield from self._chunk(child)
        if getattr(parent, "tag", "") not in _THROUGH:
            yield from self._left_over()

    def _chunk(self, chunk: Any) -> Iterator[Element]:
        """Another document that stands here whole."""
        # Hardly any file has one: what reads it is loaded then.
        from drafting.reading.docx.chunks import chunk_elements

        data = self.package.data(self.package.relations.get(str(chunk.get(R + "id")), ("", ""))[1])
        if data is not None and data.startswith(b"PK"):
            elements, problems = docx_elements(data)
            self.problems += problems
        else:
            elements = chunk_elements(data) if data else None
        if elements is None:
            self.problems.append(Problem("文件中嵌有另一份文件，其中的文字未读取；请在 Word 中另存一次。"))
        yield from elements or ()

    def _paragraph(self, paragraph: Any) -> Iterator[Element]:
        """The lines of a paragraph; one whose mark is deleted goes on in the next, which also gives it its looks."""
        properties = paragraph.find(W + "pPr")
        pieces = [*self.carried, *inlines(paragraph)]
        mark = properties.find(f"{W}rPr") if properties is not None else None
        if mark is not None and any(mark.find(W + gone) is not None for gone in _GONE):
            self.carried = pieces
            return
        self.carried = []
        traits = self.styles.traits(properties, self.numbering.styles)
        if _goes_on(properties, mark):
            self.carried = [Words(self._number(traits)), *pieces]
            return
        yield from self._printed(pieces, traits)

    def _left_over(self) -> Iterator[Element]:
        """A paragraph whose mark is deleted and that no other follows."""
        pieces, self.carried = self.carried, []
        if pieces:
            yield from self._printed(pieces, Traits())

    def _printed(self, pieces: list[Inline], traits: Traits) -> Iterator[Element]:
        """One line for each soft line break, boxes and pictures at their anchor."""
        number = self._number(traits)
        words, others = self._content(pieces)
        yield from (one for first, one in others if first)
        # A number alone is printed in a cell (序号), not in an empty paragraph that someone left behind.
        printed = any(one.note or one.text.strip(WHITE) for one in words) or (number and self.in_cell)
        # What Word parts by a tab must not read as one figure: 1. and 2024年, 1.1 and 12个.
        if number and _FIGURE_END.search(number) and words and words[0].text[:1].isdigit():
            number += " "
        lines = split(([Words(number)] if number else []) + words) if printed else []
        if number and not printed:
            self.unprinted += 1
        if not lines:
            self.gap += 1
        for place, line in enumerate(lines):
            yield self._line(line, traits, place)
        yield from (one for first, one in others if not first)

    def _number(self, traits: Traits) -> str:
        return self.numbering.label(traits.list_id, traits.list_level) if traits.list_id else ""

    def _line(self, line: list[Words], traits: Traits, place: int) -> Line:
        runs = trimmed(line)
        gap, self.gap = self.gap, 0
        return Line(
            text="".join(run.text for run in runs),
            runs=runs if styled(runs) else (),
            gap=gap if place == 0 else 0,
            indented=traits.indented or "".join(piece.text for piece in line)[:1] in WHITE,
            level=heading_level(traits.level, runs, at_left=not traits.right and not traits.centred),
            soft=place > 0,
            right=traits.right,
        )

    def _content(self, pieces: list[Inline]) -> tuple[list[Words], list[tuple[bool, Element]]]:
        """Words with their footnotes, and what is anchored among them (with whether it comes before any word)."""
        words: list[Words] = []
        others: list[tuple[bool, Element]] = []
        for one in pieces:
            first = not any(word.text.strip(WHITE) for word in words)
            if isinstance(one, Words):
                words.append(one)
            elif isinstance(one, Box):
                others.extend((first, element) for element in list(self.elements(one.content)))
            elif isinstance(one, Image):
                others.extend((first, picture) for picture in self._picture(one))
            elif text := self._note(one):
                words.append(Words("", note=text))
        return words, others

    def _note(self, note: Note) -> str:
        root = self.package.part(note.kind + "s")
        for one in root if root is not None else ():
            if one.get(W + "id") == note.id:
                texts = (plain_text(paragraph).strip(WHITE) for paragraph in one.iter(W + "p"))
                return "\n".join(filter(None, texts))
        return ""

    def _picture(self, image: Image) -> Iterator[Picture]:
        data = self.package.data(self.package.relations.get(image.relation, ("", ""))[1])
        if data is None:
            self.problems.append(Problem("有一幅图片没有存在文件里（只是链接），未带入。"))
        elif data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
            yield Picture(data, round(image.width / _EMU_PER_MM, 1), image.floating)
        else:
            self.problems.append(Problem("有一幅图片不是 PNG 或 JPEG 格式，未读取。"))

    def _table(self, table: Any) -> Iterator[Element]:
        cells = [cell for row in rows_of(table) for cell in cells_of(row)]
        if len(cells) == 1 and sum(len(str(text.text or "")) for text in cells[0].iter(W + "t")) > _FRAME_CHARACTERS:
            yield from self.elements(cells[0])
            return
        grid = table_of(table, self._cell)
        if any(any(row) for row in grid.texts):
            yield Grid(grid)
        self.gap = 0

    def _cell(self, cell: Any) -> Cell:
        texts: list[str] = []
        notes: list[Footnote] = []
        self.in_cell = True
        for element in self.elements(cell):
            if isinstance(element, Line):
                start = sum(len(text) + 1 for text in texts)
                notes += [Footnote(start + note.at, note.text) for note in notes_in(element.runs)]
                texts.append(element.text)
            elif isinstance(element, Grid):
                texts.extend(" ".join(filter(None, row)) for row in element.table.texts)
        self.in_cell, self.gap = False, 0
        return Cell("\n".join(texts), notes=tuple(notes))


def _goes_on(properties: Any, mark: Any) -> bool:
    """Whether the next paragraph is printed in the same line: a hidden mark (style separator), or a dropped capital."""
    frame = properties.find(W + "framePr") if properties is not None else None
    dropped = frame is not None and frame.get(W + "dropCap", "none") != "none"
    return dropped or (mark is not None and switched_on(mark, "vanish"))


def plain_text(paragraph: Any) -> str:
    """The words of a paragraph alone."""
    return "".join(one.text for one in inlines(paragraph) if isinstance(one, Words)).strip(WHITE)
