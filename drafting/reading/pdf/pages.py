"""The printed lines of a PDF with their places, by pdfium. Lengths are points from the sheet's bottom left corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import Any, cast

from clauses.body import Table
from drafting.reading.pdf.ruled import Box, Ruled, ruled_tables, table_of
from drafting.reading.refused import Refused

LONGEST = 300
"""Pages; what has more is no letter."""

_PASSWORD = "PDF 设有打开密码，请取消密码后再试。"
_DAMAGED = "PDF 文件不完整或已损坏，读不了；请用原来的 Word 文件。"
_SCANNED = "这个 PDF 是扫描件，里面没有文字；请用原来的 Word 文件，或先用识别软件转成文字。"
_UNCODED = "这个 PDF 里的文字没有编码，读出来是乱码；请用原来的 Word 文件。"
_LONG = f"PDF 超过 {LONGEST} 页，不像是一件答复，未读取。"
_GAP = 1.4
"""A gap of so many characters' width within a line parts cells."""

Sign = tuple[str, tuple[float, float, float, float]]
"""A character and its box: left, bottom, right, top."""

# pdfium holds the state of its library for the whole process: one thread at a time.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line. ``size`` is the height of its characters; ``page`` counts from 0, ``height`` is the page's.

    ``cells`` are the left and right edges of what its tabs part; ``table`` is a ruled table that stands here.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    height: float
    cells: tuple[tuple[float, float], ...] = ()
    table: Table | None = None


def printed_lines(data: bytes) -> tuple[Printed, ...]:
    """The lines of all pages in reading order. Raises Refused for what holds no readable text."""
    pdfium = cast("Any", import_module("pypdfium2"))
    with _ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise Refused(_PASSWORD if "password" in str(error).lower() else _DAMAGED) from error
        try:
            if len(document) > LONGEST:
                raise Refused(_LONG)
            lines = tuple(line for number in range(len(document)) for line in _page(document[number], number))
        except pdfium.PdfiumError as error:
            raise Refused(_DAMAGED) from error
        finally:
            document.close()
    _refuse_unreadable("".join(line.text for line in lines))
    return lines


def _refuse_unreadable(text: str) -> None:
    if len(text) < 10:
        raise Refused(_SCANNED)
    if (
        sum("\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" or (sign < " " and sign != "\t") for sign in text)
        > len(text) / 5
    ):
        raise Refused(_UNCODED)


def _page(page: Any, number: int) -> Iterator[Printed]:
    """The lines of a page from top to bottom: what stands on one base line is one line, in whatever order it was drawn."""
    height = float(page.get_height())
    pieces = list(_pieces(page.get_textpage()))
    tables: list[Printed] = []
    for ruled in ruled_tables(_shapes(page)):
        inside = [sign for piece in pieces for sign in piece if ruled.holds(sign[1])]
        if inside:
            tables.append(_table(ruled, inside, number, height))
            pieces = [part for piece in pieces if (part := [sign for sign in piece if not ruled.holds(sign[1])])]
    pieces.sort(key=lambda piece: -piece[0][1][1])
    line: list[Sign] = []
    for piece in pieces:
        while tables and tables[0].bottom > piece[0][1][1]:
            if line:
                yield _line(line, number, height)
            line = []
            yield tables.pop(0)
        if line and not _on_one_line(line, piece):
            yield _line(line, number, height)
            line = []
        line.extend(piece)
    if line:
        yield _line(line, number, height)
    yield from tables


def _table(ruled: Ruled, signs: list[Sign], page: int, height: float) -> Printed:
    size = sorted(box[3] - box[1] for _, box in signs)[len(signs) // 2]
    table = table_of(ruled, signs)
    text = "\n".join("\t".join(row) for row in table.texts)
    return Printed(text, ruled.xs[0], ruled.xs[-1], ruled.ys[-1], size, page, height, table=table)


def _shapes(page: Any) -> Iterator[Box]:
    """The bounds of what is drawn with lines."""
    raw = cast("Any", import_module("pypdfium2.raw"))
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        yield tuple(map(float, drawn.get_bounds()))  # pyright: ignore[reportReturnType]


def _on_one_line(line: list[Sign], piece: list[Sign]) -> bool:
    """Whether two pieces stand side by side on one base line."""
    one, other = line[0][1], piece[0][1]
    apart = (
        piece[0][1][0] >= max(box[2] for _, box in line) - 2 or piece[-1][1][2] <= min(box[0] for _, box in line) + 2
    )
    return abs(one[1] - other[1]) < 0.3 * min(one[3] - one[1], other[3] - other[1]) and apart


def _pieces(text: Any) -> Iterator[list[Sign]]:
    """What pdfium holds for lines: the printed characters with their boxes."""
    whole = str(text.get_text_range(errors="replace"))
    # pdfium counts a character outside the first plane twice, as UTF-16 does.
    at, signs = 0, list[Sign]()
    for sign in whole:
        if sign in "\r\n":
            if signs:
                yield signs
            signs = []
        elif sign.isspace():
            if signs:
                signs.append((" ", signs[-1][1]))
        else:
            signs.append((sign, text.get_charbox(at, loose=True)))
        at += 2 if sign > "\uffff" else 1
    if signs:
        yield signs


def _line(signs: list[Sign], page: int, height: float) -> Printed:
    signs.sort(key=lambda sign: sign[1][0])
    inked = [box for _, box in signs]
    size = sorted(box[3] - box[1] for box in inked)[len(inked) // 2]
    text, cells = _spaced(signs, size)
    return Printed(
        text,
        min(box[0] for box in inked),
        max(box[2] for box in inked),
        min(box[1] for box in inked),
        size,
        page,
        height,
        cells,
    )


def _spaced(signs: list[Sign], size: float) -> tuple[str, tuple[tuple[float, float], ...]]:
    """The text with tabs at wide gaps, and without the spaces that pdfium sees between Chinese and figures.

    With the edges of what the tabs part.
    """
    text, right, pending = "", signs[0][1][0], False
    cells, left = list[tuple[float, float]](), right
    for sign, box in signs:
        if sign == " ":
            pending = True
            continue
        if box[0] - right > _GAP * size:
            text += "\t"
            cells.append((left, right))
            left = box[0]
        elif pending and text and text[-1].isascii() and sign.isascii():
            text += " "
        text, right, pending = text + sign, box[2], False
    return text, (*cells, (left, right))
