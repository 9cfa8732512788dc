"""The text of a binary Word file, put together from its pieces ([MS-DOC] 2.8.35 PlcPcd)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.reading.ole.file import UNREADABLE, Binary
from drafting.reading.refused import Refused

_CLX = 33
_PIECE = 8
_COMPRESSED = 0x40000000


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start`` to ``end`` lie in the main stream from byte ``place`` on, ``width`` bytes each."""

    start: int
    end: int
    place: int
    width: int


@dataclass(frozen=True, slots=True)
class Text:
    """All stories of the file one after the other. Positions count UTF-16 units, as Word's do."""

    units: bytes
    pieces: tuple[Piece, ...]

    def read(self, start: int, end: int) -> str:
        return self.units[2 * start : 2 * end].decode("utf-16-le", "replace")

    def place(self, position: int) -> tuple[int, Piece]:
        """The byte of the main stream where a character lies, which its formatting is kept by; and its piece."""
        at = bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1
        piece = self.pieces[max(0, at)]
        return piece.place + (position - piece.start) * piece.width, piece


def text_of(binary: Binary) -> Text:
    """The text. Raises Refused where the piece table cannot be made out."""
    try:
        pieces = tuple(_pieces(_piece_table(binary.part(_CLX))))
    except (struct.error, ValueError) as error:
        raise Refused(UNREADABLE) from error
    if not pieces or pieces[-1].end * 2 > 4 * len(binary.main):
        raise Refused(UNREADABLE)
    return Text(b"".join(_units(binary.main, piece) for piece in pieces), pieces)


def _piece_table(clx: bytes) -> bytes:
    """The piece table, which follows any number of property lists."""
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
    if at >= len(clx) or clx[at] != 2:
        raise ValueError("no piece table")
    length = int(struct.unpack_from("<I", clx, at + 1)[0])
    return clx[at + 5 : at + 5 + length]


def _pieces(table: bytes) -> Iterator[Piece]:
    count = (len(table) - 4) // (4 + _PIECE)
    limits = struct.unpack_from(f"<{count + 1}I", table, 0)
    for number in range(count):
        (place,) = struct.unpack_from("<I", table, 4 * (count + 1) + _PIECE * number + 2)
        start, end = limits[number], limits[number + 1]
        if end < start:
            raise ValueError("pieces out of order")
        if place & _COMPRESSED:
            yield Piece(start, end, (place & ~_COMPRESSED) // 2, 1)
        else:
            yield Piece(start, end, place, 2)


def _units(main: bytes, piece: Piece) -> bytes:
    """A piece as UTF-16; what a truncated file lacks is blank, so that positions stay right."""
    length = piece.end - piece.start
    stored = main[piece.place : piece.place + length * piece.width]
    units = stored.decode("cp1252", "replace").encode("utf-16-le") if piece.width == 1 else stored
    return units.ljust(2 * length, b"\0") if len(units) < 2 * length else units
